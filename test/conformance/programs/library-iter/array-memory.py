import sys
import weakref
from array import array
from _collections_abc import MutableSequence

print([(n, sys.getsizeof(array("i", [0] * n))) for n in (0, 1, 5, 20)])
print(sys.getsizeof(array("i", range(20))), sys.getsizeof(array("i", bytes(40))), sys.getsizeof(array("u", "abc")))
grown = array("i")
sizes = []
for i in range(60):
    grown.append(i)
    sizes.append(sys.getsizeof(grown))
print(sizes)
sizes = []
for i in range(60):
    grown.pop()
    sizes.append(sys.getsizeof(grown))
print(sizes)
x = array("h", range(40))
steps = []
for step in ("x.extend(range(5))", "x += array('h', range(3))", "x *= 2", "del x[5:60]", "x.insert(0, 1)", "x.frombytes(b'abcd')", "x.fromlist([1, 2, 3])", "x[2:4] = array('h', range(30))", "x.remove(1)", "x.reverse()", "del x[::2]", "del x[:]"):
    exec(step)
    steps.append((len(x), sys.getsizeof(x)))
print(steps)
y = array("d", range(10))
print(sys.getsizeof(y[:]), sys.getsizeof(y + y), sys.getsizeof(y[::2]), sys.getsizeof(y * 3), sys.getsizeof(y.__copy__()))
view = memoryview(y)
print(view.format, view.itemsize, view.nbytes, view.shape, view.readonly, view[2], view[1:3].tolist(), view.obj is y)
view[0] = 99.5
for change in (lambda: y.append(1), lambda: y.extend([1]), lambda: y.pop(), lambda: y.__delitem__(0), lambda: y.__imul__(2)):
    try:
        change()
    except BufferError as error:
        print(error)
y[1] = 5
view.release()
y.append(1)
print(y, sum(memoryview(array("b", [1, 2]))), bytes(memoryview(array("H", [1]))))
print(isinstance(y, MutableSequence), issubclass(array, MutableSequence), array.__module__, array.__name__)
ref = weakref.ref(y)
print(ref() is y)
del y, view
print(ref())
big = array("d", [1.0]) * 100_000
print(len(big), sum(big), sys.getsizeof(big))
