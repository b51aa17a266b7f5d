# What the collector counts of a statement: containers that live on, that CPython makes in passing, and that die into
# its free lists for the next of their kind. First from empty free lists, then twice more.
import collections
import functools
import gc
import itertools
import operator
import types

CODE = """
x = list(range(10)); del x[2:5]
x = list(range(10)); x[2:5] = (i for i in range(3))
x = list(range(10)); x[::2] = x[5:]
x = list(reversed([1, 2])); y = list(map(str, [1, 2])); z = list(zip("ab", "cd"))
x = dict(a=1); y = dict([("a", 1)]); z = dict.fromkeys("ab", [])
x = {}; x.update({"a": 1}); x.update(b=2); x.update([("c", [])])
x = tuple(i for i in range(3)); y = tuple(map(str, range(14)))
x = [*(1, 2), *[3]]; y = (*[1], 2); z = {**{"a": 1}, "b": 2}
x = set(); x.update([1, 2]); y = x.union([3], [4]); z = repr(x)
x = "{} {}".format(1, 2); y = "{a}".format(a=1); z = "%s %s" % (1, 2)
x = ",".join(str(i) for i in range(3)); y = ",".join(map(str, [1, 2])); z = "a b".split()
x = sorted([3, 1], key=lambda v: -v); y = min([3, 1], key=lambda v: -v); z = max(1, 2)
x = functools.reduce(operator.add, [1, 2, 3]); y = sorted([2, 1], key=functools.cmp_to_key(lambda a, b: a - b))
x = list(itertools.chain([1], [2])); y = list(itertools.product("ab", repeat=2)); z = list(itertools.permutations("abc"))
x = collections.OrderedDict(a=1); y = collections.OrderedDict({"b": [2]}); z = collections.defaultdict(list)
x = types.SimpleNamespace(a=1); y = dir(x); z = vars(x)
x = OSError(2, "none"); y = ValueError("a", 1); z = KeyError()
x = "abc".startswith("a"), "abc".find("c", 1), b"abc".count(b"c")
class A: __slots__ = "x"
class A: __slots__ = {"x": "text"}
class A(str): pass
class A(float): pass
class A: __init__ = lambda self, x: None\\nx = A(1); y = A(x=1)
class A: __new__ = lambda cls: object.__new__(cls)\\nx = A()
class A(list): __init__ = lambda self, given: list.__init__(self, given)\\nx = A([1])
class A: pass\\nclass B: pass\\nclass C(A): pass\\nC.__bases__ = (B,)
class A: pass\\nclass B: pass\\nclass C(A): pass\\nclass D(C): pass\\nC.__bases__ = (B,)
class M(type): __init__ = lambda *args, **named: None\\nclass A(metaclass=M): pass
class P: __match_args__ = ("x",); x = 1\\nmatch P():\\n  case P(v): pass
list.__len__([]); [].__len__(); x = [].__len__; x()
class A: __repr__ = lambda self: "A"\\nx = repr([A(), {1: A()}])
""".strip().splitlines()


def probe(code):
    names = dict(globals())
    before = gc.get_count()[0]
    exec(code, names)
    after = gc.get_count()[0]
    names.clear()
    return after - before, gc.get_count()[0] - after


gc.disable()
lines = []
for line in CODE:
    code = compile(line.replace("\\n", "\n"), "line", "exec")
    probe(code)
    gc.collect()
    lines.append((line, [probe(code) for _ in range(3)]))
for line in lines:
    print(*line)
