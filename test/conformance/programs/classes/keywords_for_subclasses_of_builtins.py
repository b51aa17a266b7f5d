# Whether a subclass of a built-in type takes keywords, with an `__init__` or `__new__` of its own and without.
from itertools import chain, count, cycle, repeat

arguments = {
    tuple: [()],
    list: [()],
    set: [()],
    frozenset: [()],
    float: [1],
    map: [str, ()],
    filter: [str, ()],
    zip: [()],
    enumerate: [()],
    reversed: [()],
    chain: [()],
    cycle: [()],
}

for base, given in arguments.items():

    class Plain(base):
        pass

    class WithInit(base):
        def __init__(self, *args, label=None):
            self.label = label

    class WithNew(base):
        def __new__(cls, *args, label=None):
            self = super().__new__(cls, *args)
            self.label = label
            return self

    for subclass in (Plain, WithInit, WithNew):
        try:
            made = subclass(*given, label=3)
            print(base.__name__, subclass.__name__, vars(made))
        except TypeError as error:
            print(base.__name__, subclass.__name__, error)
