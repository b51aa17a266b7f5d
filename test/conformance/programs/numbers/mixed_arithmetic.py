# Numbers of different kinds together, and classes that join in
class N:

    def __init__(self, v):
        self.v = v

    def __add__(self, o):
        return f"{self.v}+{o}"

    def __radd__(self, o):
        return f"{o}+r{self.v}"

    def __mul__(self, o):
        return NotImplemented

    def __rmul__(self, o):
        return f"{o}*r{self.v}"

    def __iadd__(self, o):
        self.v += o
        return self

    def __neg__(self):
        return N(-self.v)

    def __eq__(self, o):
        return self.v == (o.v if isinstance(o, N) else o)

    def __lt__(self, o):
        return self.v < (o.v if isinstance(o, N) else o)

    def __hash__(self):
        return hash(self.v)

    def __repr__(self):
        return f"N({self.v})"

    def __index__(self):
        return self.v

    def __divmod__(self, o):
        return ("dm", o)

    def __rpow__(self, o, m=None):
        return ("rpow", o, m)

    def __round__(self, n=None):
        return ("round", n)

    def __matmul__(self, o):
        return ("mat", o)

    def __rshift__(self, o):
        return ("rshift", o)

    def __invert__(self):
        return "inv"


n = N(3)
print(
    n + 1,
    1 + n,
    n + n,
    2 * n,
    -n,
    n == 3,
    3 == n,
    n != 4,
    n < 5,
    5 > n,
    {n: 1}[3],
    [10, 20, 30, 40][n],
    divmod(n, 2),
    2**n,
    round(n),
    round(n, 2),
    n @ 1,
    n >> 2,
    ~n,
    hex(n),
    sum([n]),
    max(n, N(5)),
    sorted([N(2), n, N(1)]),
    bin(n),
    range(n),
)
n += 4
print(
    n,
    1 + True,
    1 + 1.5,
    1.5 + 2j,
    True + 1j,
    2**70 + 0.5,
    1 == 1.0 == True == 1 + 0j,
    hash(1) == hash(1.0) == hash(True),
    0.5 + 2 ** (-1),
    10**20 + 1.0,
    3 < 3.5,
    2**53 == 2.0**53,
    2**53 + 1 > 2.0**53,
    1e309 > 10**400,
    -1e309 < -(10**400),
    float("nan") != float("nan"),
    7 // 2.0,
    -7 // 2.0,
    7 % 2.5,
    True // 1,
    5 / True,
    min(1, True),
    max(True, 1),
    1 in [True],
    [1.0, 2].index(1),
    {1: "i", 1.0: "f", True: "b"},
)


class I(int):

    def __add__(self, o):
        return I(int(self) + o)

    def __repr__(self):
        return f"I({int(self)})"

    __str__ = None if False else int.__repr__


i = I(5)
print(
    i + 1,
    1 + i,
    i * 2,
    repr(i),
    str(i),
    [i],
    type(i + 1).__name__,
    type(1 + i).__name__,
    type(i * 2).__name__,
    i == 5,
    hash(i) == hash(5),
    -i,
    abs(i),
    i.real,
    type(i.real).__name__,
    f"{i}",
    f"{i:03d}",
    "%d" % i,
    int(i),
    i & 3,
    bool(I(0)),
    {i: 1}[5],
    I("12"),
    I("ff", 16),
    isinstance(i, int),
    I.from_bytes(b"\x05", "big"),
    type(I.from_bytes(b"\x05", "big")).__name__,
)
for f in [
    lambda: n * 2,
    lambda: n - 1,
    lambda: 1 - n,
    lambda: n / 2,
    lambda: n < "a",
    lambda: N("x") + 1 if False else abs(n),
    lambda: float(n),
    lambda: int(N("a")),
    lambda: n & 1,
    lambda: n[0],
    lambda: n(),
    lambda: len(n),
    lambda: pow(n, 2),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
