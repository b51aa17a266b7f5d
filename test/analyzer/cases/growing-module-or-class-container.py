# case: 10,000 calls with different arguments
# counts: kept
from functools import lru_cache
# before
results = {}

def square(number):
    if number not in results:
        results[number] = number * number
    return results[number]

def run():
    for number in range(10_000): square(number)

run()
# after (by hand)
@lru_cache(maxsize=128)
def square(number):
    return number * number

def run():
    for number in range(10_000): square(number)

run()
