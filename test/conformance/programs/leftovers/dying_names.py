# Interned names die, and others take their place in memory: lookups must not confuse them.
import sys


class Shop:
    first = "class attribute"
    items = "five"

    def __getattr__(self, name):
        return "missing " + name


shop = Shop()
outcomes = {}
for turn in range(60):
    name = sys.intern("zz" + str(turn % 7))
    kind = shop if turn % 3 else Shop
    outcome = getattr(kind, name, "none")
    del name
    other = "".join(["fir", "st" if turn % 2 else "xx"])
    pair = (outcome, getattr(shop, other), hasattr(Shop, other))
    outcomes[pair] = outcomes.get(pair, 0) + 1
    del other
    third = sys.intern("item" + "st"[turn % 2])
    outcome = getattr(Shop, third, "none")
    del third
    fourth = "".join(["ite", "ms"])
    pair = (outcome, getattr(Shop, fourth, "lost"))
    outcomes[pair] = outcomes.get(pair, 0) + 1
    del fourth
for pair, count in sorted(outcomes.items(), key=str):
    print(pair, count)
