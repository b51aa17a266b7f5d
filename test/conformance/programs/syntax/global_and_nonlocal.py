count = 0
def bump():
    global count, fresh
    count += 1
    fresh = "made in a function"
    return count
print(bump(), bump(), fresh)
def make():
    value = [0]
    state = "start"
    def change(new):
        nonlocal state
        old, state = state, new
        value.append(new)
        return old
    def read(): return state, value
    return change, read
change, read = make()
print(change("a"), change("b"), read())
class Body:
    global in_class
    in_class = "a class may"
    local = "stays"
print(in_class, Body.local, "in_class" in vars(Body))
def deep():
    x = 1
    def a():
        x = 2
        def b():
            nonlocal x
            x = 3
        b()
        return x
    return a(), x
print(deep())
for source in ("def f():\n x = 1\n global x", "def f():\n nonlocal x", "nonlocal x", "def f(x):\n global x",
               "x = 1\nglobal x" if False else "def f():\n print(x)\n global x",
               "def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x", "def f():\n def g():\n  nonlocal y",
               "class A:\n nonlocal z", "def f(a):\n nonlocal a", "def f():\n global x\n nonlocal x"):
    try:
        compile(source, "s", "exec")
        print("fine")
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset)
