"""Digits of pi and e from integers, prime decompositions, Mersenne numbers, Goldbach and Miller-Rabin."""
from itertools import count, islice


def pi_digits():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


def e_digits(count):
    places = [1] * (count + 2)
    yield 2
    for _ in range(count):
        carry = 0
        for i in range(len(places) - 1, -1, -1):
            carry, places[i] = divmod(places[i] * 10 + carry, i + 2)
        yield carry


print("".join(map(str, islice(pi_digits(), 60))))
print("".join(map(str, e_digits(40))))


def decompose(n):
    factors = {}
    for p in count(2):
        if p * p > n:
            break
        while n % p == 0:
            factors[p] = factors.get(p, 0) + 1
            n //= p
    if n > 1:
        factors[n] = 1
    return " x ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in factors.items())


for n in (2, 12, 360, 1001, 65536, 600851475143, 2**29 - 1):
    print(n, "=", decompose(n))


def is_probable_prime(n, bases=(2, 3, 5, 7, 11, 13, 17)):
    if n < 2:
        return False
    if n in bases:
        return True
    if any(n % p == 0 for p in bases):
        return False
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        if not any((x := pow(x, 2, n)) == n - 1 for _ in range(s - 1)):
            return False
    return True


def lucas_lehmer(p):
    s, m = 4, (1 << p) - 1
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0


print([n for n in range(100) if is_probable_prime(n)])
print([p for p in range(3, 130) if is_probable_prime(p) and lucas_lehmer(p)])
print(is_probable_prime(2**89 - 1), is_probable_prime(3215031751), len(str(2**521 - 1)))
print({n: next((p, n - p) for p in range(2, n) if is_probable_prime(p) and is_probable_prime(n - p)) for n in (28, 60, 98)})
print(pow(3, -1, 11), [pow(a, -1, 7) for a in range(1, 7)])
