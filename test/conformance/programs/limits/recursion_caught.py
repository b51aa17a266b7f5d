import sys
def dive(n): return dive(n + 1)
try:
    dive(0)
except RecursionError as error:
    print(type(error).__name__, error)
depth = 0
def count():
    global depth
    depth += 1
    count()
try: count()
except RecursionError: print("stopped near the limit:", 900 < depth <= 1000)
sys.setrecursionlimit(200)
depth = 0
try: count()
except RecursionError: print("nearer:", 150 < depth <= 200, sys.getrecursionlimit())
sys.setrecursionlimit(5000)
depth = 0
try: count()
except RecursionError: print("farther:", 4900 < depth <= 5000)
sys.setrecursionlimit(1000)
class Loop:
    def __getattr__(self, name): return getattr(self, name + "x")
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __eq__(self, other): return other == self
    def __hash__(self): return hash(self)
    def __repr__(self): return repr(self)
    def __add__(self, other): return self + other
    def __call__(self): return self()
    def __bool__(self): return bool(self)
loop = Loop()
for name, action in (("attribute", lambda: loop.x), ("len", lambda: len(loop)), ("iter", lambda: iter(loop)),
                     ("eq", lambda: loop == Loop()), ("hash", lambda: hash(loop)), ("repr", lambda: repr(loop)),
                     ("add", lambda: loop + 1), ("call", loop), ("bool", lambda: not loop)):
    try: action()
    except RecursionError as error: print(name, str(error).startswith("maximum recursion depth exceeded"))
print("still alive", dive.__name__)
