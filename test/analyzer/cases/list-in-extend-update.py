# case: `extend` by 200,000 numbers that exist already
values = list(range(200_000))
# before
names = []
names.extend([v for v in values])
# after
names = []
names.extend(v for v in values)
