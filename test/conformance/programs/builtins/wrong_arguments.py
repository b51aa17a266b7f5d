# What built-in functions and methods say of arguments that they cannot take.
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r)[:100])
    except BaseException as e:
        print(type(e).__name__, e)
from collections import deque, OrderedDict, Counter, defaultdict, ChainMap
d = deque([1,2])
t(d.__getitem__, None); t(d.__getitem__, "a"); t(lambda: d[None]); t(lambda: d[1.0]); t(lambda: d[5]); t(d.__setitem__, None, 1); t(d.__delitem__, "x"); t(lambda: d[0:1])
class S(str): pass
t(complex, S("1_0j")); t(complex, S("1__0")); t(complex, "1_0"); t(complex, "_1"); t(complex, S("abc")); t(float, S("1_0")); t(int, S("1_0")); t(float, "1__0")
t(complex, "1", 2); t(complex, 1, "2"); t(complex, b"1"); t(complex, [1])
# str methods
for m, args in [("center", ()), ("center", ("a",)), ("center", (5, "ab")), ("center", (5, 1)), ("split", (1,)), ("split", ("",)), ("join", (1,)), ("join", ([1],)), ("join", (["a", 2],)), ("replace", ("a",)), ("replace", (1, 2)), ("replace", ("a", "b", "c")), ("startswith", (1,)), ("startswith", ((1,),)), ("endswith", ([],)), ("find", ()), ("find", (1,)), ("index", ("z",)), ("rindex", ("z",)), ("count", (1,)), ("zfill", ("a",)), ("strip", (1,)), ("encode", (1,)), ("encode", ("nope",)), ("expandtabs", ("a",)), ("translate", ()), ("translate", (1,)), ("partition", ("",)), ("partition", (1,)), ("rpartition", ("",)), ("format", ()), ("splitlines", ("a", "b")), ("removeprefix", (1,)), ("removesuffix", ()), ("upper", (1,)), ("isalpha", (1,)), ("ljust", (3, "")), ("maketrans", (1,)), ("maketrans", ("a", "bc")), ("maketrans", ({"ab": 1},)), ("__add__", (1,)), ("__mul__", ("a",)), ("__getitem__", ("a",)), ("__getitem__", (10,)), ("__contains__", (1,)), ("__mod__", (1,)), ("casefold", (1,)), ("title", (1,)), ("rsplit", ("a", "b")), ("swapcase", (1,))]:
    t(getattr("abc", m), *args)
for m, args in [("append", ()), ("append", (1, 2)), ("extend", (1,)), ("insert", (1,)), ("insert", ("a", 1)), ("pop", ("a",)), ("pop", (10,)), ("remove", (5,)), ("index", (5,)), ("index", (1, "a")), ("sort", (1,)), ("sort", ()), ("reverse", (1,)), ("copy", (1,)), ("count", ()), ("clear", (1,)), ("__getitem__", ("a",)), ("__getitem__", (9,)), ("__setitem__", (9, 1)), ("__delitem__", ("a",)), ("__add__", (1,)), ("__mul__", (1.5,)), ("__iadd__", (1,)), ("__contains__", ())]:
    t(getattr([1, "a"], m), *args)
t([3,1].sort, key=1); t([3,1].sort, foo=1); t([3,1].sort, key=None, reverse="a"); t(sorted); t(sorted, 1); t(sorted, [1], key=1); t(sorted, [1, "a"]); t(sorted, [1], lambda x: x)
for m, args in [("get", ()), ("get", ([],)), ("pop", ()), ("pop", ("z",)), ("popitem", (1,)), ("update", (1,)), ("update", ([1],)), ("update", ([(1,)],)), ("update", (["abc"],)), ("setdefault", ()), ("setdefault", ([],)), ("fromkeys", ()), ("fromkeys", (1,)), ("__getitem__", ("z",)), ("__getitem__", ([],)), ("__setitem__", ([], 1)), ("__delitem__", ("z",)), ("keys", (1,)), ("copy", (1,)), ("__or__", (1,)), ("__ior__", (1,)), ("__contains__", ([],))]:
    t(getattr({"a": 1}, m), *args)
t(dict, 1); t(dict, [1]); t(dict, [(1, 2, 3)]); t(dict, 1, 2); t(dict, None)
for m, args in [("add", ()), ("add", ([],)), ("remove", (9,)), ("discard", ([],)), ("pop", (1,)), ("union", (1,)), ("update", (1,)), ("issubset", (1,)), ("__or__", ([],)), ("__sub__", (1,)), ("__contains__", ([],)), ("intersection", ([[]],)), ("symmetric_difference", (1, 2)), ("isdisjoint", ())]:
    t(getattr({1}, m), *args)
t(lambda: {1} | [1]); t(lambda: {1} - 1); t(lambda: {1} < 1); t(set, 1); t(set, 1, 2); t(frozenset, [[]])
for m, args in [("to_bytes", (1, "x")), ("to_bytes", ("a",)), ("to_bytes", (-1,)), ("bit_length", (1,)), ("__add__", ("a",)), ("__pow__", (2, 0)), ("__divmod__", (0,)), ("__lshift__", (-1,)), ("__round__", ("a",)), ("__format__", ("z",)), ("__format__", (1,)), ("conjugate", (1,))]:
    t(getattr(300, m), *args)
t(int, "a"); t(int, "1", 1); t(int, "z", 36); t(int, "1", 40); t(int, 1, 2); t(int, None); t(int, [1]); t(int, "1" * 5000); t(int, b"a"); t(int, x=1); t(int.from_bytes, 1); t(int.from_bytes, "a"); t(int.from_bytes, b"a", "x"); t(int.from_bytes, [256])
t(float, "a"); t(float, None); t(float, []); t(float.fromhex, "zz"); t(float.hex, 1); t((1.5).__round__, "a"); t((1.5).is_integer, 1); t((1e400).__int__); t(float("nan").__int__); t((1.5).as_integer_ratio, 1); t(float("inf").as_integer_ratio)
t(range, 1.5); t(range, "a"); t(range); t(range, 1, 2, 0); t(range, 1, 2, 3, 4); t(range(5).index, 9); t(range(5).index, "a"); t(range(5).__getitem__, 9); t(range(5).__getitem__, "a"); t(range(3).count)
t(slice); t(slice, 1, 2, 3, 4); t(slice(1).indices); t(slice("a").indices, 5); t(slice(1, 2, 0).indices, 5); t(slice(1).indices, -1)
t(enumerate); t(enumerate, 1); t(enumerate, [1], "a"); t(zip, 1); t(zip, [1], 2); t(list, zip([1], [1, 2], strict=True)) if True else None
t(lambda: list(zip([1], [1, 2], strict=True))); t(lambda: list(zip([1, 2], [1], strict=True))); t(map); t(map, 1); t(filter, 1); t(filter, None, 1); t(reversed, 1); t(reversed, {1}); t(iter, 1); t(iter, 1, 2); t(next, 1); t(next, iter([])); t(len, 1); t(len); t(abs, "a"); t(round, "a"); t(round, 1.5, "a"); t(divmod, 1, 0); t(divmod, 1, "a"); t(pow, 2, -1, 4); t(pow, 2, 1, 0); t(pow, "a", 2); t(sum, 1); t(sum, ["a"]); t(sum, [[1]], []); t(min); t(min, 1); t(min, []); t(min, [1, "a"]); t(max, [], default=3); t(max, 1, 2, default=3); t(chr, -1); t(chr, 0x110000); t(chr, "a"); t(ord, "ab"); t(ord, 1); t(ord, ""); t(bin, 1.5); t(hex, "a"); t(oct, None); t(hash, []); t(hash, {}); t(id); t(isinstance, 1, 1); t(isinstance, 1, (int, 1)); t(issubclass, 1, int); t(issubclass, int, 1); t(callable); t(getattr, 1, "x"); t(getattr, 1, 1); t(setattr, 1, "x", 1); t(delattr, 1, "x"); t(hasattr, 1, 1); t(vars, 1); t(dir, 1, 2); t(type, 1, 2); t(type, "a", 1, {}); t(type, "a", (), 1); t(type, 1, (), {}); t(object, 1); t(super); t(print, sep=1); t(print, end=1); t(print, file=1); t(print, foo=1); t(input, 1, 2); t(open); t(open, "x", "zz"); t(eval, 1); t(eval, "1+"); t(exec, 1); t(compile, "1", "a", "b"); t(__import__, "nonexistent_module"); t(format, 1, 1); t(format, "a", "d"); t(format, 1, "s"); t(format, 1.5, "d"); t(format, [], "x"); t(ascii); t(repr); t(bytes, "a"); t(bytes, -1); t(bytes, [256]); t(bytes, ["a"]); t(bytes, 1.5); t(bytes, None); t(bytearray, "a"); t(memoryview, 1); t(memoryview); t(staticmethod); t(classmethod); t(property, 1, 2, 3, 4, 5)
