# case: every second of 200,000 numbers counted
values = list(range(200_000))
# before
len([v for v in values if v % 2])
# after
sum(1 for v in values if v % 2)
