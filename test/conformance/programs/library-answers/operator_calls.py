# versions: 3.11 3.13
# What the public names of operator answer, wrong arguments too.
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
import operator as o
[(n, getattr(o, n)(7, 3)) for n in "add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor lt le eq ne ge gt iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor is_ is_not".split()]
[(n, getattr(o, n)(7)) for n in "neg pos inv invert not_ truth abs index".split()]
o.concat([1], [2]), o.contains([1], 1), o.countOf([1, 1], 1), o.indexOf([1, 2], 2), o.getitem([1, 2], 1), o.setitem({}, 1, 2), o.delitem([1], 0), o.iconcat([1], [2]), o.length_hint([1, 2]), o.length_hint(iter([1])), o.length_hint(3, 7), o.matmul
o.concat(1, 2)
o.iconcat(1, [2])
o.indexOf([1], 5)
o.countOf(3, 1)
o.matmul(1, 2)
o.imatmul(1, 2)
o.add(1)
o.add(1, "a")
o.lt(1, "a")
o.length_hint([1], "x")
o.length_hint()
o.index(1.5)
o.itemgetter(1)([1, 2]), o.itemgetter(0, 2)("abc"), o.itemgetter("a")({"a": 1}), o.itemgetter(slice(1, 3))("abcd"), o.attrgetter("real")(5), o.attrgetter("real", "imag")(5), o.attrgetter("__class__.__name__")(5), o.methodcaller("upper")("a"), o.methodcaller("split", ",", maxsplit=1)("a,b,c")
o.itemgetter()
o.attrgetter()
o.attrgetter(3)
o.methodcaller()
o.methodcaller(3)
o.itemgetter(5)([1])
o.itemgetter("x")([1])
o.attrgetter("nope")(5)
o.attrgetter("a.b")(5)
o.methodcaller("nope")(5)
o.itemgetter(1)()
o.itemgetter(1)(1, 2)
repr(o.itemgetter(1, "a")), repr(o.attrgetter("a.b", "c")), repr(o.methodcaller("m", 1, k=2)), type(o.itemgetter(1))
o.call(len, [1, 2]), o.call(dict, a=1)
o.call()
o.is_none(None) if hasattr(o, "is_none") else 0
o.__add__(1, 2), o.__getitem__("abc", 1), o.__not__(0), o.__contains__("a", "a"), o.__index__(True)
o.truth([]), o.not_([]), o.abs(-1.5), o.abs("x")
import copy, pickle
copy.copy(o.itemgetter(1))([5, 6]), pickle.loads(pickle.dumps(o.attrgetter("real")))(3), pickle.loads(pickle.dumps(o.methodcaller("upper", )))("q")
l = [1]; o.iadd(l, [2]) is l, l
sorted(o.__all__)
o.itemgetter.__name__, o.add.__name__, o.__name__, o.attrgetter(name="x")
class C: x = 3
o.attrgetter("x")(C), o.methodcaller("x")(C)
""")
