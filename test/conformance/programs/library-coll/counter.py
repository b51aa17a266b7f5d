# Counter: counting, arithmetic, the most common, updates.
from collections import Counter

c = Counter("mississippi")
print(c, c["i"], c["z"], len(c), c.total() if hasattr(c, "total") else sum(c.values()))
print(c.most_common(2), c.most_common(), sorted(c.elements()))
print(Counter(a=3, b=1) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2))
print(Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2))
print(+Counter(a=2, b=-4), -Counter(a=2, b=-4))
c.update("miss")
c.subtract({"s": 10, "q": 1})
print(c, c.copy() == c)
del c["m"], c["none"]
print(c, dict(c))
c.clear()
print(c, Counter({"red": 4, "blue": 2}), Counter(cats=4, dogs=8))
words = Counter("the cat and the dog and the bird".split())
for word, count in words.most_common(3):
    print(f"{word:5} {count}")
a = Counter(x=1, y=2)
a += Counter(x=5)
a -= Counter(y=2)
print(a, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=3) > Counter(a=1))
a &= Counter(x=2)
a |= Counter(z=9)
print(a, list(a), Counter([1, 1.0, True, 2]), Counter(n % 3 for n in range(10)))
mixed = Counter(a=1.5, b=2)
mixed["a"] += 1
print(mixed, sum(mixed.values()), max(mixed, key=mixed.get))


class Loud(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


print(Loud("aab"))


def are_anagrams(left, right):
    return Counter(left) == Counter(right)


print(are_anagrams("listen", "silent"), are_anagrams("abc", "abd"))
for call in (
    lambda: Counter(1),
    lambda: Counter([], []),
    lambda: Counter.fromkeys("ab"),
    lambda: Counter([[]]),
    lambda: Counter(a="x").most_common(1),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
