# Classes as textbooks show them: inheritance, properties, operators, containers
class Account:
    rate = 0.05
    count = 0

    def __init__(self, owner, balance=0):
        self.owner, self._balance = (owner, balance)
        Account.count += 1

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, v):
        if v < 0:
            raise ValueError("negative balance")
        self._balance = v

    @classmethod
    def parse(cls, text):
        owner, amount = text.split(":")
        return cls(owner, int(amount))

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"

    def __eq__(self, o):
        return isinstance(o, Account) and (self.owner, self._balance) == (o.owner, o._balance)

    def __lt__(self, o):
        return self._balance < o._balance

    def __add__(self, o):
        return Account(f"{self.owner}&{o.owner}", self._balance + o._balance)

    def __bool__(self):
        return self._balance > 0

    def __call__(self, n):
        return self._balance * n

    def __contains__(self, x):
        return x in self.owner

    def __len__(self):
        return len(self.owner)

    def __getitem__(self, i):
        return self.owner[i]

    def __iter__(self):
        return iter(self.owner)

    def __format__(self, spec):
        return f"<{self.owner}:{spec}>"

    def __str__(self):
        return f"{self.owner}: {self._balance}"


class Savings(Account):
    rate = 0.1

    def __init__(self, *args, bonus=0):
        super().__init__(*args)
        self.bonus = bonus

    @property
    def balance(self):
        return super().balance + self.bonus


a, s = (Account("ann", 10), Savings("sue", 5, bonus=2))
print(
    a,
    s,
    repr(s),
    a.balance,
    s.balance,
    a == Account("ann", 10),
    a < s,
    s < a,
    a + s,
    bool(Account("x")),
    a(3),
    "n" in a,
    len(a),
    a[0],
    list(a),
    f"{a:spec}",
    Account.parse("bob:7"),
    Savings.parse("kim:1"),
    a.rate,
    s.rate,
    Account.count,
    sorted([a, s]),
    max(a, s),
    isinstance(s, Account),
    Savings.__mro__[1].__name__,
    [*a],
    a != s,
    str(a),
    "%s" % a,
)
a.balance = 20
a.rate = 1
del a.rate
print(a.balance, a.rate, vars(a), a.__dict__.keys())


class V:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = (x, y)

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __neg__(self):
        return V(-self.x, -self.y)

    def __iadd__(self, o):
        self.x += o.x
        return self

    def __eq__(self, o):
        return (self.x, self.y) == (o.x, o.y)

    __hash__ = lambda self: hash((self.x, self.y))

    def __getattr__(self, n):
        return f"no {n}"


v = V(1, 2)
v += V(2, 0)
print(v @ V(1, 1), (-v).x, v.z, {V(1, 2): "k"}[V(1, 2)], v == V(3, 2))


class A:

    def go(self):
        return ["A"]


class B(A):

    def go(self):
        return ["B"] + super().go()


class C(A):

    def go(self):
        return ["C"] + super().go()


class D(B, C):

    def go(self):
        return ["D"] + super().go()


print(
    D().go(),
    [k.__name__ for k in D.mro()],
    D.__bases__,
    issubclass(D, C),
    D.__name__,
    D.__qualname__,
    D.__module__,
)
for f in [
    lambda: setattr(a, "balance", -1),
    lambda: setattr(s, "balance", 1),
    lambda: Account(),
    lambda: Account.parse("x"),
    lambda: a.nope,
    lambda: a < 5,
    lambda: a + 5,
    lambda: setattr(V(1, 2), "q", 1),
    lambda: object() < object(),
    lambda: a["x"],
    lambda: V(1, 2)(),
    lambda: type("X", (B, A, C), {}).__name__,
    lambda: type("Y", (A, B), {}),
    lambda: A().missing(),
    lambda: A.go(),
    lambda: super().x,
    lambda: class_ if False else D.go(5),
]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split("0x")[0])
