# What dictionaries, sets and tuples can do: grouping, counting, inverting, merging, comparing.
students = [
    {"name": "Ann", "subject": "math", "grade": 90},
    {"name": "Bob", "subject": "art", "grade": 72},
    {"name": "Cid", "subject": "math", "grade": 85},
    {"name": "Dee", "subject": "art", "grade": 98},
]
groups = {}
for student in students:
    groups.setdefault(student["subject"], []).append(student["grade"])
print(groups, {subject: sum(grades) / len(grades) for subject, grades in groups.items()})
best = {}
for s in students:
    if s["grade"] > best.get(s["subject"], {"grade": -1})["grade"]:
        best[s["subject"]] = s
print({subject: s["name"] for subject, s in best.items()})
inventory = {"apple": 3, "pear": 0}
inventory["fig"] = 7
inventory.update({"apple": 5}, kiwi=2)
print(inventory, inventory.pop("pear"), inventory.pop("plum", "none"), inventory.popitem(), inventory)
print(inventory.get("x"), inventory.get("x", 0), "fig" in inventory, list(inventory), list(inventory.values()), len(inventory))
del inventory["fig"]
print(inventory | {"lime": 1}, {**inventory, "apple": 1}, dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict.fromkeys("ab", 0))
inventory |= {"fig": 9}
print(inventory, {v: k for k, v in inventory.items()}, sorted(inventory, key=inventory.get), max(inventory, key=inventory.get))
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = [1, 2]
shallow = nested.copy()
shallow["a"]["new"] = True
print(nested, shallow == nested, shallow is nested)


def deep_get(data, path, default=None):
    for key in path.split("."):
        try:
            data = data[int(key)] if isinstance(data, list) else data[key]
        except (KeyError, IndexError, TypeError):
            return default
    return data


print(deep_get(nested, "a.b.d.1"), deep_get(nested, "a.x.y", "?"), deep_get(nested, "a.b.c.z"))
evens, squares = set(range(0, 10, 2)), {n * n for n in range(4)}
print(evens & squares, evens | squares, evens - squares, evens ^ squares, 4 in evens, {0} <= evens, evens.isdisjoint({1, 3}))
evens.add(100)
evens.discard(5)
evens.remove(0)
evens.update([12, 14], (16,))
print(sorted(evens), len(evens), set("hello") == set("ohell"), frozenset([1, 2]) in {frozenset([2, 1])}, {1, 2} < {1, 2, 3})
for action in (lambda: inventory["nope"], lambda: evens.remove(5), lambda: {[1]: 2}, lambda: set().pop(), lambda: {}.popitem()):
    try:
        action()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
try:
    for key in inventory:
        inventory[key + "!"] = 1
except RuntimeError as error:
    print(error)
point = (3, 4)
x, y = point
(a, b), *rest = [(1, 2), 3, 4]
x, y = y, x
print(x, y, a, b, rest, point + (5,), point * 2, point.index(4), (1,), (), tuple("ab"), (1, 2) < (1, 3), hash(point) == hash((3, 4)))
matrix = {(r, c): r * c for r in range(3) for c in range(3) if r != c}
print(matrix, [k for k, v in matrix.items() if v == 2], dict(sorted(matrix.items(), key=lambda kv: (-kv[1], kv[0])))[2, 1])
for i, (k, v) in enumerate(zip("abc", (1, 2, 3)), start=1):
    print(i, k, v, sep=":", end=" ")
print(list(zip(*[(1, "a"), (2, "b")])), dict(enumerate("xy")), list(reversed({"p": 1, "q": 2})))
letters = list("abcdef")
letters[1:3] = ["X"]
letters[::2] = "123"
print(letters, letters[-2:], letters[::-1], letters.index("X") if "X" in letters else "gone", [*letters, *"yz"])
stack, queue = [1, 2], [1, 2]
stack.append(3)
queue.insert(0, 0)
print(stack.pop(), stack, queue.pop(0), queue, [0] * 3, [[]] * 2, list(range(5, 0, -2)), sum([[1], [2]], []), [1, 2] == [2, 1])
