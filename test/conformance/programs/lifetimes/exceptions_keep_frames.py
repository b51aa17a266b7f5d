# What an exception keeps alive, and until when.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def fail(name):
    local = Noisy(name)
    raise ValueError(name)


try:
    fail("one")
except ValueError:
    print("handling")
print("handled")
try:
    fail("two")
except ValueError as error:
    print("named", error)
print("name deleted")
kept = None
try:
    fail("three")
except ValueError as error:
    kept = error
print("kept")
kept.__traceback__ = None
print("traceback cleared")
try:
    try:
        fail("four")
    except ValueError as inner:
        raise KeyError("five") from inner
except KeyError as outer:
    print("chained", type(outer.__cause__).__name__)
print("chain gone")
try:
    try:
        fail("six")
    finally:
        print("finally")
except ValueError:
    print("caught")


def swallow():
    here = Noisy("seven")
    try:
        fail("eight")
    except ValueError:
        pass
    print("swallowed")


swallow()


def reraise():
    try:
        fail("nine")
    except ValueError:
        raise


try:
    reraise()
except ValueError:
    print("reraised")
print("end")
