import cmath
import math
from cmath import exp, phase, pi, polar, rect


def fft(x):
    n = len(x)
    if n <= 1:
        return list(x)
    even, odd = fft(x[0::2]), fft(x[1::2])
    t = [exp(-2j * pi * k / n) * odd[k] for k in range(n // 2)]
    return [even[k] + t[k] for k in range(n // 2)] + [even[k] - t[k] for k in range(n // 2)]


print(" ".join("%5.3f" % abs(f) for f in fft([1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0])))
for z in (1 + 2j, -1j, 3.0 + 0j, complex("1e3-2.5j"), complex(0, -0.0)):
    print(z, abs(z), z.conjugate(), z.real, z.imag, z * z, z ** 0.5 if z.imag else z ** 2)
print([f"{z:.3f}" for z in (rect(1, 2 * pi * k / 5) for k in range(5))])
print(polar(1j), phase(-1), cmath.sqrt(-4), cmath.log(-1), cmath.isclose(exp(1j * pi), -1))
print(cmath.inf, cmath.isnan(complex("nan")), cmath.cos(1j), cmath.polar(complex(-3, -4)))


def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)


for coeffs in ((1, -3, 2), (1, 0, 1), (1, 2, 5), (1, -10e5, 1)):
    print(coeffs, roots(*coeffs))
try:
    1j < 2j
except TypeError as e:
    print(e)
try:
    complex("1 + 2j")
except ValueError as e:
    print(e)
try:
    1j // 2
except TypeError as e:
    print(e)
rows = []
for y in range(8, -9, -2):
    row = ""
    for x in range(-28, 14):
        z, c, n = 0j, complex(x / 14, y / 8), 0
        while abs(z) < 2 and n < 30:
            z, n = z * z + c, n + 1
        row += " .:-=+*#%@"[min(n // 3, 9)]
    rows.append(row.rstrip())
print("\n".join(rows))
print(math.hypot(3, 4), math.atan2(1, -1), (1 + 1j).__eq__(1), hash(1 + 0j) == hash(1), complex(1.5), bool(0j))
