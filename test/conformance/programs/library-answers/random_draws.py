# versions: 3.11 3.13
# What the public names of random answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
import random, sys
random.seed(42)
random.random(), random.uniform(1, 10), random.randint(1, 6), random.randrange(10), random.randrange(0, 100, 7), random.choice("abcdef"), random.choices([1,2,3], k=5), random.choices("ab", weights=[1, 9], k=5), random.choices("ab", cum_weights=[1, 3], k=4), random.sample(range(100), 5), random.sample("abcdef", 3)
l = list(range(10)); random.shuffle(l); l
random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.betavariate(1, 2), random.gammavariate(2, 3), random.lognormvariate(0, 1), random.triangular(), random.triangular(0, 10, 3), random.vonmisesvariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2)
random.getrandbits(10), random.getrandbits(100), random.randbytes(5)
random.binomialvariate(10, 0.3) if sys.version_info >= (3,12) else 0
random.sample([1, 2, 3], counts=[2, 3, 4], k=4)
for s in (1, 1.5, "abc", b"abc", bytearray(b"x"), -7, 10**30): random.seed(s); print(s, random.random())
random.seed([1])
random.seed(1, version=1), random.random()
random.seed("abc", version=1), random.random()
random.randint(5, 1)
random.randrange(0)
random.randrange(5, 5)
random.randrange(1, 10, 0)
random.randrange(1.5)
random.randrange(1, 2.0)
random.randint(1.0, 3)
random.randint("a", 3)
random.choice([])
random.choice({1: 2})
random.choice({1, 2})
random.choices([])
random.choices([1, 2], weights=[0, 0])
random.choices([1, 2], weights=[1])
random.choices([1, 2], weights=[1, 2], cum_weights=[1, 3])
random.choices([1, 2], [1, float("inf")])
random.choices([1,2], weights=3)
random.sample([1, 2], 3)
random.sample({1, 2}, 1)
random.sample([1, 2], -1)
random.sample([1,2], counts=[1], k=1)
random.shuffle((1, 2))
random.shuffle("abc")
random.getrandbits(-1)
random.getrandbits(0)
random.getrandbits(1.5)
random.gauss()
random.uniform(1)
random.seed(7); st = random.getstate(); a = random.random(); random.setstate(st)
a == random.random(), len(st), st[0], st[2]
random.setstate((1,2,3))
random.setstate((9,2,3))
r = random.Random(5)
r.random(), r.randint(1, 9), r.choice("xyz"), [r.randint(0, 1) for _ in range(10)], type(r), random.Random("a").random(), random.Random(x=None).random() if sys.version_info < (3,11) else 0
random.SystemRandom().getstate()
0 <= random.SystemRandom().random() < 1
random.Random([1])
import pickle, copy
pickle.loads(pickle.dumps(random.Random(3))).random(), copy.copy(random.Random(3)).random()
class R(random.Random): random = lambda self: 0.5
R().randint(1, 10), R().choice("abcd"), R().sample(range(10), 2)
random.__all__
""")
