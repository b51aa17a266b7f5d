# The module copy, which rests on reductions.
import copy


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = [1]


class Stack(list):
    pass


class Config(dict):
    def __init__(self, **names):
        super().__init__(names)


class Guarded:
    def __copy__(self):
        return "copied"

    def __deepcopy__(self, memo):
        return "deep"


class Failure(Exception):
    def __init__(self, code, reason):
        super().__init__(code, reason)
        self.code = code


point = Point([1, 2], {"k": (3, [4])})
shallow = copy.copy(point)
deep = copy.deepcopy(point)
print(shallow, shallow.x is point.x, deep, deep.x is point.x, deep.y["k"] is point.y["k"])
slotted = copy.deepcopy(Slotted())
print(slotted.a, hasattr(slotted, "b"))
stack = Stack([1, [2]])
stack.name = "s"
again = copy.deepcopy(stack)
print(type(again).__name__, again, again.name, again[1] is stack[1])
config = Config(a=[1])
print(copy.copy(config), type(copy.deepcopy(config)).__name__, copy.deepcopy(config)["a"] is config["a"])
print(copy.copy(Guarded()), copy.deepcopy([Guarded()]))
failure = Failure(3, "why")
same = copy.copy(failure)
print(repr(same), same.code, same.args, type(same).__name__)
loop = [1]
loop.append(loop)
twin = copy.deepcopy(loop)
print(twin[1] is twin, twin is loop)
shared = [0]
pair = copy.deepcopy((shared, shared))
print(pair[0] is pair[1], pair[0] is shared)
atoms = (None, 1, 2.5, 3j, "s", b"b", (1, 2), range(3), len, Point, ..., NotImplemented)
print([copy.deepcopy(atom) is atom for atom in atoms])
walk = iter([1, 2, 3])
next(walk)
print(list(copy.copy(walk)), list(walk))
for value in ({1, 2}, frozenset({3}), bytearray(b"xy"), slice(1, 2), {"a": [1]}, [[]], OSError(2, "no", "f")):
    print(repr(copy.deepcopy(value)), type(copy.copy(value)).__name__)
for odd in ((i for i in []), memoryview(b"x")):
    try:
        copy.copy(odd)
    except TypeError as error:
        print(error)
