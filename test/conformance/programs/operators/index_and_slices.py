"""__index__ wherever an integer is wanted, and slices as objects given to __getitem__."""


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class Two:
    def __index__(self):
        return 2


class Big:
    def __index__(self):
        return 2**70


class Bad:
    def __index__(self):
        return "two"


class Raises:
    def __index__(self):
        raise ValueError("no index")


two = Two()
items = list(range(6))
print(items[two], items[two:], items[:two], items[::two], "abcdef"[two], (1, 2, 3)[two], b"abc"[two], range(10)[two])
items[two] = "x"
print(items, [0] * two, two * [0], "ab" * two, range(two), list(range(0, 6, two)), items.pop(two), items)
items.insert(two, "y")
del items[two]
print(items, bin(two), hex(two), oct(two), chr(two) == "\x02", int(two), float(two), complex(two), round(2.567, two))
print("%d %x %c" % (two, two, two) if False else "%c" % 65, "abc".find("c", two), "abc".center(two + 5 if False else 7), bytes(two), bytearray(two), (5).to_bytes(two, "big"))
attempt(lambda: "%d" % two)
attempt(lambda: "%x" % two)
attempt(lambda: items[Bad()])
attempt(lambda: items[Raises()])
attempt(lambda: items[Big()])
attempt(lambda: items[: Big()])
attempt(lambda: [0] * Big())
attempt(lambda: range(Big())[5])
attempt(lambda: items[1.0])
attempt(lambda: items["1"])
attempt(lambda: items[None])
attempt(lambda: items[None:None])
attempt(lambda: items[:: Raises()])
attempt(lambda: items[::0])
attempt(lambda: (1, 2)[object()])
attempt(lambda: "abc"[1.5])
attempt(lambda: round(1.5, "x"))
attempt(lambda: "a".center(Bad()))
attempt(lambda: divmod(two, 2))
attempt(lambda: two + 1)
attempt(lambda: {2: "found"}.get(two))


class Echo:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


e = Echo()
print(e[1], e[1:2], e[1:2:3], e[:], e[::], e[1:2, 3], e[..., 1], e[()], e[(1,)], e[None:two].stop is two, e[-1:])
e[1:2] = 5
e[1:2, ::3] = 6
del e[:], e["key"]
s = slice(1, 10, 3)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(None, None, -1).indices(3), s == slice(1, 10, 3))
attempt(lambda: slice(two, Big()).indices(5))
attempt(lambda: slice("a", "b").indices(5))
attempt(lambda: s.indices(-1))
attempt(lambda: s.indices(two))
attempt(lambda: slice())
attempt(lambda: s < slice(2, 3))


class Int(int):
    def __index__(self):
        return 99


print(items[Int(1)], range(Int(2)), "ab" * Int(2), hex(Int(3)), [10, 20, 30][Int(2)])
attempt(lambda: __import__)  if False else None
