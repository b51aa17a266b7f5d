# versions: 3.14 3.15
# Annotations of classes and modules are evaluated when somebody asks; those in blocks only where they were reached.
import sys

first: int = 1
if first:
    reached: str
else:
    missed: bytes
for each in ():
    never: float
second: Undefined = 2
(bracketed): Undefined = 3
module = sys.modules[__name__]
print(sorted(name for name in globals() if "annot" in name), __conditional_annotations__)
try:
    module.__annotations__
except NameError as error:
    print(error)
Undefined = complex
print(module.__annotations__)


class Point:
    x: int
    y: Undefined = 3
    if first > 5:
        far: int
    else:
        near: str
    try:
        raised: undefined_here
    finally:
        cleaned: list

    def move(self, by: x, other: Point) -> Point:
        self.moved: undefined_too = by
        return self


print([name for name in Point.__dict__ if "annot" in name], Point.__annotate__.__qualname__)
try:
    Point.__annotations__
except NameError as error:
    print(error)
undefined_here = "now"
print(Point.__annotations__, [name for name in Point.__dict__ if "annot" in name])
x = "module's x"
print(Point.move.__annotations__, Point().move(1).moved)
print(Point.__annotate__.__code__.co_freevars, Point.move.__annotate__.__code__.co_freevars)


class Plain:
    pass


print([name for name in Plain.__dict__ if "annot" in name])
print(Plain.__annotations__, Plain.__annotate__, [name for name in Plain.__dict__ if "annot" in name])
Plain.__annotate__ = lambda form: {"made": form}
print(Plain.__annotations__, [name for name in Plain.__dict__ if "annot" in name])
Plain.__annotations__ = {"set": 1}
print(Plain.__annotations__, [name for name in Plain.__dict__ if "annot" in name])
del Plain.__annotations__
print([name for name in Plain.__dict__ if "annot" in name])
for action in (
    lambda: setattr(Plain, "__annotate__", 3),
    lambda: delattr(Plain, "__annotate__"),
    lambda: setattr(int, "__annotate__", None),
    lambda: int.__annotate__,
    lambda: int.__annotations__,
    lambda: delattr(Plain, "__annotations__"),
):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Derived(Point):
    z: int


print(Derived.__annotations__, Derived.move.__annotations__ is Point.move.__annotations__)


class Holder:
    @staticmethod
    def made(a: int) -> "text":
        pass

    @classmethod
    def named(cls, b: Undefined2) -> str:
        pass


static = Holder.__dict__["made"]
print(sorted(static.__dict__), static.__annotations__, sorted(static.__dict__))
try:
    Holder.named.__annotations__
except NameError as error:
    print(error)
del module.__annotations__
print(sorted(name for name in globals() if "annot" in name))
module.__annotate__ = lambda form: {"later": form}
print(module.__annotations__)
