# case: `sum` of 200,000 numbers that exist already
values = list(range(200_000))
# before
sum([v for v in values])
# after
sum(v for v in values)

# case: `sum` of 200,000 squares
values = list(range(200_000))
# before
sum([v * v for v in values])
# after
sum(v * v for v in values)

# case: `max` of 200,000 lengths
values = ['x' * (i % 50) for i in range(200_000)]
# before
max([len(v) for v in values])
# after
max(len(v) for v in values)
