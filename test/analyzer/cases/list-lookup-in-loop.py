# case: 1,000 lookups in 10 words
words = tuple('word%d' % i for i in range(10)); probes = words * 100
# before
known = list(words)
for p in probes:
    p in known
# after
known = set(words)
for p in probes:
    p in known

# case: 1,000 lookups in 1,000 words
words = tuple('word%d' % i for i in range(1000)); probes = words
# before
known = list(words)
for p in probes:
    p in known
# after
known = set(words)
for p in probes:
    p in known

# case: 100 lookups in 100,000 words
words = tuple('word%d' % i for i in range(100_000)); probes = words[::1000]
# before
known = list(words)
for p in probes:
    p in known
# after
known = set(words)
for p in probes:
    p in known
