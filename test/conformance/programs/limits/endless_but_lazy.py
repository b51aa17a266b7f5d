from builtins import print
endless = iter(int, 1)
print(next(endless), next(endless), [next(endless) for _ in range(3)])
big = range(10**18)
print(len(big), big[-1], big[10**17], 10**17 in big, 10**18 in big, big.index(5), big.count(7), big[5:10**17:10**16])
print(range(10**30)[10**29], 10**29 in range(0, 10**30, 7), range(10**30) == range(10**30), hash(range(3)) == hash(range(3)))
print(any(x > 5 for x in iter(big)), all(x < 5 for x in big), next(x for x in big if x > 3))
z = zip(iter(int, 1), "abc")
print(list(z), next(enumerate(big)), next(map(str, big)), next(filter(None, big)), next(reversed(big)))
print(min(range(5)), max([1], default=0), sum(range(1000)), sorted(range(5), reverse=True))
def naturals():
    n = 0
    while True:
        yield n
        n += 1
def take(n, it): return [x for x, _ in zip(it, range(n))]
def sieve(it):
    p = next(it)
    yield p
    yield from sieve(x for x in it if x % p)
numbers = naturals(); next(numbers); next(numbers)
print(take(20, sieve(numbers)))
print(5 in naturals(), next(x for x in naturals() if x * x > 50))
a, b, *_ = range(5)
first, *_ = [1, 2]
print(a, b, first, _)
print(bytes(range(5)), dict.fromkeys(range(3)), set(range(3)), tuple(range(3)), "".join(map(str, range(5))))
print(10**18 // 7, big.start, big.stop, big.step, bool(big), bool(range(0)), big[::-1][0], range(0, 10, 3)[-1])
