# list, set, dict comprehensions and generator expressions with nesting, conditions and scope
matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([x for row in matrix for x in row], [[r[i] for r in matrix] for i in range(3)])
print([x if x % 2 else -x for row in matrix for x in row if x > 2], {x % 3 for x in range(10)})
print({w: len(w) for w in "the quick brown fox".split()}, {v: k for k, v in {"a": 1, "b": 2}.items()})
print([(x, y) for x in range(3) for y in range(x, 3) if x != y], sum(x * x for x in range(10)))
triples = [(a, b, c) for c in range(1, 30) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c]
print(triples)
x = "outer"
squares = [x * x for x in range(4)]
print(x, squares)
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in [lambda i=i: i for i in range(3)]])
print([y := 10, y ** 2], [last := n for n in range(5)], last)
print(any((hit := n) % 7 == 0 for n in range(10, 30)), hit)
vowels = "aeiou"
print("".join(c for c in "comprehension" if c not in vowels), [*"ab", *range(2)], {**{"a": 1}, "b": 2, **{"a": 3}})


class Scope:
    y = 5
    values = [z for z in range(y)]
    try:
        broken = [y for _ in range(1)]
    except NameError as e:
        broken = "NameError"


print(Scope.values, Scope.broken)
gen = (print("evaluated", n) or n for n in range(2))
print("created")
print(list(gen), list(gen))


def outer():
    n = 10
    return [n + k for k in range(3) if (lambda: n)()]


print(outer(), [[j for j in range(i)] for i in range(4)], list({0: "a"} | {1: "b"}))
print(max((len(w), w) for w in "a bbb cc".split()), min("bca", default="-"), min([], default=None), sorted({3, 1, 2}, reverse=True))
primes = [n for n in range(2, 50) if all(n % d for d in range(2, int(n ** .5) + 1))]
print(primes, [p for p, q in zip(primes, primes[1:]) if q - p == 2])
print({(a, b): a * b for a in (1, 2) for b in (3, 4)}, [i for i, c in enumerate("hello") if c == "l"], dict.fromkeys("ab", 0))
try:
    [1 / n for n in (1, 0)]
except ZeroDivisionError as e:
    print(e)
