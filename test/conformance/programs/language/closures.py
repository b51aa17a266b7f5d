def counter(start):
    total = start

    def add(x, y=2, *rest, k=3, **named):
        nonlocal total
        total += x
        return total + y + k + len(rest) + len(named)

    return add


add = counter(10)
print(add(1), add(1, 5), add(1, 2, 3, 4, k=9, z=1))


def make_all():
    return [lambda: i for i in range(3)]


print([f() for f in make_all()])


def outer():
    def middle():
        def inner():
            return value

        return inner

    value = "late"
    return middle()


print(outer()())

try:
    add()
except TypeError as error:
    print(error)
try:
    add(1, 2, k=1, q=2, x=3)
except TypeError as error:
    print(error)
