# case: `sorted` of 200,000 numbers that exist already
values = list(range(200_000))
# before
sorted([v for v in values])
# after
sorted(v for v in values)

# case: `tuple` of 200,000 numbers that exist already
values = list(range(200_000))
# before
tuple([v for v in values])
# after
tuple(v for v in values)
