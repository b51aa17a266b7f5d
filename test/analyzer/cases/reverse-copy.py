# case: 200,000 numbers backwards
values = list(range(200_000))
# before
def loop(values: list):
    for v in values[::-1]:
        pass
loop(values)
# after
def loop(values: list):
    for v in reversed(values):
        pass
loop(values)
