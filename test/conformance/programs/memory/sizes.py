import sys

print(sys.getsizeof(1), sys.getsizeof(2**30), sys.getsizeof(2**60), sys.getsizeof(0), sys.getsizeof(True))
print(sys.getsizeof(""), sys.getsizeof("abc"), sys.getsizeof("é"), sys.getsizeof("€"), sys.getsizeof("😀"))
print(sys.getsizeof(1.5), sys.getsizeof(None), sys.getsizeof(()), sys.getsizeof((1, 2, 3)))
print(sys.getsizeof([]), sys.getsizeof([1, 2, 3]), sys.getsizeof([x for x in range(3)]))
print(sys.getsizeof({}), sys.getsizeof({"a": 1}), sys.getsizeof({1: 1}), sys.getsizeof(set()), sys.getsizeof({1, 2, 3}))
grown = []
last = -1
for i in range(40):
    size = sys.getsizeof(grown)
    if size != last:
        print(i, size)
        last = size
    grown.append(i)
d = {}
last = -1
for i in range(40):
    size = sys.getsizeof(d)
    if size != last:
        print(i, size)
        last = size
    d[i] = i
s = set()
last = -1
for i in range(40):
    size = sys.getsizeof(s)
    if size != last:
        print(i, size)
        last = size
    s.add(i)


class Plain:
    def __init__(self):
        self.a = 1
        self.b = 2


print(sys.getsizeof(Plain()))


def gen():
    yield 1


print(sys.getsizeof(gen), sys.getsizeof(Plain.__init__), sys.getsizeof(Plain().__init__), sys.getsizeof(len))
print(sys.getsizeof(range(3)), sys.getsizeof(iter([])), sys.getsizeof(slice(1)))
print(sys.getsizeof(ValueError("x")), sys.getsizeof(KeyError("x")), sys.getsizeof(StopIteration()))
