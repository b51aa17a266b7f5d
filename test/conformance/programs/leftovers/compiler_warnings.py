# Warnings of the compiler, in the order of the lines, before the program runs.
x = ~True
y = True
print(~y)
print("\d")
s = b"\q"
def f():
    while True:
        try:
            return 1
        finally:
            return 2
print(f())
t = "\400"
if 1 is 1: pass
assert (1, "x")
