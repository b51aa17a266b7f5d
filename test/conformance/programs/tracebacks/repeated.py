# Frames that repeat.
import sys
def show(f, *args):
    try:
        f(*args)
    except Exception as e:
        sys.excepthook(type(e), e, e.__traceback__)
def down(n):
    if n == 0:
        raise ValueError("bottom")
    down(n - 1)
for n in range(1, 7):
    show(down, n)
def a(n):
    if n == 0: 1 / 0
    b(n - 1)
def b(n):
    if n == 0: 1 / 0
    a(n - 1)
show(a, 6)
def two(n):
    if n % 2:
        two(n - 1)
    elif n:
        two(n - 1)
    else:
        {}[n]
show(two, 8)
f = lambda n: f(n - 1) if n else n.x
show(f, 5)
f = lambda n: f(n - 1) if n else n.x; show(f, 2)
def again(n):
    try:
        down(n)
    except ValueError:
        down(n)
show(again, 5)
sys.setrecursionlimit(120)
def forever():
    forever()
show(forever)
