from collections import defaultdict
from itertools import permutations

WORDS = """abel able bale bela elba caret carte cater crate trace angel angle galen glean lange
alerts alters artels estral laster level noon radar banana civic rotator stats evil vile live veil""".split()


def is_palindrome(s):
    s = "".join(c for c in s.lower() if c.isalnum())
    return s == s[::-1]


groups = defaultdict(list)
for w in WORDS:
    groups["".join(sorted(w))].append(w)
biggest = max(map(len, groups.values()))
for key, ws in sorted(groups.items()):
    if len(ws) == biggest:
        print(key, *ws)
print([w for w in WORDS if is_palindrome(w)])
for s in ("A man, a plan, a canal: Panama!", "No 'x' in Nixon", "not this one", ""):
    print(repr(s), is_palindrome(s))


def longest_palindrome(s):
    best = ""
    for i in range(len(s)):
        for j in (i, i + 1):
            lo, hi = i, j
            while lo >= 0 and hi < len(s) and s[lo] == s[hi]:
                lo, hi = lo - 1, hi + 1
            best = max(best, s[lo + 1:hi], key=len)
    return best


print(longest_palindrome("forgeeksskeegfor"), longest_palindrome("banana"))
print(sorted({"".join(p) for p in permutations("aab")}), len(set(permutations("banana"))))
semordnilap = {frozenset((w, w[::-1])) for w in WORDS if w[::-1] in WORDS and w != w[::-1]}
print(sorted(tuple(sorted(s)) for s in semordnilap))
vowels = set("aeiou")
print(sorted(WORDS, key=lambda w: (sum(c in vowels for c in w), w))[-4:])
print("hello world".title(), "hello"[1:-1], "swapCASE".swapcase(), "ß".upper(), "ǅ".lower(), "straße".casefold())
pig = lambda w: w + "way" if w[0] in vowels else w[1:] + w[0] + "ay"
print(" ".join(map(pig, "pig latin is awesome".split())))
print("Hello"[::2], "Hello"[-3:], "a,b,,c".split(","), " a  b ".split(), "k=v=w".partition("="), "k=v=w".rpartition("="))
