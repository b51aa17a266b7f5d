# The dictionary of globals is changed directly: set, pop, clear of names, many insertions, deletions and returns.
counter = 0
space = globals()


def read():
    try:
        return counter
    except NameError as error:
        return str(error)


def bump():
    global counter
    counter += 1


bump()
bump()
print(read())
space["counter"] = 50
bump()
print(read())
space.pop("counter")
print(read())
try:
    bump()
except NameError as error:
    print(error)
space.setdefault("counter", 7)
bump()
print(read())
for turn in range(3):
    for number in range(200):
        space[f"v{number}"] = number
    bump()
    for number in range(200):
        del space[f"v{number}"]
    bump()
    del space["counter"]
    print(read())
    space["counter"] = turn
    bump()
    print(read())
space |= {"counter": "merged"}
print(read())
