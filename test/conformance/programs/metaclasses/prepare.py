"""The namespace that __prepare__ gives: any mapping, seen by the class body."""


class Recorder(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, key, value):
        self.order.append(("set", key))
        super().__setitem__(key, value)

    def __getitem__(self, key):
        if not key.startswith("__"):
            self.order.append(("get", key))
        return super().__getitem__(key)

    def __delitem__(self, key):
        self.order.append(("del", key))
        super().__delitem__(key)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Recorder()

    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, dict(namespace))
        cls.order = [step for step in namespace.order if not step[1].startswith("__")]
        return cls


class A(metaclass=Meta):
    x = 1
    y = x + 1
    x = y
    del y

    def method(self):
        pass



for step in A.order:
    print(step)


class Missing(dict):
    def __missing__(self, key):
        if key.startswith("__"):
            raise KeyError(key)
        return f"<{key}>"


class Auto(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return Missing()


class B(metaclass=Auto):
    a = something
    b = len_of_nothing


print(B.a, B.b)


class Plain:
    @classmethod
    def __prepare__(mcs, name, bases):
        return [1, 2]


class Bad(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


def attempt(make):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)


def statement():
    class X(metaclass=Bad):
        pass


attempt(statement)


def function(name, bases, namespace):
    return namespace


function.__prepare__ = lambda name, bases: 7


def statement():
    class X(metaclass=function):
        pass


attempt(statement)
print(type.__prepare__("a", (), b=1), type.__prepare__())
