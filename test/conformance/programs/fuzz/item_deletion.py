# What has no items to delete says so in one of two ways, by its key.
class C:
    pass


class S(tuple):
    pass


class I(int):
    pass


class D:
    def __len__(self): return 3
    def __getitem__(self, i): return i
class E:
    def __setitem__(self, i, v): pass


def attempt(o, k=0):
    try:
        del o[k]
    except Exception as e:
        print(type(o).__name__, k, type(e).__name__, e)
for o in (1, 1.5, "a", (1,), b"a", None, C(), S(), I(), D(), E(), range(3), frozenset(), {1}, len, attempt, C, int, 3j, Ellipsis, iter([]), {}.keys(), object()):
    attempt(o)
    attempt(o, "x")
    attempt(o, slice(1))
