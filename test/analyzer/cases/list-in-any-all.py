# case: `any` over 200,000 numbers, no match
values = list(range(200_000))
# before
any([v * 2 < 0 for v in values])
# after
any(v * 2 < 0 for v in values)

# case: `any` over 200,000 numbers, match in the middle
values = list(range(200_000))
# before
any([v * 2 > 200_000 for v in values])
# after
any(v * 2 > 200_000 for v in values)

# case: `all` over 200,000 numbers, the first fails
values = list(range(200_000))
# before
all([v * 2 > 0 for v in values])
# after
all(v * 2 > 0 for v in values)
