x = 3**5000
print(x.bit_length(), x % 1000007, x >> 7900, (x << 100) % 97, (x ^ (x >> 1)).bit_count())
y = 7**4000
print((x * y) % 1000003, (x * y).bit_length(), (x + y).bit_length(), (x - y) % 11, -x // y % 13)
print((x * x - y * y) == (x - y) * (x + y), divmod(x, y)[1] == x % y, x // y * y + x % y == x)
print(pow(x, 65537, 2**127 - 1), pow(3, 10**6, 1000), pow(2, -1, 101), pow(x, 0), pow(-3, 5001) < 0)
print(0 ** 10**30, 1 ** 10**30, (-1) ** 10**30, (-1) ** (10**30 + 1), 0 << 10**30, 1 >> 10**30, -1 >> 10**30)
print(x & y == y & x, (x | y) >= x, ~x == -x - 1, (x & -x).bit_length(), int(str(3**2000)) == 3**2000)
print(hash(x) == hash(x + (2**61 - 1)), hash(-x) == -hash(x), x == float(2**70), 2**70 == float(2**70))
print(int.from_bytes(x.to_bytes(1000, "big"), "big") == x, len(hex(x)), int(hex(x), 16) == x, int(oct(x), 8) == x)
total = 1
for n in range(1, 500): total *= n
print(total.bit_length(), total % 503, sum(int(d) for d in str(total)))
a, b = 0, 1
for _ in range(5000): a, b = b, a + b
print(a % 10**20, a.bit_length())
print((10**50).__sizeof__(), (2**30).__sizeof__(), (2**300).__sizeof__(), x.__sizeof__())
print(round(x, -2000) % 10**1999, (x / y) if x.bit_length() - y.bit_length() < 1000 else "big", x // 10**2380)
print(float(10**308), float(2**1023), 2**1024 > 1e308, 10**400 > float("inf"), -10**400 < float("-inf") or "no")
