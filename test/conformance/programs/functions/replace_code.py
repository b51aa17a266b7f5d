# Assigning __code__: the function behaves as the other from then on.
def add(a, b=1):
    return a + b


def multiply(a, b):
    return a * b


def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    def reset():
        nonlocal n
        n = 0
        return "reset"

    return step, reset


print(add(3), add(3, 4))
saved = add.__code__
add.__code__ = multiply.__code__
print(add(3), add(3, 4), add.__name__, add.__code__.co_name)
add.__code__ = saved
print(add(3))
step, reset = counter()
print(step(), step())
step.__code__ = reset.__code__
print(step(), reset())
try:
    add.__code__ = step.__code__
except ValueError as error:
    print(error)
try:
    step.__code__ = add.__code__
except ValueError as error:
    print(error)
for bad in None, 1, add:
    try:
        add.__code__ = bad
    except TypeError as error:
        print(error)


def loop(n):
    total = 0
    for i in range(n):
        total += helper(i)
        if i == 2:
            helper.__code__ = (lambda x: -x).__code__
    return total


def helper(x):
    return x * 10


print(loop(5))
