import math
import sys


def fib(n):
    def doubling(k):
        if k == 0:
            return 0, 1
        a, b = doubling(k >> 1)
        c, d = a * (2 * b - a), a * a + b * b
        return (d, c + d) if k & 1 else (c, d)

    return doubling(n)[0]


print([fib(n) for n in range(15)], fib(300))
print(math.factorial(50), str(math.factorial(200))[-60:])
print(sum(int(d) for d in str(math.factorial(100))), len(str(2 ** 10000)))


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), ((10 * (3 * q + r)) // t) - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


digits = pi_digits()
print("".join(str(next(digits)) for _ in range(100)))


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x, y = y, (y + n // y) // 2
    return x


print(isqrt(2 * 10 ** 100), isqrt(10 ** 40) == math.isqrt(10 ** 40))


def egcd(a, b):
    if a == 0:
        return b, 0, 1
    g, y, x = egcd(b % a, a)
    return g, x - (b // a) * y, y


p, q, e = 61, 53, 17
n, phi = p * q, (p - 1) * (q - 1)
d = egcd(e, phi)[1] % phi
cipher = [pow(ord(c), e, n) for c in "RSA!"]
print(n, d, cipher, "".join(chr(pow(c, d, n)) for c in cipher))
big = 2 ** 521 - 1
print(big % 10 ** 20, big >> 500, big.bit_length(), hex(big)[:12], big // 10 ** 150, -big % 97, sys.getsizeof(big))
print(int("9" * 40) * int("8" * 40), 12345678901234567890 // -987654321, divmod(-10 ** 30, 7 ** 20), float(10 ** 300), 10 ** 400 > 1e308)
try:
    float(10 ** 400)
except OverflowError as err:
    print(err)
print(f"{10 ** 30:,} {2 ** 70:x} {2 ** 64:_b}"[:120], (10 ** 25).to_bytes(11, "big"), int.from_bytes(b"\xff" * 9, "little"))
print(sum(range(10 ** 6)), bin(10 ** 18).count("1"), all(pow(2, p - 1, p) == 1 for p in (10 ** 9 + 7, 10 ** 9 + 9)))
