# case: the first 1,000,000 numbers, where all were asked for, and the first 100
from itertools import count, islice
def all_numbers():
    return list(islice(count(), 1_000_000))
# before
def numbers():
    return list(count())
all_numbers()
# after (by hand)
def numbers():
    return list(islice(count(), 100))
numbers()
