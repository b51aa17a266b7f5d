# A hook, an exit function and finalizers, in their order.
import atexit, sys
class Noisy:
    def __del__(self):
        print("del")
n = Noisy()
atexit.register(lambda: print("atexit", sys.last_type.__name__ if hasattr(sys, "last_type") else None))
def hook(kind, value, tb):
    print("hook", kind.__name__, value, tb.tb_lineno)
sys.excepthook = hook
sys.unraisablehook = None
raise KeyError("end")
