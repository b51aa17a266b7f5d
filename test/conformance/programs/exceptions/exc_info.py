# sys.exc_info and sys.exception at every depth.
import sys
def now():
    kind, value, tb = sys.exc_info()
    same = value is sys.exception() and (tb is None or tb is value.__traceback__)
    return kind and kind.__name__, value and value.args, same
print(now())
try:
    raise ValueError(1)
except ValueError:
    print(now())
    try:
        raise KeyError(2)
    except KeyError:
        print(now())
        def inner():
            try:
                raise IndexError(3)
            except IndexError:
                return now()
        print(inner(), now())
    print(now())
    try:
        pass
    finally:
        print("finally", now())
print(now())
try:
    try:
        raise OSError(4)
    finally:
        print("finally", now())
except OSError:
    print(now())
class Ctx:
    def __enter__(self):
        print("enter", now())
    def __exit__(self, *args):
        print("exit", now())
        return True
with Ctx():
    raise TypeError(5)
print(now())
def gen():
    print("gen", now())
    try:
        raise ValueError(6)
    except ValueError:
        yield now()
    yield now()
try:
    raise KeyError(7)
except KeyError:
    print(*gen(), now())
class D:
    def __del__(self):
        print("del", now())
try:
    raise RuntimeError(8)
except RuntimeError:
    D()
