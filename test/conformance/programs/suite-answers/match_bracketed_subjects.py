# versions: 3.11 3.13
# A subject in brackets, then a clause whose pattern is in brackets: no annotation of an element of `match`.
import traceback


def halves(items):
    match [items[: len(items) // 2], items[len(items) // 2 :]]:
        case [[], [only]]: return only
        case [[a], [b]]: return a + b
        case [left, right]:
            return halves(left) + halves(right)


print(halves([1, 2, 3, 4, 5, 6, 7]))

match [1, 2]:
    case [a, b]: print(a, b)
match (3, 4):
    case (a, b): print(a, b)
match [5, 6][0]:
    case [a]: print("list", a)
    case a: print("item", a)
match [1] + [2, 3]:
    case [first, *rest]: print(first, rest)
match (7).real:
    case (-7): print("negative")
    case (7): print("real")
match [8], 9:
    case [[a], b]: print(a, b)
match ("x" "y"):
    case ("xy"): print("joined")
match [
    10,  # ten
    11,
]:  # a list
    case [a, 11]:
        print(a)
        print("eleven")

match = [None, None]
match [1]: int = 12
match [0]: "not evaluated"
print(match)
match (match):
    case [None, 12]: print("as it was")

try:
    match (1) + "a":
        case [a]: print(a)
except TypeError:
    print(*traceback.format_exc().splitlines()[2:], sep="\n")
try:
    match [1][3]:
        case [a]:
            print(a)
except IndexError:
    print(*traceback.format_exc().splitlines()[2:], sep="\n")
