# versions: 3.11 3.13
# What the public names of textwrap, pprint, string and struct answer, wrong arguments too.
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
import textwrap, pprint, string, collections, dataclasses, types, sys, struct
from pprint import pp
t = "The quick brown fox jumped over the lazy dog. It-was a veryveryveryverylongword indeed.\tTab"
textwrap.wrap(t, 20), textwrap.fill(t, 30, initial_indent="* ", subsequent_indent="  "), textwrap.shorten(t, 30), textwrap.shorten(t, 30, placeholder="..."), textwrap.dedent("  a\n   b\n\n  c"), textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb", "> ", lambda l: True)
textwrap.wrap(t, 10, break_long_words=False), textwrap.wrap(t, 15, break_on_hyphens=False), textwrap.wrap(t, 20, max_lines=2), textwrap.wrap(t, 20, max_lines=1, placeholder="~"), textwrap.wrap("a. b", fix_sentence_endings=True), textwrap.wrap("a\tb", tabsize=4), textwrap.wrap("x  y", drop_whitespace=False, width=2), textwrap.wrap("a\nb", replace_whitespace=False), textwrap.wrap("")
textwrap.wrap("abc", 0)
textwrap.wrap("abc", -1)
textwrap.wrap(3)
textwrap.shorten("abc def", 2)
textwrap.shorten("abc def", 3, placeholder="......")
textwrap.dedent(3)
textwrap.dedent("\ta\n\t b"), textwrap.dedent(" a\n\tb"), textwrap.dedent("   \n a")
textwrap.TextWrapper(width=10).wrap("hello big world"), textwrap.TextWrapper(width=5).width
textwrap.wrap("a", foo=1)
pprint.pprint({"b": 1, "a": [1, 2, 3]}), pprint.pformat(list(range(40))), pprint.pformat({"key%d" % i: list(range(5)) for i in range(5)}, width=40)
pp({"b": 1, "a": 2}), pprint.pprint([[1, [2, [3]]]], depth=2), pprint.pprint({"x": "long string " * 10}), pprint.pprint(("a",)), pprint.pprint([{"a": 1}] * 10, compact=True), pprint.pprint(list(range(50)), compact=True, width=30)
pprint.pprint({"a": {"b": {"c": [1] * 30}}}, indent=4), pprint.pprint(10**30, underscore_numbers=True), pprint.pprint({3, 1, 2}), pprint.pprint(frozenset("ab")), pprint.pprint(set()), pprint.pprint(b"x" * 100), pprint.pprint(bytearray(b"y" * 70)), pprint.pprint({2: 1, "a": 2})
pprint.pprint(collections.OrderedDict((str(i), i) for i in range(15))), pprint.pprint(collections.defaultdict(list, {str(i): [i] * 5 for i in range(6)})), pprint.pprint(collections.Counter("abracadabra" * 3)), pprint.pprint(collections.deque(range(40), maxlen=40)), pprint.pprint(collections.ChainMap({"a": 1}, {"b": 2}))
pprint.pprint(types.SimpleNamespace(**{"k%d" % i: "v" * 20 for i in range(5)}))
exec("@dataclasses.dataclass\nclass DC:\n a: int\n b: list\n c: str = 'x' * 50\npprint.pprint(DC(1, list(range(30))))\npprint.pprint(DC(1, []))")
l = []; l.append(l)
pprint.pformat(l)[:15], pprint.saferepr([1, {2: 3}]), pprint.isreadable([1]), pprint.isrecursive(l), pprint.isreadable(object()), pprint.PrettyPrinter(width=20).pformat([1] * 10)
pprint.pprint([1], width=0)
pprint.pprint([1], indent=-1)
pprint.pprint([1], depth=0)
pprint.pprint([1], depth=-1)
pprint.pprint("a\nb\nc" * 10, width=10), pprint.pprint([("x" * 30, "y" * 30), 3.5]), pprint.pprint({"z": {"y": 1, "x": 2}, "a": None}, sort_dicts=False), pprint.pprint({None: 1, 3: 2, "a": 3, (1,): 4})
pprint.pformat(types.MappingProxyType({"a": 1})), pprint.pformat(range(3)), pprint.pformat(int), pprint.pformat({}.keys())
string.capwords("hello wORLD  x"), string.Template("$a ${b} $$").substitute(a=1, b=2), string.Template("$a $b").safe_substitute(a=1)
string.Template("$a").substitute()
string.Template("$").substitute()
struct.pack("<ihb", 1, 2, 3), struct.unpack("<ihb", b"\x01\0\0\0\x02\0\x03"), struct.calcsize("bI"), struct.calcsize("<bI"), struct.pack(">d", 1.5), struct.pack("5s", b"abc"), struct.pack("4p", b"abcdef"), struct.pack("?c", True, b"x"), struct.unpack("<q", b"\xff" * 8), struct.pack("<e", 1.5), struct.pack("2x"), struct.pack("@nN", 1, 2), struct.pack("3h", 1, 2, 3)
struct.pack("i")
struct.pack("i", "a")
struct.pack("b", 200)
struct.pack("z", 1)
struct.pack("<n", 1)
struct.unpack("i", b"123")
struct.unpack("<i", "abcd")
struct.pack("c", "a")
struct.pack("s", "a")
struct.pack("f", 1e300)
struct.pack("e", 1e10)
struct.calcsize("3")
struct.iter_unpack("<h", b"\1\0\2\0").__next__(), list(struct.iter_unpack("<h", b"\1\0\2\0"))
struct.iter_unpack("<h", b"\1\0\2")
struct.unpack_from("<h", b"\0\1\0", 1), struct.unpack_from("<h", buffer=b"\5\0", offset=0)
struct.unpack_from("<h", b"\0\1", 1)
struct.unpack_from("<h", b"\0\1", -5)
b = bytearray(4)
struct.pack_into("<h", b, 1, 7), b
struct.pack_into("<h", b, 3, 7)
struct.pack_into("<h", b"abcd", 0, 7)
s = struct.Struct("<2h")
s.pack(1)
s.unpack(b"")
struct.error.__mro__, struct.__all__
""")
