# case: `set` of 200,000 numbers
values = list(range(200_000))
# before
set([v // 2 for v in values])
# after
{v // 2 for v in values}

# case: `dict` of 200,000 pairs
values = list(range(200_000))
# before
dict([(v, v) for v in values])
# after
{v: v for v in values}
