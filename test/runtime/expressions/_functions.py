"""Prints samples of the functions of `math`: for each name a list of [argument, ..., result]."""
import json
import math

from _samples import rng

ARGUMENTS = {
    "exp": lambda: (rng.choice([rng.uniform(-50, 50), rng.uniform(-700, 700), round(rng.uniform(-5, 5), 2)]),),
    "log": lambda: (rng.choice([10 ** rng.uniform(-10, 10), rng.uniform(0, 3), float(rng.randrange(1, 200))]),),
    "sin": lambda: (rng.choice([rng.uniform(-100, 100), rng.uniform(-4, 4), float(rng.randrange(-1000, 1000))]),),
    "cos": lambda: (rng.choice([rng.uniform(-100, 100), rng.uniform(-4, 4), float(rng.randrange(-1000, 1000))]),),
    "tan": lambda: (rng.uniform(-10, 10),),
    "asin": lambda: (rng.uniform(-1, 1),),
    "acos": lambda: (rng.uniform(-1, 1),),
    "atan": lambda: (rng.uniform(-10, 10),),
    "cosh": lambda: (rng.uniform(-15, 15),),
    "asinh": lambda: (rng.uniform(-20, 20),),
    "acosh": lambda: (rng.uniform(1, 30),),
    "atan2": lambda: (rng.uniform(-10, 10), rng.uniform(-10, 10)),
    "hypot": lambda: (rng.uniform(-10, 10), rng.uniform(-10, 10)),
    "pow": lambda: (rng.uniform(0, 100), rng.choice([rng.uniform(-9, 9), 0.5, 1.5, 3.0, -2.0, 1 / 3])),
}
result = {}
for name, sample in ARGUMENTS.items():
    arguments = [sample() for _ in range(400)]
    result[name] = [[*each, getattr(math, name)(*each)] for each in arguments]
print("{\n" + ",\n".join("%s: %s" % (json.dumps(name), json.dumps(rows)) for name, rows in result.items()) + "\n}")
