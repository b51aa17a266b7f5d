# case: 10,000 calls with different arguments
# counts: kept
from functools import lru_cache
# before
def square(number, known={}):
    if number not in known:
        known[number] = number * number
    return known[number]

for number in range(10_000): square(number)
# after (by hand)
@lru_cache(maxsize=128)
def square(number):
    return number * number

for number in range(10_000): square(number)
