"""Divisors, congruences, continued fractions, Pell's equation, a tiny RSA and numbers in other bases."""
from functools import reduce
from itertools import count, islice
from math import gcd, isqrt, lcm


def extended(a, b):
    """g, x, y with a x + b y = g."""
    x0, y0, x1, y1 = 1, 0, 0, 1
    while b:
        q, a, b = a // b, b, a % b
        x0, x1, y0, y1 = x1, x0 - q * x1, y1, y0 - q * y1
    return a, x0, y0


def chinese(pairs):
    def join(first, second):
        (a, m), (b, n) = first, second
        g, x, _ = extended(m, n)
        if (b - a) % g:
            raise ValueError(f"x = {a} mod {m} and x = {b} mod {n} contradict each other")
        modulus = m // g * n
        return (a + (b - a) // g * x * m) % modulus, modulus

    return reduce(join, pairs)


print(extended(240, 46), gcd(240, 46), lcm(4, 6, 10), chinese([(2, 3), (3, 5), (2, 7)]))
try:
    chinese([(1, 4), (2, 6)])
except ValueError as error:
    print(error)


def primes():
    sieve = {}
    for n in count(2):
        factor = sieve.pop(n, None)
        if factor is None:
            sieve[n * n] = n
            yield n
        else:
            at = n + factor
            while at in sieve:
                at += factor
            sieve[at] = factor


print(list(islice(primes(), 20)), next(islice(primes(), 499, None)))


def totient(n):
    result, left = n, n
    for p in primes():
        if p * p > left:
            break
        if left % p == 0:
            while left % p == 0:
                left //= p
            result -= result // p
    return result - result // left if left > 1 else result


print([totient(n) for n in range(1, 21)], sum(totient(d) for d in range(1, 101) if 100 % d == 0))


def root_fraction(n):
    """The period of the continued fraction of a square root."""
    a0 = a = isqrt(n)
    m, d = 0, 1
    while a != 2 * a0 and a0 * a0 != n:
        m = d * a - m
        d = (n - m * m) // d
        a = (a0 + m) // d
        yield a


def pell(n):
    period = [isqrt(n), *root_fraction(n)]
    h0, h1, k0, k1 = 1, period[0], 0, 1
    for i in count(1):
        if h1 * h1 - n * k1 * k1 == 1:
            return h1, k1
        a = period[1 + (i - 1) % (len(period) - 1)]
        h0, h1, k0, k1 = h1, a * h1 + h0, k1, a * k1 + k0


print({n: list(root_fraction(n)) for n in (2, 3, 7, 13, 16)}, pell(7), pell(61))
p, q, e = 61, 53, 17
n, d = p * q, pow(e, -1, lcm(p - 1, q - 1))
secret = [pow(ord(c), e, n) for c in "Hi!"]
print(n, d, secret, "".join(chr(pow(c, d, n)) for c in secret))


def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    sign, n = "-" * (n < 0), abs(n)
    out = ""
    while True:
        n, digit = divmod(n, base)
        out = digits[digit] + out
        if not n:
            return sign + out


print([to_base(255, b) for b in (2, 8, 16, 36)], to_base(-35, 36), all(int(to_base(n, b), b) == n for n in range(50) for b in range(2, 37)))
print([n for n in range(2, 1000) if sum(d for d in range(1, n) if n % d == 0) == n], [n for n in range(1, 300) if pow(2, n - 1, n) == 1 and any(n % d == 0 for d in range(2, n))])
print(sum(1 for _ in filter(lambda n: to_base(n, 10) == to_base(n, 10)[::-1], range(1000))), bin(2**20 ^ 2**10).count("1"), (10**30).bit_length(), int.from_bytes(b"\x01\x00", "big"))
