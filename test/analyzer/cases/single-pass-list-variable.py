# case: 200,000 new numbers added up
values = list(range(200_000))
# before
def total(values):
    numbers = [v + 1000 for v in values]
    return sum(numbers)
total(values)
# after
def total(values):
    numbers = (v + 1000 for v in values)
    return sum(numbers)
total(values)
