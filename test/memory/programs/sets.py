even = set(range(0, 60_000, 2))
third = set()
for n in range(0, 60_000, 3):
    third.add(n)
both = even & third
either = even | third
names = frozenset("name%d" % n for n in range(5000))
