# How the repr of weak references names the type of what they refer to.
import collections
import re
import weakref


class Plain:
    class Inner:
        pass


class Renamed:
    pass


Renamed.__module__ = "tools.parts"
Renamed.__qualname__ = "Box.Renamed"


def shown(reference):
    return re.sub("0x[0-9a-f]+", "0x0", repr(reference))


for value in (Plain(), Plain.Inner(), Renamed(), {1}, frozenset([2]), collections.Counter("a"), collections.deque()):
    print(shown(weakref.ref(value)))
    print(shown(weakref.proxy(value)))
print(shown(weakref.ref(Plain)), shown(weakref.ref(shown)))
gone = weakref.ref(Plain())
print(shown(gone), gone() is None)
