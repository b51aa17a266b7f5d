# Classes die in collections only; their attributes with them.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def scope():
    class Local:
        attribute = Noisy("attribute")

        def method(self):
            return Local

    return Local().method().__name__


gc.collect()
print(scope())
print("returned")
print(gc.collect() > 0)


class Replaced:
    value = Noisy("old value")


Replaced.value = Noisy("new value")
print("replaced")
instance = Replaced()
instance.value = Noisy("instance value")
del instance.value
print(instance.value.name)
del Replaced.value
print(hasattr(instance, "value"))
del Replaced
print("name gone", type(instance).__name__)
del instance
print(gc.collect() > 0)
T = type("T", (), {"x": Noisy("made by type")})
del T
print("deleted")
gc.collect()
print("end")
