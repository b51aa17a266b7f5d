# Bytes that tracemalloc counts for a class statement, from its start on and with what its dead dicts left to the
# next one: the class, its dict and tuples, descriptors, shared keys, the entry at its base, and freed key tables.
import gc
import tracemalloc


class Base:
    pass


class Other:
    pass


class Meta(type):
    pass


def plain():
    class A:
        pass

    return A


def documented():
    class A:
        "What it is for."
        size = 1

    return A


def with_methods():
    class A:
        def __init__(self):
            self.a = 1

        def get(self):
            return self.a

    return A


def with_attributes():
    class A:
        a = b = c = d = e = f = g = h = 1

    return A


def annotated():
    class A:
        x: int
        y: str = ""

    return A


def child():
    class A(Base):
        def get(self):
            return super().get()

    return A


def child_of_two():
    class A(Base, Other):
        pass

    return A


def slotted():
    class A:
        __slots__ = ("x", "y")

    return A


def slotted_child():
    class A(Base):
        __slots__ = ("x",)

    return A


def with_metaclass():
    class A(metaclass=Meta):
        pass

    return A


def with_descriptors():
    class A:
        @property
        def one(self):
            return 1

        @staticmethod
        def two():
            return 2

        @classmethod
        def three(cls):
            return 3

    return A


def comparable():
    class A:
        def __eq__(self, other):
            return True

        def __len__(self):
            return 0

    return A


def number():
    class A(int):
        pass

    return A


def mapping():
    class A(dict):
        pass

    return A


def failure():
    class A(Exception):
        pass

    return A


def called():
    return type("A", (), {})


def called_with_base():
    return type("A", (Base,), {"x": 1})


def with_instances():
    class A:
        def __init__(self):
            self.a = self.b = None

    return A, A(), A()


def nested():
    class A:
        class B:
            pass

    return A


def cost(make):
    """The first class after a full collection, and one more. Those at which the dict of a base grows are left out."""
    pairs = []
    for _ in range(4):
        kept.append(make())
        gc.collect()
        start = tracemalloc.get_traced_memory()[0]
        first = make()
        middle = tracemalloc.get_traced_memory()[0]
        kept.append(first)
        second = make()
        end = tracemalloc.get_traced_memory()[0]
        kept.append(second)
        pairs.append((middle - start, end - middle))
    return min(first for first, _ in pairs), min(second for _, second in pairs)


kept = [None] * 1000
kept.clear()
gc.disable()
kinds = (plain, documented, with_methods, with_attributes, annotated, child, child_of_two, slotted, slotted_child)
kinds += (with_metaclass, with_descriptors, comparable, number, mapping, failure, called, called_with_base)
kinds += (with_instances, nested)
tracemalloc.start()
cost(plain)
costs = [(make.__name__, cost(make)) for make in kinds]
tracemalloc.stop()
for name, bytes_of in costs:
    # An address is an int of 28 bytes where it is below 2 ** 30.
    print(name, *((number + 7) // 8 * 8 for number in bytes_of))
