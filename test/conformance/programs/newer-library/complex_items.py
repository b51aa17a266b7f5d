# versions: 3.13 3.14 3.15
# Half floats and complex numbers in arrays, structs and views; logarithms of what has only an index.
import array
import math
import struct


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


class Turned:
    def __complex__(self):
        return 3j


class Huge:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


show(lambda: array.typecodes)
for code in ("e", "f", "F", "Zf", "Zd", "Zk", "", "k", 5):
    show(lambda: array.array(code, [1, 2.5]))
    show(lambda: array.array(code, [1j, Turned()]))
    show(lambda: array.array(code, ["x"]))
    show(lambda: array.array(code, "x"))
    show(lambda: array.array(code, [1e6]).tobytes())
    show(lambda: array.array(code, [1, 2]) == array.array("d", [1, 2]))
    show(lambda: array.array(code, [1]) < array.array("d", [2]))
    show(lambda: memoryview(array.array(code, [1, 2])).tolist())
for form in ("F", "D", "Zf", "Zd", ">F", "<Zd", "bD", "bZf", "xZdb", "Z2f", "2F", "Zx"):
    show(lambda: (struct.calcsize(form), struct.Struct(form).format))
    for value in (1, 1 - 2j, 2.5, Turned(), "x", None, 1e300 + 1j):
        show(lambda: struct.pack(form, value))
    show(lambda: struct.unpack(form, bytes(range(16))[: struct.calcsize(form)]))
view = memoryview(bytearray(16))
for form in ("e", "F", "D", "Zf", "@Zd"):
    show(lambda: view.cast(form).tolist())
    show(lambda: view.cast(form).__setitem__(0, 1.5) or view.tobytes())
    show(lambda: view.cast(form).__setitem__(0, 1j) or view.tobytes())
    show(lambda: view.cast(form).__setitem__(0, "x"))
show(lambda: array.array("Zf", [1, 2j, 3]).index(2j))
show(lambda: array.array("Zd", [1, 2j, 3]).pop())
show(lambda: array.array("Zd", [1, 2j, 3])[::-2])
for function in (math.log, math.log2, math.log10):
    for value in (Huge(10**400), Huge(-(10**400)), Huge(-5), Huge(0), 7**900):
        show(lambda: function(value))
