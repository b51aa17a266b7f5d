# Counting, cleaning and turning words
def is_palindrome(s):
    s = [c.lower() for c in s if c.isalnum()]
    return s == s[::-1]


def caesar(s, k):
    return "".join((chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s))


words = "the cat sat on the mat the end".split()
freq = {}
for w in words:
    freq[w] = freq.get(w, 0) + 1
print(
    freq,
    sorted(freq.items(), key=lambda kv: (-kv[1], kv[0])),
    max(freq, key=freq.get),
    {v: k for k, v in freq.items()},
)
print(
    is_palindrome("A man, a plan, a canal: Panama"),
    is_palindrome("no"),
    caesar("hello, world", 3),
    caesar(caesar("hello", 5), -5),
)
text = "It was the best of times,\nit was the worst of times."
clean = "".join((c.lower() if c.isalpha() else " " for c in text)).split()
groups = {}
for w in clean:
    groups.setdefault(len(w), []).append(w)
print(
    clean,
    groups,
    sorted(set(clean)),
    {c: text.count(c) for c in "aeiou"},
    text.title(),
    [len(l) for l in text.splitlines()],
    " ".join(reversed(clean)),
    " ".join((w[::-1] for w in clean)),
    " ".join((w.capitalize() for w in clean)),
)


def rle(s):
    out = []
    for c in s:
        if out and out[-1][0] == c:
            out[-1][1] += 1
        else:
            out.append([c, 1])
    return "".join((f"{n}{c}" for c, n in out))


def anagrams(ws):
    d = {}
    for w in ws:
        d.setdefault("".join(sorted(w)), []).append(w)
    return [v for v in d.values() if len(v) > 1]


def pig(w):
    return w + "way" if w[0] in "aeiou" else w[1:] + w[0] + "ay"


print(
    rle("aaabccd"),
    anagrams(["eat", "tea", "tan", "ate", "nat", "bat"]),
    [pig(w) for w in clean[:4]],
    "a1b2".translate({ord("1"): "one", ord("2"): None}),
    sum((c in "aeiou" for c in text)),
)
for row in [("name", "qty", "price"), ("apple", 3, 1.5), ("kiwi", 12, 0.25)]:
    print("{:<8}{:>5}{:>8}".format(*row))
