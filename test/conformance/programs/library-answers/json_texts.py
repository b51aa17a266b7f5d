# versions: 3.11 3.13
# What the public names of json answer, wrong arguments too.
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
import json, decimal, io, collections, enum
json.dumps({"a": [1, 2.5, True, None, "é\n\u2028"], "b": {}, "c": [], "d": ()})
json.dumps({"a": 1, "b": [1, {"c": 2}], "e": [], "f": {}}, indent=2)
json.dumps({"a": 1, "b": [1, {"c": 2}]}, indent="\t", separators=(",", ": "))
json.dumps([1,2], indent=0), json.dumps([1,[2]], indent=-1)
json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps("é", ensure_ascii=False), json.dumps("😀")
json.dumps({1: 1, 2.5: 2, True: 3, None: 4})
json.dumps({(1,2): 3})
json.dumps({(1,2): 3, "a": 1}, skipkeys=True)
json.dumps({1, 2})
json.dumps(object)
json.dumps(b"x")
json.dumps(float("nan")), json.dumps([float("inf"), -float("inf")])
json.dumps(float("nan"), allow_nan=False)
json.dumps({"a": [float("inf")]}, allow_nan=False, indent=1)
l = []; l.append(l)
json.dumps(l)
d = {}; d["x"] = d
json.dumps(d)
json.dumps({1, 2}, default=list), json.dumps(3j, default=lambda o: [o.real, o.imag])
json.dumps(3j, default=lambda o: o)
json.dumps({"b": 1, 2: 3}, sort_keys=True)
json.dumps(decimal.Decimal("1.5"))
json.dumps(collections.OrderedDict([("z", 1), ("a", 2)])), json.dumps(collections.namedtuple("P", "x y")(1, 2))
class C(enum.IntEnum): A = 1
json.dumps([C.A, {C.A: C.A}])
json.dumps(10**30), json.dumps(1e100), json.dumps(1e-7), json.dumps(-0.0), json.dumps(0.1+0.2)
json.loads('{"a": [1, 2.5, true, null, "x\\u00e9\\n"]}'), json.loads(' [1] '), json.loads('"\\ud83d\\ude00"'), json.loads(b'[1]'), json.loads(bytearray(b'"x"'))
json.loads("")
json.loads("{")
json.loads("[1,]")
json.loads('{"a" 1}')
json.loads('{"a": 1,}')
json.loads("{'a': 1}")
json.loads('[1 2]')
json.loads('"abc')
json.loads('"a\nb"')
json.loads('"a\\qb"')
json.loads('"\\u12"')
json.loads("[1] x")
json.loads("nul")
json.loads("tru")
json.loads("01")
json.loads("-")
json.loads("1.")
json.loads("[1, 2, {\"a\": \n tru}]")
json.loads("NaN"), json.loads("-Infinity"), json.loads("Infinity")
json.loads("NaN", parse_constant=lambda s: "C" + s)
json.loads("1.5", parse_float=decimal.Decimal), json.loads("12", parse_int=float), json.loads('{"a":1}', object_hook=lambda d: sorted(d.items())), json.loads('{"a":1,"a":2}', object_pairs_hook=list)
json.loads('{"a":1,"a":2}')
json.loads(3)
json.loads(None)
json.loads("\ufeff[1]")
json.loads(b"\xff\xfe[\x001\x00]\x00")
json.loads("1" * 5000)
json.loads("[" * 100000)
json.load(io.StringIO("[1, 2]"))
s = io.StringIO()
json.dump({"a": [1]}, s, indent=1), s.getvalue()
json.dump([1], None)
json.JSONEncoder().encode([1]), list(json.JSONEncoder().iterencode({"a": [1, 2]})), json.JSONEncoder(indent=1).encode([[]])
json.JSONDecoder().decode("[1]"), json.JSONDecoder().raw_decode("1 2"), json.JSONDecoder().raw_decode("[1] xyz")
json.JSONDecoder().raw_decode(" 1")
json.JSONDecoder(strict=False).decode('"a\nb"')
try: json.loads("[1,\n 2,, 3]")
e = None
exec("try:\n json.loads('[1,\\n 2,, 3]')\nexcept json.JSONDecodeError as x:\n e = x")
e.msg, e.doc, e.pos, e.lineno, e.colno, str(e), e.args, isinstance(e, ValueError)
json.JSONDecodeError("m", "abc\ndef", 5)
str(json.JSONDecodeError("m", "abc\ndef", 5))
json.dumps([1], foo=1)
json.dumps()
json.dumps([1], 2)
json.loads("[]", encoding="x")
json.dumps([1], cls=json.JSONEncoder), json.__all__
json.dumps("a/b\\\"\x7f\x00")
json.dumps({"a": 1}, separators=(",",))
json.detect_encoding(b"{}")
""")
