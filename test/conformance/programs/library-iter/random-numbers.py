import random

random.seed(42)
print([random.random() for _ in range(3)], random.randint(1, 100), random.choice("abcdef"))
print(random.sample(range(1000), 5), random.sample("abcdef", k=6), random.choices("abc", k=8))
print(random.choices("abc", weights=[5, 1, 1], k=8), random.choices([1, 2, 3], cum_weights=[1, 2, 10], k=4))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.randrange(10), random.randrange(5, 50, 5), random.randrange(10**30), random.uniform(2, 5))
print(random.getrandbits(1), random.getrandbits(40), random.getrandbits(200), random.getrandbits(0), random.randbytes(6))
print(random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(0, 1), random.lognormvariate(0, 1))
print(random.expovariate(2), random.triangular(), random.triangular(1, 9, 2), random.betavariate(2, 3), random.gammavariate(2, 3))
print(random.gammavariate(0.5, 1), random.gammavariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2))
print(random.vonmisesvariate(1, 2), random.vonmisesvariate(0, 0), random.sample(range(10), 3, counts=None))
print(random.sample(["red", "blue"], counts=[4, 2], k=5), random.sample(range(10**9), 3), random.sample(range(30), 21))
for seed in (0, 1, -1, 2**40, 2**100, "text", "", b"bytes", bytearray(b"bytes"), 1.5, -0.0, True):
    random.seed(seed)
    print(repr(seed), random.random(), random.getrandbits(32))
random.seed("old", version=1)
print(random.random())
mine = random.Random(7)
state = mine.getstate()
first = [mine.randint(0, 9) for _ in range(8)]
mine.setstate(state)
print(first, [mine.randint(0, 9) for _ in range(8)] == first, len(state), len(state[1]), state[0], state[2])
print(random.Random(7).random() == random.Random(7).random(), random.Random("a").choice([1, 2, 3]))
mine.seed(3)
print(mine.gauss(), mine.getstate()[2], mine.gauss(), mine.getstate()[2])


class Countdown(random.Random):
    def __init__(self):
        super().__init__()
        self.values = [0.9, 0.5, 0.1]

    def random(self):
        return self.values.pop()


c = Countdown()
print(c.random(), c.uniform(0, 10), c.choice("abcd") in "abcd")
