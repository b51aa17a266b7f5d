# Textbook algorithms on numbers
def gcd(a, b):
    while b:
        a, b = (b, a % b)
    return a


def sieve(n):
    flags = [True] * (n + 1)
    flags[0:2] = [False, False]
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = [False] * len(flags[i * i :: i])
    return [i for i, f in enumerate(flags) if f]


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


def fib(n, memo={}):
    if n in memo:
        return memo[n]
    memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]


def roman(n):
    out = ""
    for v, r in [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ]:
        while n >= v:
            out += r
            n -= v
    return out


print(
    gcd(1071, 462),
    gcd(0, 5),
    sieve(50),
    list(collatz(27))[:10],
    len(list(collatz(27))),
    fib(90),
    [fib(n) for n in range(15)],
    [roman(n) for n in (4, 9, 14, 40, 1994, 3999)],
)
print(
    [n for n in range(1, 500) if n == sum((d for d in range(1, n) if n % d == 0))],
    sum((int(c) for c in str(2**100))),
    [n for n in range(100, 1000) if n == sum((int(c) ** 3 for c in str(n)))],
)


def power(b, e):
    return 1 if e == 0 else power(b * b, e // 2) * (b if e % 2 else 1)


def to_base(n, b):
    return "0" if n == 0 else (to_base(n // b, b) if n >= b else "") + "0123456789abcdef"[n % b]


def newton(x):
    g = x
    while abs(g * g - x) > 1e-10:
        g = (g + x / g) / 2
    return g


print(
    power(3, 50), to_base(255, 2), to_base(255, 16), round(newton(2), 10), [to_base(n, 3) for n in range(10)]
)
