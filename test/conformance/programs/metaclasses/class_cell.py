"""The __class__ cell and what happens when a metaclass loses it."""
import sys


class Forgetful(type):
    def __new__(mcs, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return super().__new__(mcs, name, bases, namespace)


class Swapping(type):
    def __new__(mcs, name, bases, namespace):
        super().__new__(mcs, name, bases, namespace)
        return super().__new__(mcs, name + "2", bases, {})


class Wrong(type):
    def __new__(mcs, name, bases, namespace):
        namespace["__classcell__"] = 5
        return super().__new__(mcs, name, bases, namespace)


def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def forgetful():
    class A(metaclass=Forgetful):
        def f(self):
            return __class__

    return A


def swapping():
    class A(metaclass=Swapping):
        def f(self):
            return __class__

    return A


def wrong():
    class A(metaclass=Wrong):
        def f(self):
            return __class__

    return A


attempt(forgetful)
attempt(swapping)
attempt(wrong)


def harmless():
    class A(metaclass=Forgetful):
        def f(self):
            return 1

    return A().f()


attempt(harmless)


class Seen(type):
    def __new__(mcs, name, bases, namespace):
        print("cell" if "__classcell__" in namespace else "no cell")
        cls = super().__new__(mcs, name, bases, namespace)
        print("__classcell__" in cls.__dict__, "__qualname__" in cls.__dict__, "__qualname__" in namespace)
        return cls


class A(metaclass=Seen):
    def f(self):
        return __class__


class B(metaclass=Seen):
    def f(self):
        return 1


class C(A):
    def f(self):
        return super().f(), __class__


print(A().f(), C().f())


class Early:
    def __init_subclass__(cls):
        print("init_subclass", cls.f(None))


class Late(Early):
    def f(self):
        return __class__
