match = 1
case = 2
type = 3
_ = 4
print(match, case, type, _, match + case, -type)
match[0] if False else print("match as a name")
def case(match=5, *, type=6): return match, type
print(case(), case(match=1, type=2))
match = {"a": 1}
match["b"] = 2
print(match)
match (1):
    case 1: print("a statement")
match -1:
    case -1: print("minus")
one = [1]
match *one, 2:
    case [1, 2]: print("star")
match (one):
    case [x]: print("list", x)
print(match, [match for match in "ab"])
class match:
    case = 1
    type = 2
print(match.case, match.type)
print({"match": 1, "case": 2, "type": 3})
async def coroutine(): pass
print(coroutine.__name__)
type: int = 9
print(type)
del type
print(type(5).__name__)
import builtins as case
print(case.len([1]))
