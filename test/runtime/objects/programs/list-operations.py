# Methods and operators of lists, results and errors.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


numbers = [3, 1, 2]
attempt(lambda: numbers + [4])
attempt(lambda: numbers + (4,))
attempt(lambda: numbers * 2)
attempt(lambda: 2 * numbers)
attempt(lambda: numbers * -1)
attempt(lambda: numbers * "a")
attempt(lambda: numbers[0])
attempt(lambda: numbers[-1])
attempt(lambda: numbers[3])
attempt(lambda: numbers[-4])
attempt(lambda: numbers["a"])
attempt(lambda: numbers[1.0])
attempt(lambda: numbers[2**70])
attempt(lambda: numbers[1:])
attempt(lambda: numbers[::-1])
attempt(lambda: numbers[5:1])
attempt(lambda: numbers[-100:100:2])
attempt(lambda: numbers[::0])
attempt(lambda: numbers["a":])
attempt(lambda: numbers.index(2))
attempt(lambda: numbers.index(7))
attempt(lambda: numbers.index(3, 1))
attempt(lambda: numbers.index(3, -3, -2))
attempt(lambda: numbers.index(3, "a"))
attempt(lambda: numbers.index(3, None))
attempt(lambda: numbers.count(3))
attempt(lambda: numbers.pop(7))
attempt(lambda: [].pop())
attempt(lambda: numbers.pop("a"))
attempt(lambda: numbers.remove(9))
attempt(lambda: numbers.append())
attempt(lambda: numbers.append(1, 2))
attempt(lambda: numbers.insert(1))
attempt(lambda: numbers.insert("a", 1))
attempt(lambda: numbers.extend(5))
attempt(lambda: hash(numbers))
attempt(lambda: list(5))
attempt(lambda: list(1, 2))
attempt(lambda: list(a=1))
attempt(lambda: 3 in numbers)
attempt(lambda: 4 in numbers)
attempt(lambda: 4 not in numbers)
attempt(lambda: numbers == [3, 1, 2])
attempt(lambda: numbers == (3, 1, 2))
attempt(lambda: numbers != [3, 1])
attempt(lambda: numbers < [3, 2])
attempt(lambda: numbers < [3, 1])
attempt(lambda: numbers <= [3, 1, 2])
attempt(lambda: numbers > [3])
attempt(lambda: numbers >= [4])
attempt(lambda: [1, "a"] < [1, 2])
attempt(lambda: [] < [1])
attempt(lambda: numbers < 3)
attempt(lambda: [[1], [2]] == [[1], [2]])


def assign(key, value):
    items = list(range(10))
    items[key] = value
    return items


def delete(key):
    items = list(range(10))
    del items[key]
    return items


attempt(lambda: assign(0, "x"))
attempt(lambda: assign(-1, "x"))
attempt(lambda: assign(10, "x"))
attempt(lambda: assign("k", "x"))
attempt(lambda: assign(slice(2, 5), "ab"))
attempt(lambda: assign(slice(5, 2), [1, 2]))
attempt(lambda: assign(slice(None), ()))
attempt(lambda: assign(slice(None, None, 3), "abcd"))
attempt(lambda: assign(slice(None, None, 3), "abc"))
attempt(lambda: assign(slice(None, None, -5), "ab"))
attempt(lambda: assign(slice(1, 2), 5))
attempt(lambda: assign(slice(1, 8, 2), 5))
attempt(lambda: assign(slice(2, 4), (i * i for i in range(3))))
attempt(lambda: delete(0))
attempt(lambda: delete(-1))
attempt(lambda: delete(10))
attempt(lambda: delete(slice(2, 5)))
attempt(lambda: delete(slice(None, None, 2)))
attempt(lambda: delete(slice(None, None, -3)))
attempt(lambda: delete(slice(8, 2, -2)))
attempt(lambda: delete(slice(5, 2)))

items = [1, 2]
alias = items
items += (3, 4)
items += "ab"
items *= 2
print(items, alias is items)
items[1:1] = items
print(items)
items.reverse()
print(items)
items.clear()
print(items, items.copy(), bool(items), len(items))
nested = [1]
nested.append(nested)
nested.append([nested])
print(nested, repr(nested), str(nested))
print([[]] * 3, [None, True, 1.5, "it's", b"x"])


class Same:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        return getattr(other, "name", other) == self.name

    def __repr__(self):
        return f"Same({self.name})"


things = [Same("a"), Same("b"), Same("a")]
print(things.index("b"), things.count("a"), "c" in things)
things.remove("b")
print(things)
print(things == [Same("a"), Same("z")])


class Index:
    def __index__(self):
        return 1


print([10, 20, 30][Index()], [10, 20, 30][Index() :], [1] * Index())
iterator = iter([1, 2, 3])
print(next(iterator), iterator.__length_hint__(), list(iterator), list(iterator), iterator.__length_hint__())
growing = [0]
for value in growing:
    if len(growing) < 6:
        growing.append(value + 1)
print(growing)
backward = reversed([1, 2, 3])
print(next(backward), backward.__length_hint__(), list(backward), backward.__length_hint__())
print(list(zip([1, 2, 3], "ab")), list(enumerate("ab", 5)), list(map(lambda a, b: a * b, [1, 2], [3, 4])))
print(list(filter(None, [0, 1, "", "a"])), list(filter(lambda n: n > 1, [1, 2, 3])))
