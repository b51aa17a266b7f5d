"""Every exception that is there when a program starts, as a tree; those of the library only by their names."""

BASE = BaseException


def tree(cls, depth=0):
    yield depth, cls
    for sub in type.__subclasses__(cls):
        yield from tree(sub, depth + 1)


# What a virtual environment may import before the program.
EARLIER = {"shutil", "threading", "ipaddress", "binascii", "warnings", "re", "zlib", "_lzma", "struct", "zipfile", "locale"}

for depth, cls in tree(BASE):
    if cls.__module__ not in EARLIER:
        bases = ", ".join(base.__name__ for base in cls.__bases__)
        print("  " * depth + cls.__name__, f"({bases})", "" if cls.__module__ == "builtins" else cls.__module__)

print(len(set(cls for _, cls in tree(BASE))) > 60)


class Mine(OSError):
    pass


print(OSError.__subclasses__()[-1], [cls.__name__ for cls in Mine.__mro__])

import io

try:
    io.StringIO("text").fileno()
except OSError as error:
    print(type(error), isinstance(error, ValueError), error.args, type(error) in OSError.__subclasses__())
