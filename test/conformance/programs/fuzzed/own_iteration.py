# Subclasses of built-in containers with an __iter__ of their own: who iterates and who looks inside.
import collections


class Deque(collections.deque):
    def __iter__(self):
        return iter("it")


class List(list):
    def __iter__(self):
        return iter("it")


class Tuple(tuple):
    def __iter__(self):
        return iter("it")


class Text(str):
    def __iter__(self):
        return iter("it")


class Set(set):
    def __iter__(self):
        return iter("it")


class Frozen(frozenset):
    def __iter__(self):
        raise KeyError("no items")


class Bytes(bytes):
    def __iter__(self):
        return iter([1, 2])

    def __len__(self):
        return 7


class Dict(dict):
    def __iter__(self):
        return iter("it")

    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return "got " + key


def given(*positional, **named):
    return positional, named


def tried(text):
    try:
        print(text, "->", eval(text))
    except Exception as error:
        print(text, "->", repr(error))


for made in ("List([1])", "Tuple([1])", "Text('x')", "Set([1])", "Frozen([1])", "Frozen()", "Bytes(b'x')", "Dict(a=1)", "Deque([1])"):
    for use in ("{}", "{}, [{}]", "sorted({})", "[*{}]", "tuple({})", "list({})", "set({}) == set('it')", "frozenset({}) == set('it')", "dict.fromkeys({})",
                "''.join({})", "given(*{})", "given(**{})", "bytes({})", "bytearray({})", "list(zip({}))", "{} == {}", "min({})",
                "{{1}}.isdisjoint({})", "{{1}} | {}", "{} | {{2}}", "{{1}} & {}", "{{1}} - {}", "{{1}} ^ {}", "{{1}} <= {}",
                "{{1}}.intersection({})", "{{1}}.issubset({})", "{{1}}.union({}) == {{1, 'i', 't'}}", "{}.isdisjoint({{1}})", "[0] + {}", "(0,) + {}", "b'' + {}", "'' + {}",
                "{}.copy()", "dict({})", "{{}} | {}", "'%s' % {}", "collections.deque({})", "len({})", "1 in {}"):
        tried(use.format(made, made))
pair, other = List([1])
print(pair, other)
target = [9]
target[:] = List([1])
print(target)
target += List([1])
print(target)
target = {5}
target.difference_update(Set([5]))
print(target)
target.intersection_update(Set([5]))
print(target)
target = bytearray()
target.extend(Bytes(b"x"))
target += Bytes(b"x")
print(target)
