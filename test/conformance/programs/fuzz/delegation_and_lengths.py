# Sending into a delegated iterator, lengths that are wrong, and `*=` where the left operand is a class of its own.
def delegating(items):
    try:
        got = yield from items
        print("got", got)
    finally:
        print("left")


for items in [1, 2], (1, 2), range(3), {"a": 1}, "ab":
    made = delegating(items)
    print(next(made))
    try:
        print(made.send("message"))
    except AttributeError as error:
        print(error)


class Negative:
    def __len__(self):
        return -1

    def __iter__(self):
        return iter([0, 1, 2])


for make in tuple, list, set, sorted, sum, bool, len, any, dict.fromkeys, bytes, bytearray, frozenset, max:
    try:
        print(make(Negative()))
    except ValueError as error:
        print(type(error).__name__, error)


class Plain:
    pass


for left in Plain(), {}, set(), 5, None, 1.5, range(3):
    for right in "s", [1], (1,):
        try:
            value = left
            value *= right
            print(value)
        except TypeError as error:
            print(error)
        try:
            print(left * right)
        except TypeError as error:
            print(error)
