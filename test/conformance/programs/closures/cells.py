# Cells: contents, comparison, empty cells, and cells made by hand.
def counter(start):
    n = start

    def up():
        nonlocal n
        n += 1
        return n

    def peek():
        return n

    return up, peek


up, peek = counter(5)
cell = up.__closure__[0]
print(type(cell).__name__, len(up.__closure__), cell is peek.__closure__[0], cell.cell_contents)
up()
print(cell.cell_contents, peek())
cell.cell_contents = 100
print(up(), peek())
del cell.cell_contents
try:
    cell.cell_contents
except ValueError as error:
    print("ValueError", error)
try:
    peek()
except NameError as error:
    print(type(error).__name__, error)
try:
    up()
except NameError as error:
    print(type(error).__name__, error)
cell.cell_contents = 1
print(up())

make = type(cell)
print(make(3) == make(3), make(3) < make(4), make() < make(0), make() == make(), make(1) != make(2))
print(repr(make(1)).split(": ")[1].split(" at ")[0], repr(make()).split(": ")[1])
try:
    make(1) < make("a")
except TypeError as error:
    print(error)
try:
    hash(make(1))
except TypeError as error:
    print(error)
try:
    make(1, 2)
except TypeError as error:
    print(error)
print(make(1) == 1)


def unbound():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        print(type(error).__name__, error)
    print(inner.__closure__[0] == make())
    later = 3
    print(inner())
    del later
    try:
        print(later)
    except NameError as error:
        print(type(error).__name__, error)


unbound()
