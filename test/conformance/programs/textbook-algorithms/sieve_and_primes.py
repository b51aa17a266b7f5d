from itertools import count, islice, takewhile
from math import gcd, isqrt, prod


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, isqrt(limit) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, limit + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def prime_stream():
    composites = {}
    for n in count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)


def factor(n):
    out, d = {}, 2
    while d * d <= n:
        while n % d == 0:
            out[d] = out.get(d, 0) + 1
            n //= d
        d += 1 + (d > 2)
    if n > 1:
        out[n] = out.get(n, 0) + 1
    return out


def is_prime(n, witnesses=(2, 3, 5, 7, 11, 13, 17)):
    if n < 2:
        return False
    for p in witnesses:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in witnesses:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


primes = sieve(200)
print(len(primes), primes[-5:])
print(list(islice(prime_stream(), 15)) == primes[:15])
print(list(takewhile(lambda p: p < 30, prime_stream())))
for n in (360, 97, 1001, 2 ** 20, 600851475143):
    f = factor(n)
    print(n, " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in f.items()), prod(p ** e for p, e in f.items()) == n)
print([n for n in (561, 1105, 7919, 2 ** 61 - 1, 2 ** 61 + 1) if is_prime(n)])
phi = lambda n: sum(gcd(n, k) == 1 for k in range(1, n + 1))
print([phi(n) for n in range(1, 21)])
print([p for p in primes if p + 2 in primes][:8], "twins")
