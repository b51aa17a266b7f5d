"""
Prints samples of the functions of the C library that `math` and `complex` give access to: for each name its
arguments and results as doubles, all in one row after the other, in base 64. The arguments go through every row of
the tables that glibc has, and through those of hard-arguments.json, where results are not the nearest doubles.
"""
import base64
import json
import math
import os
import struct

from _samples import rng


def any_size(least, most):
    return math.ldexp(rng.uniform(1, 2), rng.randint(least, most)) * rng.choice([1, -1])


def rows(count, first, last):
    """One number in each part of an interval."""
    step = (last - first) / count
    return [first + (index + rng.random()) * step for index in range(count)]


def near_zero(least, most):
    return [any_size(least, most) for _ in range(60)]


LN2 = math.log(2)
ARGUMENTS = {
    "exp": rows(128, 0, LN2) + rows(60, -745, 709.7) + near_zero(-60, 0),
    "exp2": rows(128, 0, 1) + rows(60, -1074, 1023) + near_zero(-60, 0),
    "expm1": rows(120, -3, 3) + rows(60, -40, 709) + near_zero(-60, 0),
    "log": rows(256, 0.6, 1.5) + [abs(any_size(-1074, 1023)) for _ in range(60)],
    "log2": rows(128, 0.6, 1.5) + [abs(any_size(-1074, 1023)) for _ in range(60)],
    "log10": rows(128, 0.6, 1.5) + [10.0 ** power for power in range(-10, 23)],
    "log1p": rows(120, -1, 3) + near_zero(-60, 0) + [abs(any_size(0, 1023)) for _ in range(60)],
    "sin": rows(128, 0, 1) + rows(60, -10, 10) + near_zero(-30, 30) + near_zero(30, 1023),
    "cos": rows(128, 0, 1) + rows(60, -10, 10) + near_zero(-30, 30) + near_zero(30, 1023),
    "tan": rows(220, 0, 0.8) + rows(60, -30, 30) + near_zero(-30, 30) + near_zero(30, 1023),
    "asin": rows(300, 0, 1) + near_zero(-30, -1),
    "acos": rows(300, 0, 1) + rows(60, -1, 0) + near_zero(-60, -1),
    "atan": rows(256, 0, 1) + rows(60, -30, 30) + near_zero(-30, 60),
    "sinh": rows(60, -3, 3) + rows(60, -710, 710) + near_zero(-60, 0),
    "cosh": rows(60, -3, 3) + rows(60, -710, 710) + near_zero(-60, 0),
    "tanh": rows(120, -3, 3) + rows(60, -25, 25) + near_zero(-60, 0),
    "asinh": rows(120, -3, 3) + near_zero(-30, 1023),
    "acosh": rows(120, 1, 3) + [abs(any_size(0, 1023)) for _ in range(60)],
    "atanh": rows(120, -1, 1) + near_zero(-60, -1),
    "cbrt": rows(120, -10, 10) + near_zero(-1074, 1023),
    "erf": rows(200, -7, 7) + near_zero(-60, 0),
    "erfc": rows(200, -7, 27) + near_zero(-60, 0),
    "gamma": rows(160, -30, 170) + near_zero(-60, 0),
    "lgamma": rows(160, -30, 170) + near_zero(-60, 1000),
    "pow": [(x, rng.uniform(-9, 9)) for x in rows(256, 0.6, 1.5)]
    + [(abs(any_size(-100, 100)), rng.choice([rng.uniform(-9, 9), 0.5, 2.0, 3.0, -2.0, 1 / 3])) for _ in range(200)]
    + [(1 + any_size(-30, -3), any_size(0, 10)) for _ in range(60)],
    "atan2": [(rng.uniform(-1, 1) * x, x) for x in rows(300, -10, 10)]
    + [(x, rng.uniform(-1, 1) * x) for x in rows(300, -10, 10)]
    + [(any_size(-1070, 1020), any_size(-1070, 1020)) for _ in range(60)],
    "hypot": [(rng.uniform(-10, 10), rng.uniform(-10, 10)) for _ in range(120)]
    + [(any_size(-20, 20), any_size(-20, 20)) for _ in range(120)]
    + [(any_size(-1070, 1020), any_size(-1070, 1020)) for _ in range(60)],
}


def result_of(name, arguments):
    # `math.hypot` has an algorithm of its own.
    return abs(complex(*arguments)) if name == "hypot" else getattr(math, name)(*arguments)


with open(os.path.join(os.path.dirname(__file__), "hard-arguments.json")) as hard:
    for name, values in json.load(hard).items():
        ARGUMENTS[name] += values
result = {}
for name, values in ARGUMENTS.items():
    samples = []
    for value in values:
        arguments = list(value) if isinstance(value, (tuple, list)) else [value]
        try:
            samples += [*arguments, result_of(name, arguments)]
        except (OverflowError, ValueError):
            pass
    result[name] = base64.b64encode(struct.pack("<%dd" % len(samples), *samples)).decode()
print(json.dumps(result, indent=0))
