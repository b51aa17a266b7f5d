# Nesting deeper than the recursion limit: repr and comparison give up, deallocation does not.
def attempt(action):
    try:
        print(action())
    except RecursionError as error:
        print(type(error).__name__, error)


def nest(make, depth):
    value = make(0)
    for _ in range(depth):
        value = make(value)
    return value


for make in (lambda v: [v], lambda v: (v,), lambda v: {1: v}):
    shallow, deep = nest(make, 100), nest(make, 20000)
    attempt(lambda: len(repr(shallow)))
    attempt(lambda: len(repr(deep)) > 0)
    attempt(lambda: shallow == nest(make, 100))
    attempt(lambda: deep == nest(make, 20000))
    attempt(lambda: deep != nest(make, 20000))
    del shallow, deep
attempt(lambda: nest(lambda v: [v], 20000) < nest(lambda v: [v], 20000))
cycle = []
cycle.append(cycle)
other = [cycle]
cycle.append(other)
attempt(lambda: cycle == [cycle, other])
one, two = [], []
one.append(two)
two.append(one)
attempt(lambda: one == two)
attempt(lambda: one < two)
print(repr(one), repr({"a": one, "b": (one, {3})}))
chain = None
for i in range(100000):
    chain = (chain, [i])
del chain
print("freed")
