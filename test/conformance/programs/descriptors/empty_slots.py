# How an empty slot, and what is no attribute at all, name the class in their errors.
def make():
    class Box:
        __slots__ = ("size",)

        class Lid:
            __slots__ = ("hinge",)

    class Crate(Box):
        pass

    return Box, Box.Lid, Crate


class Case:
    __slots__ = ("lock",)


Case.__module__ = "furniture"


def attempt(call):
    try:
        print(call())
    except AttributeError as error:
        print(error, "|", getattr(error, "name", None), type(getattr(error, "obj", None)).__name__)


for cls in (*make(), Case):
    item = cls()
    for name in ("size", "hinge", "lock"):
        attempt(lambda: getattr(item, name))
        attempt(lambda: delattr(item, name))
        attempt(lambda: getattr(item, name, "nothing"))
    attempt(lambda: setattr(item, "colour", "red"))
