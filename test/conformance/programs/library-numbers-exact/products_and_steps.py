# versions: 3.13
"""Products that are rounded once, and steps from one double to the next."""
import math

for x, y, z in ((2.0, -2.0, 4.0), (0.0, -1.0, -0.0), (1e-300, -1e-300, 0.0), (1e-300, 1e-300, -0.0)):
    print(math.fma(x, y, z))
a, b, c = (float.fromhex(h) for h in ("0x1p-500", "0x1p-550", "0x1p-1000"))
print(math.fma(a - b, a + b, -c), math.fma(a - b, -(a + b), c))
print(math.fma(0.1, 10, -1), math.fma(1e200, 1e200, -math.inf), math.fma(1e308, 1.5, -1e308))
print(math.fma(1 + 2**-52, 1 - 2**-53, 2**-104), math.fma(1 + 2**-52, 1 - 2**-53, -(2**-104)))

for start, end in ((-5e-324, 0.0), (5e-324, -0.0), (1e-323, -5e-324), (1.0, 2.0)):
    print(start, end, [math.nextafter(start, end, steps=n) for n in range(4)])

print(math.sumprod([0.1] * 20, [True, False] * 10), math.sumprod([True, False] * 10, [0.1] * 20))
print(math.sumprod([True, False], [True, True]), math.sumprod([0.1, 3], [10, 0.2]))
root = math.sqrt(2.0) * 2.0**511
print(math.sumprod((2.0**1023, root), (1.0, -root)), math.sumprod([1e300, 1e308], [1e8, -1.0]))
