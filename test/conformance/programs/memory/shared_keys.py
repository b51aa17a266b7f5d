# Dictionaries of instances share keys until an instance goes its own way.
from sys import getsizeof


class A:
    def __init__(self, n):
        for i in range(n):
            setattr(self, f"a{i}", i)


for n in (0, 1, 5, 6, 10, 20, 29, 30, 31, 40):

    class Fresh(A):
        pass

    x, y = Fresh(n), Fresh(n)
    print(n, getsizeof(x.__dict__), getsizeof(y.__dict__), getsizeof(dict(x.__dict__)), getsizeof(x.__dict__.copy()))


class B:
    pass


first, second = B(), B()
first.x, first.y = 1, 2
second.y, second.x = 1, 2
print(getsizeof(first.__dict__), getsizeof(second.__dict__), list(second.__dict__))
third = B()
third.__dict__["x"] = 1
print(getsizeof(third.__dict__), third.x)
third.__dict__[5] = 1
print(getsizeof(third.__dict__), third.__dict__)
del first.y
first.z = 3
print(getsizeof(first.__dict__), list(first.__dict__))
vars(second).update(w=4)
print(getsizeof(second.__dict__), second.w)
second.__dict__.clear()
print(getsizeof(second.__dict__), vars(second))


class C:
    __slots__ = ("a", "__dict__")


c = C()
c.a = c.b = 1
print(getsizeof(c), getsizeof(c.__dict__), c.__dict__)
