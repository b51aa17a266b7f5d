# An exception hook that fails itself.
import sys
def hook(kind, value, tb):
    raise KeyError("in hook")
sys.excepthook = hook
1 / 0
