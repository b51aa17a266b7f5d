# Sizes of dictionaries through growth, deletion, copies and merges.
from sys import getsizeof


def history(name, make, count):
    shown = []
    for n in range(count):
        size = getsizeof(make(n))
        if not shown or shown[-1][1] != size:
            shown.append((n, size))
    print(name, shown)


def filled(keys):
    result = {}
    for key in keys:
        result[key] = None
    return result


history("ints", lambda n: filled(range(n)), 200)
history("strings", lambda n: filled(str(i) for i in range(n)), 200)
history("strings then int", lambda n: filled([str(i) for i in range(n)] + [0]), 100)
history("fromkeys range", lambda n: dict.fromkeys(range(n)), 100)
history("fromkeys list", lambda n: dict.fromkeys([str(i) for i in range(n)]), 50)
history("fromkeys dict", lambda n: dict.fromkeys(dict.fromkeys(range(n))), 100)
history("fromkeys text dict", lambda n: dict.fromkeys(filled(str(i) for i in range(n))), 100)
history("fromkeys set", lambda n: dict.fromkeys(set(range(n))), 100)
history("comprehension", lambda n: {i: i for i in range(n)}, 100)
history("dict(pairs)", lambda n: dict((i, i) for i in range(n)), 100)
history("dict(dict)", lambda n: dict(filled(range(n))), 100)
history("copy", lambda n: filled(range(n)).copy(), 100)
history("unpacked", lambda n: {**filled(range(n))}, 100)
history("merged", lambda n: {**filled(range(n)), **filled(str(i) for i in range(5))}, 60)
history("or", lambda n: filled(range(n)) | filled(range(n, n + 7)), 100)


def updated(n):
    result = {"a": 1}
    result.update(filled(range(n)))
    return result


history("update", updated, 100)


def thinned(n):
    result = filled(range(100))
    for i in range(n):
        del result[i]
    return result


history("deleted", thinned, 100)
history("deleted copy", lambda n: thinned(n).copy(), 100)
history("deleted dict()", lambda n: dict(thinned(n)), 100)


def churned(n):
    result = filled(range(5))
    for i in range(n):
        del result[i]
        result[i + 5] = None
    return result


history("churned", churned, 60)


def popped(n):
    result = filled(range(20))
    for _ in range(n):
        result.popitem()
    for i in range(n):
        result[str(i)] = i
    return result


history("popitem", popped, 20)
cleared = filled(range(50))
cleared.clear()
print("cleared", getsizeof(cleared))
cleared["a"] = 1
print("and used", getsizeof(cleared))
print("display", getsizeof({}), getsizeof({"a": 1}), getsizeof({1: 1}), getsizeof({"a": 1, 1: 2}))
print(
    "larger display",
    getsizeof({"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}),
    getsizeof({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}),
)
x = 1
print("built", getsizeof({"a": x, "b": x, "c": x, "d": x, "e": x, "f": x}), getsizeof({x: x, 2: x, 3: x, 4: x, 5: x, 6: x}))
print("keywords", getsizeof(dict(a=1)), getsizeof(dict(a=1, b=2, c=3, d=4, e=5, f=6)))
print("setdefault", getsizeof({}.setdefault("a", {})))
made = {}
for i in range(11):
    made.setdefault(i, i)
print(getsizeof(made), len(made))
