# case: all but the first of 200,000 numbers
import itertools
values = list(range(200_000))
# before
def loop(values: list):
    for v in values[1:]:
        pass
loop(values)
# after
def loop(values: list):
    for v in itertools.islice(values, 1, None):
        pass
loop(values)
