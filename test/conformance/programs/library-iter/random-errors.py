# versions: 3.12 3.13
import random
import sys

random.seed(1)
for bad in (
    lambda: random.randint(5, 1),
    lambda: random.randrange(0),
    lambda: random.randrange(1, 10, 0),
    lambda: random.randint("a", 2),
    lambda: random.choice([]),
    lambda: random.choice(5),
    lambda: random.sample([1, 2], 3),
    lambda: random.sample({1, 2}, 1),
    lambda: random.sample([1, 2], -1),
    lambda: random.sample([1, 2], k=1, counts=[1]),
    lambda: random.choices([], k=1),
    lambda: random.choices([1, 2], weights=[1]),
    lambda: random.choices([1, 2], weights=[0, 0]),
    lambda: random.choices([1, 2], weights=[1, 1], cum_weights=[1, 2]),
    lambda: random.getrandbits(-1),
    lambda: random.getrandbits("a"),
    lambda: random.setstate((3, (1, 2), None)),
    lambda: random.setstate((9, (), None)),
    lambda: random.seed([1]),
    lambda: random.shuffle("abc"),
    lambda: random.gammavariate(-1, 1),
    lambda: random.randbytes(-1),
    lambda: random.random(1),
):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
import _random

generator = _random.Random(5)
print(generator.random(), generator.getrandbits(70), sys.getsizeof(generator), len(generator.getstate()))
generator.seed(5)
print(generator.random())
for bad in (lambda: generator.setstate(5), lambda: generator.setstate((1,)), lambda: generator.setstate((1,) * 624 + (700,)), lambda: generator.setstate(("a",) * 625)):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# without a seed: numbers in range, and two generators differ
a, b = random.Random(), random.Random()
print(0 <= a.random() < 1, a.random() != b.random(), 0 <= random.SystemRandom().random() < 1, random.SystemRandom().randint(3, 3))
