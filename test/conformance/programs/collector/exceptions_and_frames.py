# A kept exception keeps its frames, and through them itself.
import gc


class Big:
    def __del__(self):
        print("big gone")


def fail():
    big = Big()
    raise ValueError("x")


def keep():
    try:
        fail()
    except ValueError as error:
        return error


gc.collect()
e = keep()
print(e, e.__traceback__.tb_next is not None)
del e
print("deleted", gc.collect())


def self_keeping():
    try:
        fail()
    except ValueError as error:
        here = error


self_keeping()
print("before", gc.get_count()[0] > 0)
print(gc.collect() > 0)
try:
    fail()
except ValueError as error:
    saved = error
print("saved")
saved = saved.with_traceback(None)
print("cleared")
