# sys.getsizeof of lists after all kinds of histories.
from sys import getsizeof


def sizes(action, start=(), times=20):
    x = list(start)
    found = [getsizeof(x)]
    for i in range(times):
        action(x, i)
        found.append(getsizeof(x))
    return found


print(*sizes(lambda x, i: x.append(i), times=40))
print(*sizes(lambda x, i: x.insert(0, i)))
print(*sizes(lambda x, i: x.extend([i, i])))
print(*sizes(lambda x, i: x.extend(range(3))))
print(*sizes(lambda x, i: x.extend(n for n in range(3))))
print(*sizes(lambda x, i: x.pop(), range(21)))
print(*sizes(lambda x, i: x.pop(0), range(21)))
print(*sizes(lambda x, i: x.__delitem__(0), range(21)))
print(*sizes(lambda x, i: x.__delitem__(slice(0, 2)), range(41)))
print(*sizes(lambda x, i: x.__setitem__(slice(0, 0), [1, 2, 3])))
print(*sizes(lambda x, i: x.__iadd__([1])))
print(*sizes(lambda x, i: x.__imul__(2), [1], 6))
print(getsizeof([]), getsizeof([1]), getsizeof([1, 2, 3]), getsizeof([*range(5)]), getsizeof([*[1, 2], *(3, 4)]))
print(getsizeof(list("abc")), getsizeof(list(range(10))), getsizeof(list((1, 2))), getsizeof(list(iter(range(10)))))
print(getsizeof([i for i in range(10)]), getsizeof(list({1, 2, 3})), getsizeof(list({1: 2})), getsizeof([0] * 7))
print(getsizeof([1, 2] + [3]), getsizeof([1, 2, 3][:2]), getsizeof([1, 2, 3].copy()), getsizeof(sorted((3, 1, 2))))
print(getsizeof("a b c d e".split()), getsizeof("a,b".split(",")), getsizeof("x\ny".splitlines()))
x = [1] * 10
x.clear()
print(getsizeof(x))
x.append(1)
print(getsizeof(x))
y = list(range(100))
del y[10:]
print(getsizeof(y))
y[:] = []
print(getsizeof(y))
y.extend(y)
print(getsizeof(y))
