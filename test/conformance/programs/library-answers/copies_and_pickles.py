# versions: 3.11 3.13
# What the public names of copy and pickle answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
import copy, copyreg, pickle, sys
copy.copy([1, [2]]), copy.deepcopy({"a": [1, (2, [3])]}), copy.copy((1,)), copy.copy({1, 2}), copy.copy(bytearray(b"x")), copy.deepcopy(range(3)), copy.copy(len) is len, copy.copy(None)
l = [1]; l.append(l); m = copy.deepcopy(l)
m[1] is m, m[0]
class A: pass
a = A(); a.x = [1]; b = copy.copy(a); c = copy.deepcopy(a)
b.x is a.x, c.x is a.x, c.x
class B: __copy__ = lambda s: "cp"; __deepcopy__ = lambda s, memo: ("dc", sorted(map(type, memo.values()), key=str))
copy.copy(B()), copy.deepcopy(B()), copy.deepcopy([B()])
class S: __slots__ = ("p", "q")
s = S(); s.p = [1]
copy.copy(s).p, copy.deepcopy(s).p, hasattr(copy.copy(s), "q")
class R: __reduce__ = lambda s: (list, ((1, 2),))
copy.copy(R()), copy.deepcopy(R())
class R2: __reduce__ = lambda s: "name"
copy.copy(R2()).__class__
class R3: __reduce__ = lambda s: 5
copy.copy(R3())
class R4: __reduce_ex__ = None; __reduce__ = None
copy.copy(R4())
copy.copy((x for x in []))
copy.deepcopy(sys)
copy.deepcopy(open)
copy.deepcopy({1: {2: 3}}, {}), copy.deepcopy("x", None)
copy.Error, copy.error is copy.Error, issubclass(copy.Error, Exception)
copy.replace
import collections, datetime, types
copy.replace(collections.namedtuple("P", "x y")(1, 2), x=5) if sys.version_info >= (3,13) else 0
copy.replace(datetime.date(2024, 1, 1), year=2000) if sys.version_info >= (3,13) else 0
copy.replace(types.SimpleNamespace(a=1), a=2, b=3) if sys.version_info >= (3,13) else 0
copy.replace(3) if sys.version_info >= (3,13) else 0
class G: __getstate__ = lambda s: {"z": 1}; __setstate__ = lambda s, st: s.__dict__.update(st, set=1)
copy.copy(G()).__dict__
class L(list): pass
x = L([1, [2]]); x.attr = [3]
y = copy.deepcopy(x)
y, type(y), y.attr is x.attr, copy.copy(x).attr is x.attr
class Dd(dict): pass
d = Dd(a=1); d.k = 2
copy.copy(d), copy.copy(d).k, copy.deepcopy(d).k
copy.deepcopy(collections.defaultdict(list, a=[1])), copy.copy(collections.Counter("aab")), copy.deepcopy(collections.deque([1], maxlen=3)), copy.copy(collections.OrderedDict(a=1))
copy.deepcopy(Exception("a", [1])), copy.copy(ValueError("x")).args
copy.copy()
copy.copy(1, 2)
copy.deepcopy(types.MethodType(len, [1])).__self__
copy._deepcopy_dispatch.__len__() > 5, copy.__all__
class N: __getnewargs__ = lambda s: (1,); __new__ = lambda c, v=0: object.__new__(c)
copy.copy(N()).__class__
pickle.loads(pickle.dumps({"a": [1, (2,), {3}, b"x", 1.5, None, True, 10**20, "é", frozenset([1]), bytearray(b"q"), 1j, range(3), slice(1, 2)]}))
pickle.dumps(lambda: 0)
pickle.loads(b"garbage")
pickle.loads(b"")
pickle.dumps(A) == pickle.dumps(A), pickle.loads(pickle.dumps(A)) is A, pickle.loads(pickle.dumps(a)).x, pickle.loads(pickle.dumps(s, 2)).p
pickle.dumps(s, 0)
pickle.dumps(1, 9)
pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.dumps([1, "a"], 0), pickle.dumps([1, "a"], 2), pickle.dumps([1, "a"])
pickle.loads(pickle.dumps(pickle.PicklingError("x"))), pickle.UnpicklingError.__mro__[1]
""")
