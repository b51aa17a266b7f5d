"""Numbers as programs use them: big integers, exactness, rounding, bits."""


def factorial(n):
    result = 1
    for factor in range(2, n + 1):
        result *= factor
    return result


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def is_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, r = n - 1, 0
    while d % 2 == 0:
        d //= 2
        r += 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % base == 0:
            return n == base
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(factorial(30), factorial(100) % 10**9, len(str(factorial(200))))
print(fibonacci(90), fibonacci(300), fibonacci(1000) % 1000007)
print([n for n in range(2, 60) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**67 - 1))
x = 12345
hashes = []
for step in range(8):
    x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    hashes.append((x >> 33) ^ (x & 0xFFFF))
print(hashes)
total = 0.0
for index in range(1, 101):
    total += 1 / index
print(total, sum([0.1] * 10), 0.1 + 0.2 == 0.3, round(2.675, 2), round(-0.5), round(1e16 + 1))
print(7 // 2, -7 // 2, 7 // -2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 % 2, divmod(-17, 5), divmod(17.5, -5))
print(2**0.5, 2**-1, 10**20, 10**-3, (-8)**3, 0**0, 1e3 == 1000, 1 / 3, 2 / 3, 1e100, 1e-10, 123456789 * 987654321)
print(bin(10), oct(64), hex(255), int("1010", 2), int("ff", 16), 0b11 | 0b100, 6 & 3, 6 ^ 3, ~6, 1 << 40, 2**40 >> 38)
print((2**70).bit_length(), (255).to_bytes(2, "little"), int.from_bytes(b"\xff\x00", "little"), (0.5).as_integer_ratio(), (0.1).hex())
print(complex(1, 2) * complex(3, -1), abs(3 + 4j), (1 + 2j).conjugate(), (2 + 0j) == 2, 1j ** 2)
print(True + True, sum([True, False, True]), int("  -42  "), float("1e3"), float("-inf"), int(-3.99), int(1e20))
print(1 < 2 < 3, 1 == 1.0 == True, 2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 10**400 > 1e308, hash(1) == hash(1.0) == hash(True))
for expression in ["1 // 0", "1 % 0", "1 / 0", "1.0 / 0", "0.0 ** -1", "10.0 ** 400", "int('x')", "float('x')", "1 << -1", "'a' + 1", "1 + 'a'", "-'a'", "int(None)", "(-1) ** 0.5"]:
    try:
        print({"1 // 0": lambda: 1 // 0, "1 % 0": lambda: 1 % 0, "1 / 0": lambda: 1 / 0, "1.0 / 0": lambda: 1.0 / 0, "0.0 ** -1": lambda: 0.0 ** -1,
               "10.0 ** 400": lambda: 10.0 ** 400, "int('x')": lambda: int("x"), "float('x')": lambda: float("x"), "1 << -1": lambda: 1 << -1, "'a' + 1": lambda: "a" + 1,
               "1 + 'a'": lambda: 1 + "a", "-'a'": lambda: -"a", "int(None)": lambda: int(None), "(-1) ** 0.5": lambda: (-1) ** 0.5}[expression]())
    except Exception as error:
        print(expression, type(error).__name__, error)
