# dumps with all its options, encoders of the program, wrong objects.
import json

data = {"name": "Zoë", "tags": ["a", "b"], "nested": {"x": 1, "y": [1.5, -2e30, 1e-7]}, "none": None, "yes": True, "no": False, "empty": [{}, [], ""]}
print(json.dumps(data))
print(json.dumps(data, indent=2, ensure_ascii=False))
print(json.dumps(data, sort_keys=True, separators=(",", ":")))
print(json.dumps([1, [2, [3]]], indent="--"), json.dumps({"a": []}, indent=0), json.dumps([], indent=4), json.dumps((1, (2,)), indent=None))
print(json.dumps('quote " back \\ slash / \n\r\t\b\f \x00 \x1f \x7f é 😀 \u2028'), json.dumps("é😀\x7f", ensure_ascii=False))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none", "s": "str"}), json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True))
print(json.dumps([float("inf"), float("-inf"), float("nan"), 0.1, 1e16, 1e22, 100.0, -0.0]), json.dumps(10**30), json.dumps("x"), json.dumps(None))
print(json.dumps({("a", 1): 1, "b": 2}, skipkeys=True))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        if isinstance(o, (set, range)):
            return sorted(o)
        return super().default(o)


print(json.dumps({"p": Point(1, [Point(2, 3)]), "s": {3, 1, 2}, "r": range(3)}, cls=Encoder), Encoder(indent=1).encode([Point(0, 0)]))
print(json.dumps(Point(1, 2), default=vars), json.dumps([1j], default=lambda c: [c.real, c.imag]), json.dumps(b"x", default=repr))
print(list(json.JSONEncoder().iterencode({"a": [1, {"b": None}]})), list(json.JSONEncoder(indent=1).iterencode([1, 2])))
circle = []
circle.append({"again": circle})
for make in [
    lambda: json.dumps({1, 2}), lambda: json.dumps(b"bytes"), lambda: json.dumps(Point(1, 2)), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float("nan"), allow_nan=False),
    lambda: json.dumps(circle), lambda: json.dumps({"a": 1, 2: 3}, sort_keys=True), lambda: json.dumps([object], cls=Encoder), lambda: json.dumps(Point, default=lambda o: o),
    lambda: json.dumps([float("inf")], allow_nan=False, indent=1),
]:
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Text(str):
    pass


class Number(int):
    def __repr__(self):
        return "never shown"


class Mapping(dict):
    def items(self):
        return [("from", "items")]


print(json.dumps([Text("t"), Number(5), Mapping(a=1)]), json.dumps({Text("k"): Number(1)}), json.dumps(Mapping()))


class Out:
    def __init__(self):
        self.parts = []

    def write(self, part):
        self.parts.append(part)


out = Out()
json.dump({"a": [1, 2.0, "x"]}, out)
print(out.parts, "".join(out.parts))
