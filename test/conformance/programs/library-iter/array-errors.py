from array import array

LIMITS = {"b": 7, "B": 8, "h": 15, "H": 16, "i": 31, "I": 32, "l": 63, "L": 64, "q": 63, "Q": 64}
for code, bits in LIMITS.items():
    for value in (2**bits, 2**bits - 1, -1, -(2**bits) - 1, 2**80, -(2**80), "a", 1.5):
        try:
            print(code, array(code, [value])[0])
        except (OverflowError, TypeError) as error:
            print(code, type(error).__name__, error)
a = array("i", [1, 2, 3])
for bad in (
    lambda: array(),
    lambda: array("z"),
    lambda: array("ii"),
    lambda: array(5),
    lambda: array("i", 5),
    lambda: array("i", "abc"),
    lambda: array("u", [1]),
    lambda: array("u", ["ab"]),
    lambda: array("i", array("u", "a")),
    lambda: array("u", array("i", [1])),
    lambda: array("i", b"abc"),
    lambda: array("d", ["x"]),
    lambda: array("i", array("d", [1.5])),
    lambda: array("i", [1], 3),
    lambda: array("i", initializer=[1]),
    lambda: a.append(),
    lambda: a.append("x"),
    lambda: a.extend(array("d")),
    lambda: a.extend(5),
    lambda: a + 5,
    lambda: a + array("d"),
    lambda: a * "x",
    lambda: a.__iadd__(5),
    lambda: a.pop(9),
    lambda: array("i").pop(),
    lambda: a.remove(9),
    lambda: a.index(9),
    lambda: a.index(1, 1),
    lambda: a[9],
    lambda: a[-4],
    lambda: a["x"],
    lambda: a.__setitem__(9, 1),
    lambda: a.__setitem__("x", 1),
    lambda: a.__setitem__(slice(0, 1), [1]),
    lambda: a.__setitem__(slice(0, 1), array("d")),
    lambda: a.__setitem__(slice(0, 3, 2), array("i", [1])),
    lambda: a.fromlist((1,)),
    lambda: a.frombytes(b"abc"),
    lambda: a.frombytes("x"),
    lambda: a.fromunicode("x"),
    lambda: a.tounicode(),
    lambda: hash(a),
    lambda: a < 5,
    lambda: setattr(a, "x", 1),
):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
print(a)
