# How many unreachable objects a collection finds, for cycles of many kinds.
import gc


def found(make):
    gc.collect()
    make()
    return gc.collect()


class A:
    def method(self):
        return self


class Slots:
    __slots__ = ("me", "other")


class Child(list):
    pass


def list_cycle():
    x = []
    x.append(x)


def dict_cycle():
    x = {}
    x["me"] = x


def instance_cycle():
    x = A()
    x.me = x


def instance_with_dict():
    x = A()
    x.me = x
    x.__dict__


def bound_method_cycle():
    x = A()
    x.call = x.method


def slot_cycle():
    x = Slots()
    x.me = x


def closure_cycle():
    def inner():
        return inner

    return None


def generator_cycle():
    def gen():
        me = box
        yield me

    box = []
    g = gen()
    box.append(g)
    next(g)


def subclass_cycle():
    x = Child()
    x.append(x)
    x.attr = 1


def tuple_cycle():
    x = []
    t = (x, 1)
    x.append(t)


def set_cycle():
    x = A()
    x.s = {x}


def exception_cycle():
    try:
        raise ValueError
    except ValueError as error:
        kept = error
    return None


def partial_garbage():
    x = A()
    x.me = x
    x.data = [1, [2], {"k": (3, [4])}]


def iterator_cycle():
    x = []
    x.append(iter(x))


def lambda_default():
    x = []
    f = lambda y=x: y
    x.append(f)


def two_rings():
    x, y = [], []
    x.append(y)
    y.append(x)
    z = {}
    z[1] = [z]


for make in (list_cycle, dict_cycle, instance_cycle, instance_with_dict, bound_method_cycle, slot_cycle):
    print(make.__name__, found(make))
for make in (closure_cycle, generator_cycle, subclass_cycle, tuple_cycle, set_cycle, exception_cycle):
    print(make.__name__, found(make))
for make in (partial_garbage, iterator_cycle, lambda_default, two_rings):
    print(make.__name__, found(make))
