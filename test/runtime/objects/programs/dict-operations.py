def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


ages = {"ann": 3, "bob": 5}
attempt(lambda: ages["ann"])
attempt(lambda: ages["eve"])
attempt(lambda: ages[[]])
attempt(lambda: ages[1, 2])
attempt(lambda: ages.get("eve"))
attempt(lambda: ages.get("eve", 0))
attempt(lambda: ages.get())
attempt(lambda: ages.pop("eve"))
attempt(lambda: ages.pop("eve", None))
attempt(lambda: {}.popitem())
attempt(lambda: ages.setdefault("kim", 9))
attempt(lambda: ages.setdefault("kim", 1))
attempt(lambda: ages.setdefault("tom"))
attempt(lambda: ages.pop("tom"))
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict([(1, 2, 3)]))
attempt(lambda: dict(["ab", "cd"]))
attempt(lambda: dict({}, {}))
attempt(lambda: dict([("a", 1)], b=2, a=3))
attempt(lambda: ages.update(5))
attempt(lambda: ages.update([("zoe", 1)], max=2))
attempt(lambda: ages)
attempt(lambda: hash(ages))
attempt(lambda: ages | {"x": 1})
attempt(lambda: ages | [("x", 1)])
attempt(lambda: "ann" in ages)
attempt(lambda: 3 in ages)
attempt(lambda: [] in ages)
attempt(lambda: ages == dict(ages))
attempt(lambda: ages == {})
attempt(lambda: {1: 2} == {1.0: 2})
attempt(lambda: {1: 2} != {1: 3})
attempt(lambda: {1: 2} < {1: 3})
attempt(lambda: dict.fromkeys("ab"))
attempt(lambda: dict.fromkeys([1, 2], 0))
attempt(lambda: dict.fromkeys(5))
attempt(lambda: {}.fromkeys({"a", "b"}, 1) == {"a": 1, "b": 1})
attempt(lambda: {**{"a": 1}, "b": 2})
attempt(lambda: list(ages))
attempt(lambda: list(reversed(ages)))
attempt(lambda: list(ages.items()))
attempt(lambda: list(reversed(ages.items())))
attempt(lambda: list(reversed(ages.values())))
attempt(lambda: ages.keys())
attempt(lambda: ages.values())
attempt(lambda: ages.items())
attempt(lambda: ages.keys() & {"ann", "x"})
attempt(lambda: sorted(ages.keys() | {"x"}))
attempt(lambda: sorted(ages.keys() - ["ann"]))
attempt(lambda: sorted({"ann", "q"} ^ ages.keys()))
attempt(lambda: {"a": 1}.items() & {("a", 1)})
attempt(lambda: {"a": 1, "b": 2}.items() ^ {"a": 1, "b": 3}.items() == {("b", 2), ("b", 3)})
attempt(lambda: {"a": 1}.keys() == {"a"})
attempt(lambda: {"a": 1}.keys() < {"a", "b"})
attempt(lambda: {"a": 1}.keys() >= {"a": 5}.keys())
attempt(lambda: {"a": 1}.keys().isdisjoint("bc"))
attempt(lambda: ("a", 1) in {"a": 1}.items())
attempt(lambda: ("a", 2) in {"a": 1}.items())
attempt(lambda: 5 in {"a": 1}.items())
attempt(lambda: {"a": 1}.keys() + {"b"})
attempt(lambda: {"a": 1}.values() == {"a": 1}.values())

del ages["bob"]


def remove(key):
    del ages[key]


attempt(lambda: remove("bob"))
ages["bob"] = 6
print(ages, ages.popitem(), ages, len(ages))
ages |= {"ann": 4}
ages |= [("new", 1)]
print(ages, bool({}), bool(ages))
recursive = {}
recursive["me"] = recursive
recursive["keys"] = recursive.keys()
print(recursive)
copied = ages.copy()
copied["ann"] = 0
print(ages["ann"], copied)
copied.clear()
print(copied)


def change_size():
    d = {1: 1, 2: 2}
    for key in d:
        d[key + 10] = 0


def change_keys():
    d = {1: 1, 2: 2, 3: 3}
    for key in d:
        del d[key]
        d[key + 10] = 0


attempt(change_size)
attempt(change_keys)
iterator = iter({1: 2, 3: 4}.items())
print(iterator.__length_hint__(), next(iterator), iterator.__length_hint__(), list(iterator), iterator.__length_hint__())
first = next(iter({1: 2}.items()))
pairs = {1: 2, 3: 4}.items()
kept = [pair for pair in pairs]
print(kept, kept[0] is not kept[1])


class Key:
    def __init__(self, name, hashed=1):
        self.name = name
        self.hashed = hashed

    def __hash__(self):
        print("hash", self.name)
        return self.hashed

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return self.name == other.name

    def __repr__(self):
        return self.name


a, b, c = Key("a"), Key("b"), Key("c", 2)
table = {a: 1, b: 2}
table[c] = 3
print(table[a], table[Key("b")], Key("z") in table)
table[Key("a")] = 4
print(table)
del table[Key("b")]
print(table, table.get(Key("c", 2)), table.pop(Key("a")), table.setdefault(Key("n"), 7))


class Destroyer:
    def __init__(self, target):
        self.target = target

    def __hash__(self):
        return 1

    def __eq__(self, other):
        self.target.clear()
        return False


victim = {}
victim[1] = "one"
victim[Destroyer(victim)] = "two"
print(len(victim), list(victim.values()))


class Default(dict):
    def __missing__(self, key):
        return f"no {key}"


print(Default(a=1)["a"], Default()["b"], Default(a=1).get("b"), Default(a=1), type(Default(a=1).copy()))


class Mapping:
    def keys(self):
        return iter("xy")

    def __getitem__(self, key):
        return key * 2


print(dict(Mapping()), {**Mapping()}, dict(Mapping(), z=1))
print({True: "a", 1: "b", 1.0: "c"}, {None: 0, (): 1, "": 2, b"": 3, frozenset(): 4})
