# Cells keep variables alive after their function returned.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def outer():
    captured = Noisy("captured")
    plain = Noisy("plain")

    def get():
        return captured

    def replace(new):
        nonlocal captured
        captured = new

    print("returning")
    return get, replace


get, replace = outer()
print(get().name)
replace(Noisy("second"))
print(get().name)
del get
print("one closure left")
del replace
print("none left")


def counter():
    box = Noisy("box")

    class Inner:
        def value(self):
            return box.name

    return Inner()


inner = counter()
print(inner.value())


def default(value=Noisy("default")):
    return value.name


print(default())
default.__defaults__ = ()
print("defaults gone")
default.attribute = Noisy("attribute")
del default
print("function gone")


def deleter():
    x = Noisy("x")

    def use():
        return x

    del x
    print("deleted in cell")
    try:
        use()
    except NameError as error:
        print(type(error).__name__)


deleter()
functions = [lambda n=Noisy(str(i)): n for i in range(2)]
functions.pop(0)
print("popped")
functions = None
print("end")
