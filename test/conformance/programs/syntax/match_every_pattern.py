class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Color:
    RED = "red"
def check(value):
    match value:
        case None: return "none"
        case True | False as flag: return f"bool {flag}"
        case -1: return "minus one"
        case 1.5 | 2j | -3 + 4j: return "number"
        case "a" "b": return "joined text"
        case b"x": return "bytes"
        case Color.RED: return "dotted"
        case []: return "empty"
        case [1]: return "one"
        case [1, *_]: return "starts with one"
        case [x, y] if x == y: return f"equal {x}"
        case (first, *middle, last): return f"{first} {middle} {last}"
        case {"kind": "a", "value": v}: return f"a {v}"
        case {"kind": kind, **rest}: return f"{kind} {rest}"
        case {}: return "mapping"
        case Point(0, 0): return "origin"
        case Point(x=0, y=y): return f"on y {y}"
        case Point(x, y=(1 | 2) as y): return f"near {x} {y}"
        case Point(): return "point"
        case str(text) | int(text): return f"text or int {text}"
        case float(): return "float"
        case _: return "other"
for value in (None, True, -1, 1.5, 2j, -3 + 4j, "ab", b"x", "red", [], [1], [1, 2, 3], [2, 2], [3, 4, 5, 6],
              (9, 8), {"kind": "a", "value": 1}, {"kind": "b", "more": 2}, {"z": 1}, Point(0, 0), Point(0, 5),
              Point(4, 2), Point(7, 7), "other", 12, 0.5, {1, 2}, object, range(2)):
    print(check(value))
match 1, 2:
    case a, b: print(a, b)
match = case = type = _ = 5
print(match, case, type, _)
match (match):
    case case: print("captured", case)
nested = [1, [2, [3]]]
match nested:
    case [a, [b, [c]]]: print(a, b, c)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": found}]}}: print(found)
def no_case(x):
    match x:
        case 1: pass
print(no_case(2))
