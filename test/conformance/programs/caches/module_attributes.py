# Attributes of modules and functions, read through one place, while they change.
import gc
import sys

module = gc


def read():
    try:
        return module.value
    except AttributeError as error:
        return str(error)


def call():
    try:
        return module.work(3)
    except (AttributeError, TypeError) as error:
        return str(error)


for turn in range(8):
    print(turn, read(), call())
    if turn == 0:
        module.value = 1
    elif turn == 1:
        module.work = lambda number: number + 1
    elif turn == 2:
        module.__dict__["value"] = "direct"
    elif turn == 3:
        module.work = str
    elif turn == 4:
        del module.value
    elif turn == 5:
        module.__getattr__ = lambda name: f"dynamic {name}"
    elif turn == 6:
        del module.work
        module.value = 0


def tagged():
    return getattr(tagged, "tag", None)


for turn in range(4):
    print(tagged(), tagged.__name__)
    tagged.tag = turn
    if turn == 2:
        tagged.__name__ = "renamed"
print(gc.isenabled(), sys.maxsize)
