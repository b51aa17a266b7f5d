# Bit tricks, bases, primes, digits, integer and float arithmetic as tutorials show them.
def bits(n):
    return bin(n).count("1")


def is_power_of_two(n):
    return n > 0 and n & (n - 1) == 0


def gray(n):
    return n ^ (n >> 1)


def swap(a, b):
    a ^= b
    b ^= a
    a ^= b
    return a, b


def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    sign, n, result = "-" * (n < 0), abs(n), ""
    while True:
        n, digit = divmod(n, base)
        result = digits[digit] + result
        if not n:
            return sign + result


def sieve(limit):
    is_prime = bytearray([1]) * (limit + 1)
    is_prime[:2] = b"\x00\x00"
    for n in range(2, int(limit**0.5) + 1):
        if is_prime[n]:
            is_prime[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, flag in enumerate(is_prime) if flag]


def factors(n):
    found, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            found[p] = found.get(p, 0) + 1
            n //= p
        p += 1 if p == 2 else 2
    if n > 1:
        found[n] = 1
    return found


def roman(n):
    result = ""
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")) + (
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")
    ):
        count, n = divmod(n, value)
        result += letters * count
    return result


print([bits(n) for n in range(9)], [n for n in range(70) if is_power_of_two(n)], swap(3, 9))
print([f"{gray(n):03b}" for n in range(8)], 5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 3, -5 >> 1, (1 << 70) >> 68)
print(to_base(255, 16), to_base(-10, 2), to_base(0, 7), int("zz", 36), int("-0b101", 0), 0o17, 0xFF, 0b11)
print(sieve(50), factors(360), factors(97), factors(2**31 - 1), factors(600851475143))
print(roman(1994), roman(2024), [sum(int(d) ** 3 for d in str(n)) == n for n in (153, 154)])
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 7 / 2, 2**10, 2**-1, 2**0.5, pow(3, 200, 13))
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, abs(0.3 - (0.1 + 0.2)) < 1e-9, round(2.5), round(3.5), round(2.675, 2), round(1234, -2))
print(1e16, 1e15, 123456789.123456789, 1 / 3, 1e-5, 0.0001, float("inf"), -float("inf"), float("nan"), 5e-324)
print(int(3.99), int(-3.99), float("1e3"), complex(1, 2) * 1j, (3 + 4j).conjugate(), abs(3 + 4j), 10**20, -(10**20))
print((255).to_bytes(2, "big"), int.from_bytes(b"\x01\x00", "little"), (1023).bit_length(), (0.75).as_integer_ratio(), (0.5).hex())
print(f"{1234567.891:,.2f} {255:#x} {255:#010b} {0.000123:.2e} {12.5:g} {1e10:g} {-5:+} {5:+} {3.14159:8.3f}| {42:<6}| {42:^6}| {42:06d}")
print(True + True, True == 1, isinstance(True, int), sum([True, False, True]), 3 < 5 < 7, 1 < 3 > 2, not 0 == False)
number, steps = 27, 0
while number != 1:
    number = number // 2 if number % 2 == 0 else 3 * number + 1
    steps += 1
print(steps, sum(int(d) for d in str(2**100)), str(3**100)[::-1], len(str(2**1000)))
