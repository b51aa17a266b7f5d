# case: a loop over a set of 200,000 numbers
values = set(range(200_000))
# before
def loop(values: set):
    for v in list(values):
        pass
loop(values)
# after
def loop(values: set):
    for v in values:
        pass
loop(values)
