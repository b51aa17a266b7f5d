"""Numerical methods: roots, integrals, interpolation, differential equations and a least-squares line."""
import cmath
import math
from functools import partial
from operator import mul


def bisect(f, low, high, tolerance=1e-10):
    if f(low) * f(high) > 0:
        raise ValueError("no change of sign")
    steps = 0
    while high - low > tolerance:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
        steps += 1
    return (low + high) / 2, steps


def newton(f, derivative, x, limit=50):
    for step in range(1, limit + 1):
        new = x - f(x) / derivative(x)
        if math.isclose(new, x, rel_tol=1e-14):
            return new, step
        x = new
    raise ArithmeticError("does not converge")


def secant(f, a, b):
    while abs(b - a) > 1e-12 and f(a) != f(b):
        a, b = b, b - f(b) * (b - a) / (f(b) - f(a))
    return b


def cubic(x):
    return x**3 - 2 * x - 5


print("%.9f in %d steps" % bisect(cubic, 2, 3), "%.9f in %d steps" % newton(cubic, lambda x: 3 * x * x - 2, 2.0), f"{secant(cubic, 2, 3):.9f}")
for action in (partial(bisect, cubic, 5, 6), lambda: newton(lambda x: x * x + 1, lambda x: 2 * x, 0.5)):
    try:
        print(action())
    except (ValueError, ArithmeticError) as error:
        print(type(error).__name__, error)


def trapezoid(f, a, b, n):
    h = (b - a) / n
    return h * (math.fsum(f(a + i * h) for i in range(1, n)) + (f(a) + f(b)) / 2)


def simpson(f, a, b, n):
    h = (b - a) / n
    weights = [1, *([4, 2] * (n // 2))[: n - 1], 1]
    return h / 3 * math.fsum(map(mul, weights, (f(a + i * h) for i in range(n + 1))))


for f, a, b, exact in ((math.sin, 0, math.pi, 2), (math.exp, 0, 1, math.e - 1), (lambda x: 1 / x, 1, 10, math.log(10))):
    print(*(f"{abs(rule(f, a, b, 100) - exact):.2e}" for rule in (trapezoid, simpson)))


def runge_kutta(f, y, t, end, steps):
    h = (end - t) / steps
    for _ in range(steps):
        k1 = f(t, y)
        k2 = f(t + h / 2, y + h * k1 / 2)
        k3 = f(t + h / 2, y + h * k2 / 2)
        k4 = f(t + h, y + h * k3)
        y, t = y + h * (k1 + 2 * k2 + 2 * k3 + k4) / 6, t + h
    return y


print(f"{runge_kutta(lambda t, y: t * math.sqrt(y), 1.0, 0.0, 10.0, 100):.6f}", (10**2 + 4) ** 2 / 16)


def lagrange(points, x):
    return sum(y * math.prod((x - other) / (at - other) for other, _ in points if other != at) for at, y in points)


print([round(lagrange([(0, 1), (1, 2), (2, 5), (3, 10)], x), 9) for x in (0, 1.5, 4)])


def line(points):
    n, xs, ys = len(points), [x for x, _ in points], [y for _, y in points]
    slope = (n * sum(map(mul, xs, ys)) - sum(xs) * sum(ys)) / (n * sum(map(mul, xs, xs)) - sum(xs) ** 2)
    return slope, (sum(ys) - slope * sum(xs)) / n


print("y = {:.3f} x + {:.3f}".format(*line([(1, 2.1), (2, 3.9), (3, 6.2), (4, 7.8)])))


def fft(values):
    if len(values) == 1:
        return values
    even, odd = fft(values[::2]), fft(values[1::2])
    turned = [cmath.exp(-2j * cmath.pi * k / len(values)) * odd[k] for k in range(len(odd))]
    return [e + t for e, t in zip(even, turned)] + [e - t for e, t in zip(even, turned)]


print(*(f"{abs(x):.3f}" for x in fft([1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0])))
print([f"{x:.4f}" for x in (math.hypot(3, 4), math.gamma(5.5), math.erf(0.5), math.lgamma(10), math.expm1(1e-5))])
