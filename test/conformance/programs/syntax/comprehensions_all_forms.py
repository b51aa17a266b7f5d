print([x for x in range(5)], {x for x in range(3)}, {x: x * x for x in range(3)})
print(list(x for x in range(5) if x % 2 if x > 1), sum(x for x in [1, 2, 3]))
print([(x, y) for x in range(3) for y in range(x)], [x for row in [[1, 2], [3]] for x in row])
print([[x * y for x in range(3)] for y in range(3)])
print([x if x else "zero" for x in range(2)], [lambda: x for x in range(2)][0]())
print([y for x in range(3) if (y := x * 2)], y)
print([a for a, b in [(1, 2), (3, 4)]], [b for a, *b in [(1, 2, 3)]])
x = "outer"
print([x for x in "ab"], x)
def f():
    n = 10
    return [n + i for i in range(3)], {n: i for i in range(1)}, [[n for _ in range(2)] for _ in range(2)]
print(f())
class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    try:
        nested = [j for i in range(2) for j in items]
    except NameError as error:
        nested = str(error)
print(C.doubled, C.nested)
gen = (print("lazy", i) or i for i in range(2))
print("before")
print(next(gen), next(gen), next(gen, "end"))
print({**{"a": 1}, "b": 2, **{"a": 3}}, [*range(3), *"ab"], {*[1], *(2, 3)}, (*[1], 2))
try:
    [i for i in 5]
except TypeError as error:
    print(error)
print([i for i in [1, 2, 3] if i != 2 or i > 5], [not i for i in (0, 1)], [i for i in (yield_,)] if "yield_" in dir() else "none")
