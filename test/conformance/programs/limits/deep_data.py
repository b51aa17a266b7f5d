def nest(build, depth):
    value = build(1)
    for _ in range(depth): value = build(value)
    return value
for name, build in (("list", lambda x: [x]), ("tuple", lambda x: (x,)), ("dict", lambda x: {1: x})):
    for depth in (10, 150, 400, 900):
        a, b = nest(build, depth), nest(build, depth)
        print(name, depth, len(repr(a)), a == b, a != b)
print(hash(nest(lambda x: (x,), 500)) == hash(nest(lambda x: (x,), 500)))
print(nest(lambda x: (x,), 300) < nest(lambda x: (x, 0), 300))
for name, build in (("list", lambda x: [x]), ("tuple", lambda x: (x,)), ("dict", lambda x: {1: x})):
    a, b = nest(build, 30000), nest(build, 30000)
    try: repr(a)
    except RecursionError as error: print(name, error)
    try: a == b
    except RecursionError as error: print(name, error)
    del a, b
print("freed")
a = []
a.append(a)
print(a, repr([a, {"k": a}]))
try: a == [a]
except RecursionError as error: print(error)
d = {}
d["self"] = d
print(d)
