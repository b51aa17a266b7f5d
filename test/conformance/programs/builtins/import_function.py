# __import__, the module builtins, and truth without a method
m = __import__("sys")
import sys

print(m is sys, __import__("gc").__name__)
for f in [lambda: __import__("no_such"), lambda: __import__(5), lambda: __import__(""), lambda: __import__()]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:40])
print(
    hasattr("", "__bool__"),
    hasattr(0, "__bool__"),
    hasattr([], "__bool__"),
    bool(""),
    bool(...),
    hasattr(..., "__bool__"),
)
