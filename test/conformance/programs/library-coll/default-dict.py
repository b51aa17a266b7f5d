# defaultdict: factories, missing keys, operators, its look, subclasses.
import sys
from collections import defaultdict

groups = defaultdict(list)
for word in "apple avocado banana blueberry cherry".split():
    groups[word[0]].append(word)
print(groups, dict(groups), groups["z"], len(groups))
counts = defaultdict(int)
for letter in "mississippi":
    counts[letter] += 1
print(sorted(counts.items()), counts.default_factory)
tree = lambda: defaultdict(tree)
root = tree()
root["a"]["b"]["c"] = 1
print(list(root["a"]["b"]), "x" in root, root.get("x"), len(root))
sets = defaultdict(set, {"seed": {1}}, other={2})
sets["seed"].add(3)
print(sets)
plain = defaultdict()
print(plain, plain.default_factory, defaultdict(None, a=1))
print(sys.getsizeof(plain), sys.getsizeof(groups), sys.getsizeof(defaultdict(int, a=1)))
both = defaultdict(list, a=[1]) | {"b": [2]}
print(both, {"c": 3} | defaultdict(int, a=1), type(both).__name__)
both |= {"d": [4]}
print(both.copy(), both == {"a": [1], "b": [2], "d": [4]}, both.copy().default_factory)
both.default_factory = None
loop = defaultdict(list)
loop["self"] = loop
print(loop)
loop.clear()
odd = defaultdict(None)
odd.default_factory = odd.copy
print(defaultdict.fromkeys("ab", 0), defaultdict[str, int])


class Doubling(defaultdict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


d = Doubling()
print(d[4], d["ab"], d)


class Loud(defaultdict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


loud = Loud(list)
loud["k"].append(1)
print(loud, loud.__missing__("other"))
for call in (
    lambda: both["gone"],
    lambda: plain["gone"],
    lambda: defaultdict(1),
    lambda: defaultdict(list, 1, 2),
    lambda: defaultdict(list, 5),
    lambda: defaultdict(lambda x: x)["k"],
    lambda: groups | [1],
    lambda: groups.__missing__(),
    lambda: hash(groups),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
