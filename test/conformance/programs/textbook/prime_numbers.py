# Primes, divisors and other number puzzles, with generators and comprehensions.
def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[:2] = b"\0\0"
    for n in range(2, int(limit**0.5) + 1):
        if flags[n]:
            flags[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, flag in enumerate(flags) if flag]


def primes():
    found, n = [], 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1


def factors(n):
    divisor, result = 2, {}
    while divisor * divisor <= n:
        while n % divisor == 0:
            result[divisor] = result.get(divisor, 0) + 1
            n //= divisor
        divisor += 1
    if n > 1:
        result[n] = result.get(n, 0) + 1
    return result


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def collatz(n):
    steps = [n]
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps.append(n)
    return steps


def perfect(limit):
    return [n for n in range(2, limit) if sum(d for d in range(1, n) if n % d == 0) == n]


def digits(n, base):
    if n < base:
        return [n]
    return digits(n // base, base) + [n % base]


print(sieve(60))
stream = primes()
print([next(stream) for _ in range(12)], next(p for p in stream if p > 100))
print(factors(360), factors(97), factors(2**10 * 3**5), " * ".join(f"{p}^{e}" for p, e in factors(5040).items()))
print(gcd(1071, 462), gcd(0, 7), [gcd(12, k) for k in range(1, 13)])
print(collatz(27)[:10], len(collatz(27)), max(collatz(27)))
print(perfect(500), digits(255, 2), digits(255, 16), int("".join(map(str, digits(100, 7))), 7))
print([(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print([n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))])
fib = [0, 1]
while len(fib) < 15:
    fib.append(fib[-1] + fib[-2])
print(fib, 2**100, pow(3, 200, 13), divmod(-17, 5), -17 // 5, -17 % 5, 17 % -5)
print([["FizzBuzz", "Buzz", "Fizz", n][0 if n % 15 == 0 else 1 if n % 5 == 0 else 2 if n % 3 == 0 else 3] for n in range(1, 16)])
pascal = [[1]]
for _ in range(6):
    row = pascal[-1]
    pascal.append([1, *(a + b for a, b in zip(row, row[1:])), 1])
for row in pascal:
    print(f"{' '.join(map(str, row)):^30}".rstrip())
