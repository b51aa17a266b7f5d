# What callees see of the counts of their arguments, by every way to call.
import sys

obj = [1, 2]


def plain(arg, *more, key=None):
    print("plain", sys.getrefcount(arg), len(more))


def one(arg):
    return sys.getrefcount(arg)


def named(*, key):
    return sys.getrefcount(key)


class Base:
    def method(self, x=1):
        return sys.getrefcount(self)


class Dynamic(Base):
    def __getattr__(self, name):
        return 1


class Custom(Base):
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


plain(obj)
plain(obj, obj)
plain(obj, obj, key=obj)
plain(obj, key=obj)
print(one(obj), one(arg=obj), named(key=obj))
print(one(*[obj]), one(*(obj,)))
for kind in Base, Dynamic, Custom:
    instance = kind()
    bound = instance.method
    print(instance.method(), instance.method(1), instance.method(x=1), bound(), (lambda: instance.method())())
    del bound
    print(instance.method())


class Manager:
    def __enter__(self):
        print("enter", sys.getrefcount(self))
        return self

    def __exit__(self, *error):
        print("exit", sys.getrefcount(self))


manager = Manager()
with manager as same:
    print("inside", sys.getrefcount(manager))
with Manager():
    pass


def generator(x):
    yield sys.getrefcount(x)
    yield one(x)
    got = yield
    yield sys.getrefcount(got)


made = generator(obj)
print(next(made), next(made), next(made), made.send(obj))
print(list(generator(obj))[:2], [one(x) for x in [obj]], list(one(x) for x in (obj,)))


def wrapped(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


print(wrapped(one)(obj), (lambda *a: sys.getrefcount(a[0]))(obj), (lambda a=obj: sys.getrefcount(a))())
