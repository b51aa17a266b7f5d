# Bound methods: attributes, equality, hash, and methods made by hand.
class Box:
    def __init__(self, value):
        self.value = value

    def get(self, extra=0):
        "Gets."
        return self.value + extra

    def __eq__(self, other):
        return True

    __hash__ = None


method = type(Box(0).get)
a, b = Box(1), Box(2)
print(a.get is a.get, a.get == a.get, a.get == b.get, a.get != b.get, a.get == 3)
print(a.get.__self__ is a, a.get.__func__ is Box.get, a.get.__name__, a.get.__qualname__, a.get.__doc__)
print(hash(a.get) == hash(a.get), len({a.get, a.get, b.get}))
Box.get.mark = "marked"
print(a.get.mark, a.get.__dict__, a.get.__defaults__)
for action in (
    lambda: setattr(a.get, "mark", 1),
    lambda: setattr(a.get, "__self__", b),
    lambda: a.get.nothing,
    lambda: method(1, 2),
    lambda: method(len, None),
    lambda: method(len),
    lambda: a.get < b.get,
):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(method(len, [1, 2])(), method(Box.get, b)(10))
nested = method(method(lambda x, y: (x, y), "inner"), "outer")
print(nested())
print(repr(method(len, [1])).replace("builtin", ""))


class Repr:
    def __repr__(self):
        return "<repr>"

    def m(self):
        pass


print(Repr().m, method(Repr().m.__func__, 5))
append = [].append
print(append.__name__, append.__qualname__, append.__self__, append.__module__)
print(len.__name__, len.__qualname__, len.__self__ is __builtins__, len.__module__)
items = [1]
print(items.append == items.append, items.append == [1].append, items.append == items.pop)
print({items.append: 1}[items.append])
print(dict.fromkeys.__self__, dict.fromkeys.__qualname__)
