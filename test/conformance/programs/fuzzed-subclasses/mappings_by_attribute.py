# What counts as a mapping for ** and sum() of texts, which both look at subclasses.
class Silent:
    def __getattr__(self, name):
        if name[:2] == "__":
            raise AttributeError(name)
        return "attr " + name


class Lent:
    def __init__(self, mapping):
        self.keys = mapping.keys
        self.mapping = mapping

    def __getitem__(self, key):
        return self.mapping[key]


class Failing:
    def keys(self):
        raise AttributeError("inner")


class Broken:
    def keys(self):
        return ["a"]

    def __getitem__(self, key):
        raise AttributeError("item")


class Text(str):
    pass


class Data(bytes):
    pass


def given(*positional, **named):
    return positional, named


for made in (Silent(), Lent({"x": 1}), Failing(), Broken(), 5, None, [], [("a", 1)], Lent({1: 2})):
    for use in (lambda: {**made}, lambda: given(**made), lambda: dict(made), lambda: {}.update(made), lambda: given(x=5, **made)):
        try:
            print(type(made).__name__, use())
        except Exception as error:
            print(type(made).__name__, type(error).__name__, str(error).split(" at 0x")[0], repr(error.__context__))
for items, start in (([], Text("a")), (["b"], Data(b"a")), ([], bytearray(b"a")), ([[1]], []), (["b"], "a"), ([1], type("T", (bytearray,), {})())):
    try:
        print(sum(items, start))
    except TypeError as error:
        print(error)
print(type(iter(Text("abc"))).__name__, type(iter("abc")).__name__, type(iter(Text("\u20ac"))).__name__)
for function in (max, min):
    for named in ({}, {"key": len}, {"default": 1}, {"other": 1}, {"other": 1, "key": 2}):
        for positional in ((), ([],), (1, 2)):
            try:
                print(function(*positional, **named))
            except (TypeError, ValueError) as error:
                print(function.__name__, named.keys(), positional, error)
for first, second in (({"a": 1, "b": 2}, {5: 6, "b": 7}), ({5: 6}, {5: 7}), ({5: 6}, {"a": 1}), ({"a": 1}, {5: 6, "c": 7})):
    for use in (lambda: given(**first, **second), lambda: given(a=0, **second), lambda: given(**second, **first)):
        try:
            print(use())
        except TypeError as error:
            print(first, second, error)
