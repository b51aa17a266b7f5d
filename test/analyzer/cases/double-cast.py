# case: 200,000 numbers sorted
values = list(range(200_000))
# before
list(sorted(values))
# after
sorted(values)

# case: 200,000 numbers in a set
values = range(200_000)
# before
set(list(values))
# after
set(values)
