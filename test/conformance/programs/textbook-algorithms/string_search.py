def naive(text, pattern):
    return [i for i in range(len(text) - len(pattern) + 1) if text[i:i + len(pattern)] == pattern]


def failure_table(p):
    table = [0] * len(p)
    k = 0
    for i in range(1, len(p)):
        while k and p[k] != p[i]:
            k = table[k - 1]
        if p[k] == p[i]:
            k += 1
        table[i] = k
    return table


def kmp(text, p):
    table, k, found = failure_table(p), 0, []
    for i, c in enumerate(text):
        while k and p[k] != c:
            k = table[k - 1]
        k += p[k] == c
        if k == len(p):
            found.append(i - k + 1)
            k = table[k - 1]
    return found


def rabin_karp(text, p, base=256, mod=1_000_003):
    n, m = len(text), len(p)
    high = pow(base, m - 1, mod)
    hp = ht = 0
    for i in range(m):
        hp = (hp * base + ord(p[i])) % mod
        ht = (ht * base + ord(text[i])) % mod
    found = []
    for s in range(n - m + 1):
        if hp == ht and text[s:s + m] == p:
            found.append(s)
        if s < n - m:
            ht = ((ht - ord(text[s]) * high) * base + ord(text[s + m])) % mod
    return found


def boyer_moore_horspool(text, p):
    skip = {c: len(p) - i - 1 for i, c in enumerate(p[:-1])}
    i, found = 0, []
    while i <= len(text) - len(p):
        if text.startswith(p, i):
            found.append(i)
        i += skip.get(text[i + len(p) - 1], len(p))
    return found


for text, pattern in [("abracadabra abracadabra", "abra"), ("aaaaaa", "aa"), ("mississippi", "issi"), ("hello", "z")]:
    results = [f(text, pattern) for f in (naive, kmp, rabin_karp, boyer_moore_horspool)]
    print(repr(text), repr(pattern), results[0], all(r == results[0] for r in results))
print(failure_table("abacabadabacaba"))
