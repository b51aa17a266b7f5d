# Sets that may mean something else one day are told of, once compiled, with where they are.
import re
import warnings


def compiled(pattern, flags=0):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        found = re.compile(pattern, flags)
    print(repr(pattern), [f"{each.category.__name__}: {each.message}" for each in caught])
    return found


for pattern in ("[a&&b]", "[a||b]", "[a~~b]", "[[a]", "[^[a]", "[a[b]", "[--a]", "[%--]", "[ab&&]", r"[a\&&b]"):
    compiled(pattern)
print(compiled("[[:alpha:]]+").findall("al:]pha[]]"))
print(compiled("x[0-9&&5]y").sub("-", "x5y x&y xay"))
print(compiled(b"[a||b]").findall(b"a|b"))
compiled("(?x) [a  &&  b]")
print(compiled("[]-]").findall("[]-"))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        re.search("[[]x[~~]", "text")
    except FutureWarning as warning:
        print("FutureWarning", warning)
