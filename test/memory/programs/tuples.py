pairs = [(n, str(n)) for n in range(12_000)]
ordered = sorted(pairs, key=lambda pair: pair[1])
groups = {}
for n, text in pairs:
    groups.setdefault(text[0], []).append((text, n))
frozen = tuple(tuple(group) for group in groups.values())
