"""What the expression files share: a seeded generator of sample values, and the printing of the list."""
import json
import random
import struct

rng = random.Random(20240229)


def emit(expressions):
    unique = list(dict.fromkeys(expressions))
    print(json.dumps(unique))


def any_float():
    """A finite double of any bit pattern, or one that people write."""
    kind = rng.randrange(4)
    if kind == 0:
        while True:
            value = struct.unpack("<d", rng.randbytes(8))[0]
            if value - value == 0:
                return value
    if kind == 1:
        return round(rng.uniform(-1000, 1000), rng.randrange(6))
    if kind == 2:
        return float("%d.%de%d" % (rng.randrange(10), rng.randrange(1000), rng.randrange(-30, 30)))
    return rng.uniform(-1, 1) * 10.0 ** rng.randrange(-20, 20)


def any_int(bits=200):
    value = rng.getrandbits(rng.randrange(1, bits))
    return -value if rng.randrange(2) else value


ALPHABETS = [
    "abcdefgh XYZ_0123456789.,-",
    "aäößéñÿ¿µ",
    "aß£λЖ中文ठ\u200b\u3000ǅ",
    "a😀𝔸é\U0001f9d1\U0001f3fd中",
    "\t\n\r\x0b\x0c\x1c\x85\u2028\\'\"\x00\x7f",
]


def any_text(longest=24):
    alphabet = "".join(rng.sample(ALPHABETS, rng.randrange(1, 3)))
    return "".join(rng.choice(alphabet) for _ in range(rng.randrange(longest)))
