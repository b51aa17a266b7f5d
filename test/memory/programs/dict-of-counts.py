words = ["word%d" % (n % 3000) for n in range(30_000)]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
