"""JSON read and written by hand, held against the module json; paths into documents; merging."""
import json
import re

NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?")
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


class Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self, wanted):
        got = self.text[self.at : self.at + 1] or "end"
        raise ValueError(f"expected {wanted} at {self.at}, got {got}")

    def space(self):
        while self.text[self.at : self.at + 1] in (" ", "\n", "\t", "\r"):
            self.at += 1

    def take(self, sign):
        self.space()
        if not self.text.startswith(sign, self.at):
            return False
        self.at += len(sign)
        return True

    def value(self):
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.take(word):
                return value
        if self.take("{"):
            return dict(self.items("}", self.pair))
        if self.take("["):
            return list(self.items("]", self.value))
        if self.take('"'):
            return self.string()
        number = NUMBER.match(self.text, self.at)
        if not number:
            self.fail("a value")
        self.at = number.end()
        return float(number[0]) if number[2] or number[3] else int(number[0])

    def items(self, end, read):
        if self.take(end):
            return
        while True:
            yield read()
            if self.take(end):
                return
            if not self.take(","):
                self.fail(f", or {end}")

    def pair(self):
        if not self.take('"'):
            self.fail("a name")
        name = self.string()
        if not self.take(":"):
            self.fail(":")
        return name, self.value()

    def string(self):
        out = []
        while (char := self.text[self.at : self.at + 1]) != '"':
            self.at += 1
            if char == "\\":
                char = self.text[self.at]
                self.at += 1
                if char == "u":
                    char = chr(int(self.text[self.at : self.at + 4], 16))
                    self.at += 4
                else:
                    char = ESCAPES[char]
            elif not char:
                self.fail("a quote")
            out.append(char)
        self.at += 1
        return "".join(out)


def loads(text):
    reader = Reader(text)
    value = reader.value()
    reader.space()
    if reader.at < len(text):
        reader.fail("the end")
    return value


DOCUMENT = '{"a": [1, -2.5e3, true, null, "x\\n\\u00e9\\""], "b": {"c": {}, "d": []}, "e": "plain" }'
print(loads(DOCUMENT), loads(DOCUMENT) == json.loads(DOCUMENT))
for wrong in ("", "[1 2]", '{"a" 1}', "[1,", '"open', "tru", "01", "{1: 2}"):
    for read in (loads, json.loads):
        try:
            print(repr(read(wrong)), end=" | ")
        except ValueError as error:
            print(error, end=" | ")
    print()


def walk(value, path="$"):
    yield path, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from walk(inner, f"{path}[{index}]")


print({path: value for path, value in walk(loads(DOCUMENT)) if not isinstance(value, (dict, list))})


def merge(old, new):
    if not (isinstance(old, dict) and isinstance(new, dict)):
        return new
    return {key: merge(old.get(key), new[key]) if key in new else old[key] for key in [*old, *(k for k in new if k not in old)]}


print(json.dumps(merge({"a": {"x": 1, "y": 2}, "b": 1}, {"a": {"y": 3, "z": [4]}, "c": None})))
print(json.dumps({"é": "€", "n": float("inf"), 1: None}, ensure_ascii=True), json.dumps([1.0, 1e100, 10**20]))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.dumps("</script>\u2028"))
