# atexit: order, arguments, removal, exceptions, registration while it runs.
import atexit
def say(*args, **kwargs):
    print("say", args, kwargs)
def fail():
    raise ValueError("in exit function")
def late():
    print("late")
    atexit.register(say, "registered late")
print(atexit.register(say, 1, 2, k=3) is say)
atexit.register(fail)
atexit.register(late)
atexit.register(print, "to be removed")
atexit.unregister(print)
@atexit.register
def decorated():
    print("decorated")
for wrong in ((), (5,)):
    try:
        atexit.register(*wrong)
    except TypeError as e:
        print(e)
print(atexit._ncallbacks())
class Noisy:
    def __del__(self):
        print("del")
n = Noisy()
print("end")
