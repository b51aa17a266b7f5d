# loads with hooks, raw_decode, and what is said of wrong documents.
import json
import sys

text = '{"a": [1, 2.5, -3e2, "x\\u00e9\\ud83d\\ude00\\n\\/"], "b": {"c": null, "d": true, "e": false}, "f": {}, "g": []}'
value = json.loads(text)
print(value, type(value["a"][0]).__name__, json.loads(json.dumps(value)) == value)
print(json.loads(" [1 , 2\n]\t"), json.loads('"s"'), json.loads("12345678901234567890"), json.loads("-0"), json.loads("-0.0"), json.loads("1E5"))
print(json.loads("[NaN, Infinity, -Infinity]"), json.loads(b'{"x": "\xc3\xa9"}'), json.loads(bytearray("[1]", "utf-16")), json.loads('"a\tb"', strict=False))
print(json.loads('{"a": 1, "a": 2}'), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('{"b": {"a": 1}}', object_hook=lambda d: sorted(d.items())))


def as_complex(d):
    return complex(d["re"], d["im"]) if "re" in d else d


print(json.loads('[{"re": 1, "im": 2}, {"x": {"re": 0, "im": 1}}]', object_hook=as_complex))
print(json.loads("[1.10, 2, NaN]", parse_float=str, parse_int=lambda s: int(s) * 10, parse_constant=lambda s: s.lower()))
decoder = json.JSONDecoder()
print(decoder.raw_decode('{"a": 1} and more'), decoder.raw_decode("  [1]", 2), decoder.decode(" [1] "))


class Decoder(json.JSONDecoder):
    def __init__(self):
        super().__init__(object_pairs_hook=tuple)


print(json.loads('{"k": [{"l": 1}]}', cls=Decoder))
for wrong in [
    "", " ", "[", "[1", "[1,", "[1,]", "[1 2]", "[,1]", "{", '{"a"', '{"a":', '{"a": 1', '{"a": 1,', '{"a": 1,}', '{"a" 1}', "{a: 1}", "{'a': 1}", '{1: 2}', '"abc', '"a\\', '"a\\q"', '"\\u12"', '"\\u123g"', '"\\ud800',
    '"line\nbreak"', "nul", "True", "-", "+1", "01", "1.", ".5", "1e", "1 2", "[1] x", "//", '{"é": x}', '["😀", x]', "[1,\n 2,\n oops]", "\ufeff[]",
]:
    try:
        print(repr(wrong), json.loads(wrong))
    except json.JSONDecodeError as error:
        print(repr(wrong), error, "|", error.msg, error.pos, error.lineno, error.colno, error.doc == wrong)
for wrong in [1, None, [], {"a": 1}]:
    try:
        json.loads(wrong)
    except TypeError as error:
        print(error)
rows = json.loads('[{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]')
print(list(rows[0])[0] is list(rows[1])[0], sys.getsizeof(rows), sys.getsizeof(rows[0]), sys.getsizeof(json.loads("[0,1,2,3,4,5,6,7,8]")), issubclass(json.JSONDecodeError, ValueError))


class File:
    def read(self):
        return "[1, 2]"


print(json.load(File()))
try:
    json.loads("[" * 200000)
except RecursionError as error:
    print("too deep")
