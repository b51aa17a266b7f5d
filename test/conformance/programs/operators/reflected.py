"""Binary operators: NotImplemented, reflection, subclasses first."""
OPERATORS = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "matmul": lambda a, b: a @ b,
    "truediv": lambda a, b: a / b,
    "floordiv": lambda a, b: a // b,
    "mod": lambda a, b: a % b,
    "divmod": divmod,
    "pow": lambda a, b: a**b,
    "lshift": lambda a, b: a << b,
    "rshift": lambda a, b: a >> b,
    "and": lambda a, b: a & b,
    "or": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
}


def forward(name):
    def method(self, other):
        print(f"  {type(self).__name__}.{name}", end="")
        return f"{name}({self.tag}, {getattr(other, 'tag', other)})"

    return method


def refuse(name):
    def method(self, other):
        print(f"  {type(self).__name__}.{name} refuses", end="")
        return NotImplemented

    return method


class Tagged:
    def __init__(self, tag):
        self.tag = tag


class Forward(Tagged):
    pass


class Reflected(Tagged):
    pass


class Refuser(Tagged):
    pass


class Child(Forward):
    pass


class ChildReflected(Forward):
    pass


for name in OPERATORS:
    setattr(Forward, f"__{name}__", forward(f"__{name}__"))
    setattr(Reflected, f"__r{name}__", forward(f"__r{name}__"))
    setattr(Refuser, f"__{name}__", refuse(f"__{name}__"))
    setattr(Refuser, f"__r{name}__", refuse(f"__r{name}__"))
    setattr(ChildReflected, f"__r{name}__", forward(f"__r{name}__"))

f, r, n, c, cr = Forward("f"), Reflected("r"), Refuser("n"), Child("c"), ChildReflected("cr")
for name, operator in OPERATORS.items():
    print(name)
    for left, right in ((f, 1), (1, r), (f, r), (n, r), (n, 1), (1, n), (n, n), (f, c), (f, cr), (c, cr), (r, f)):
        try:
            print(" ", operator(left, right))
        except TypeError as error:
            print("  TypeError:", error)
