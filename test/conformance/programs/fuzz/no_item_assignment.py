# Which words say that a type has no items to set or delete: sequences look at the key first.
import sys


class A:
    pass


class Indexed:
    def __getitem__(self, i):
        return i


class Key:
    def __index__(self):
        print("index asked")
        return 1


class BadKey:
    def __index__(self):
        raise LookupError("no index")


def generator():
    yield


values = [
    1, 1.5, True, None, 2j, "s", b"s", (1,), range(3), {1}, frozenset(), A(), Indexed(), A, int, sys, len, generator,
    generator(), iter([]), slice(1), {}.keys(), {}.values(), {}.items(), ..., NotImplemented, object(), Exception(),
    property(), zip(), sys.version_info, int | str, list[int],
]
for value in values:
    for key in (0, "k", 10**30, Key(), BadKey()):
        for action in ("del", "set"):
            try:
                if action == "del":
                    del value[key]
                else:
                    value[key] = 1
            except Exception as error:
                print(action, type(error).__name__, error)
