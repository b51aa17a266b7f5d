# Loops with else, break and continue; match; chained conditions; walrus; with
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, "=", d, "*", n // d, end="; ")
            break
    else:
        print(n, "prime", end="; ")
print()
i = 0
while i < 10:
    i += 1
    if i % 2:
        continue
    if i > 7:
        break
    print(i, end=" ")
else:
    print("never")
print(
    1 < 2 < 3,
    1 < 3 > 2,
    1 == 1.0 != 2,
    not 1 in [2],
    "a" if [] else "b",
    [] or "x",
    0 and 1,
    None or 0 or "",
    1 and 2,
    not [],
    (y := 5) + y,
    3 in [1, 2, 3] == True,
)


def kind(v):
    match v:
        case 0 | 1:
            return "small"
        case int(n) if n < 0:
            return f"negative {n}"
        case float():
            return "float"
        case [] | []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, *rest] if x == "go":
            return f"go {rest}"
        case [_, _]:
            return "pair"
        case {"k": val, **others}:
            return f"k={val} {others}"
        case str() as s:
            return f"str {s!r}"
        case None | True | False:
            return "constant"
        case _:
            return "other"


for v in (
    0,
    True,
    -5,
    2.5,
    [],
    [9],
    ["go", 1, 2],
    (1, 2),
    {"k": 1, "z": 2},
    {},
    "hi",
    None,
    False,
    {1},
    99,
    [1, 2, 3],
):
    print(v, "->", kind(v))


class CM:

    def __init__(self, name, swallow=False):
        self.name, self.swallow = (name, swallow)

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, t, v, tb):
        print("exit", self.name, t and t.__name__, v)
        return self.swallow


with CM("a") as a, CM("b", True) as b:
    print(a, b)
    raise ValueError("inside")


def early():
    for i in range(3):
        with CM(i):
            try:
                if i == 1:
                    return "returned"
            finally:
                print("finally", i)


print(early())


def tricky():
    try:
        return "try"
    finally:
        print("cleanup")


def override():
    for _ in range(2):
        try:
            1 / 0
        except ZeroDivisionError:
            continue
        finally:
            print("f", end=" ")
    return "done"


print(tricky(), override())
del a, b
try:
    a
except NameError as e:
    print(e)
