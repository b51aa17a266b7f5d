# case: the first key of a dictionary of 200,000
table = dict.fromkeys(range(200_000))
# before
list(table)[0]
# after
next(iter(table))

# case: the first of 200,000 numbers that fits, which is the first
values = list(range(200_000))
# before
[v for v in values if v >= 0][0]
# after
next(v for v in values if v >= 0)
