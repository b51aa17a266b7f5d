# RecursionError: caught at any depth, and usable again after.
import sys
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, e, e.args)
def depth():
    try:
        return 1 + depth()
    except RecursionError:
        return 1
print(depth() > 900)
class R:
    def __repr__(self):
        return repr(self)
try:
    repr(R())
except RecursionError as e:
    print(str(e).startswith("maximum recursion depth exceeded"))
class G:
    def __getattr__(self, name):
        return getattr(self, name)
try:
    G().x
except RecursionError as e:
    print(str(e).startswith("maximum recursion depth exceeded"))
class E:
    def __eq__(self, other):
        return self == other
try:
    E() == E()
except RecursionError:
    print("eq")
old = sys.getrecursionlimit()
sys.setrecursionlimit(200)
try:
    f(0)
except RecursionError as e:
    count, tb = 0, e.__traceback__
    while tb:
        count, tb = count + 1, tb.tb_next
    print(150 < count <= 200)
sys.setrecursionlimit(old)
def g(n):
    return n if n == 0 else g(n - 1)
print(g(500))
x = []
x.append(x)
print(x, x == x)
