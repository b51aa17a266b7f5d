"""Writes src/runtime/modules/unicodedata/facts-data.ts: what the module `unicodedata` says of characters and no
JavaScript engine knows. Run it under the CPython whose data are to be taken:

    python3.13 test/support/write-unicode-facts.py > src/runtime/modules/unicodedata/facts-data.ts
"""

import unicodedata

LAST = 0x110000
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(number):
    text = ""
    while True:
        number, digit = divmod(number, 36)
        text = DIGITS[digit] + text
        if number == 0:
            return text


def runs(value_of, default):
    """Runs of one value: gap to the run before, length less one (if not 0), index of the value."""
    values = []
    parts = []
    start, end = 0, 0
    code = 0
    while code < LAST:
        value = value_of(chr(code))
        first = code
        while code < LAST and value_of(chr(code)) == value:
            code += 1
        if value == default:
            continue
        if value not in values:
            values.append(value)
        length = code - first - 1
        more = f"-{base36(length)}" if length else ""
        parts.append(f"{base36(first - end)}{more}:{base36(values.index(value))}")
        end = code
    return values, " ".join(parts)


def fold(text, width=108):
    """The text as a literal of several lines."""
    return f'  "{text}"'


def show(name, comment, value_of, default):
    values, text = runs(value_of, default)
    shown = ", ".join(f'"{value}"' if isinstance(value, str) else str(value) for value in values)
    print(f"\n/** {comment} */")
    print("// biome-ignore format: a table")
    print(f"export const {name} = {{ values: [{shown}], runs:\n{fold(text)} }} as const;")


def canonical(text):
    """The decomposition that can be had from normal forms: all but the last character composed again."""
    full = unicodedata.normalize("NFD", text)
    if full == text or len(full) < 2:
        return full
    return unicodedata.normalize("NFC", full[:-1]) + full[-1]


def derived(char):
    if tag_of(char):
        return unicodedata.normalize("NFKC", char)
    return canonical(char)


def written(char):
    rest = unicodedata.decomposition(char).rpartition(">")[2]
    return "".join(chr(int(each, 16)) for each in rest.split())


def tag_of(char):
    text, found, _ = unicodedata.decomposition(char).partition(">")
    return text[1:] if found else ""


def number_of(char):
    value = unicodedata.numeric(char, None)
    if value is None or unicodedata.decimal(char, None) is not None:
        return ""
    if value == int(value):
        return str(int(value))
    for denominator in range(2, 400):
        numerator = value * denominator
        if abs(numerator - round(numerator)) < 1e-9:
            return f"{round(numerator)}/{denominator}"


print("/**")
print(" * What JavaScript engines do not know of characters. Written by test/support/write-unicode-facts.py from the")
print(f" * Unicode Character Database {unicodedata.unidata_version}. Runs are in base 36: gap to the run before, how many")
print(" * more follow, index of the value.")
print(" */")
show("COMBINING", "Canonical combining class.", unicodedata.combining, 0)
show("BIDIRECTIONAL", "Bidirectional class.", unicodedata.bidirectional, "L")
show("EAST_ASIAN_WIDTH", "East Asian width.", unicodedata.east_asian_width, "N")
show("MIRRORED", "Mirrored in text from right to left.", unicodedata.mirrored, 0)
show("NUMERIC", "Values of numeric characters that are no decimal digits.", number_of, "")
show("TAGS", "How a compatibility decomposition is tagged.", tag_of, "")

odd = [char for char in map(chr, range(LAST)) if tag_of(char) or unicodedata.decomposition(char)]
odd = [char for char in odd if derived(char) != written(char)]
pairs = ("=".join((base36(ord(char)), "+".join(base36(ord(each)) for each in written(char)))) for char in odd)
print("\n/** Decompositions that do not follow from the normal forms: the character, and what it is made of. */")
print("// biome-ignore format: a table")
print(f"export const ODD_DECOMPOSITIONS =\n{fold(' '.join(pairs))};")
