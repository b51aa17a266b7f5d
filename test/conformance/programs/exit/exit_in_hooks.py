# SystemExit from an exception hook.
import sys
def hook(kind, value, tb):
    print("hook", kind.__name__, value)
    sys.exit(9)
sys.excepthook = hook
raise ValueError("v")
