# Equality and hash of code objects, and replace.
def make():
    return compile("def f(x):\n    return x + 1\n", "<f>", "exec")


a, b = make(), make()
print(a == b, a is b, hash(a) == hash(b), a != b, a == 1)
other = compile("def f(x):\n    return x + 2\n", "<f>", "exec")
print(a == other)
print(compile("1", "<s>", "eval") == compile("1.0", "<s>", "eval"))
print(compile("x = 1", "a", "exec") == compile("\nx = 1", "a", "exec"))
print(compile("x = 1", "a", "exec") == compile("x = 1", "b", "exec"))
try:
    a < b
except TypeError as error:
    print(error)


def f(x, y=2):
    return x + y, "constant", print


code = f.__code__
copy = code.replace()
print(copy == code, copy is code)
renamed = code.replace(co_name="renamed", co_filename="elsewhere.py", co_firstlineno=100)
print(renamed.co_name, renamed.co_filename, renamed.co_firstlineno, renamed == code)
constants = tuple("replaced" if c == "constant" else c for c in code.co_consts)
f.__code__ = code.replace(co_consts=constants, co_names=("len",))
print(f(1))
f.__code__ = code.replace(co_varnames=("first", "second"))
print(f(first=1, second=5)[0])
for change in {"co_name": 1}, {"co_argcount": "x"}, {"co_argcount": -1}, {"co_consts": []}, {"bogus": 1}:
    try:
        code.replace(**change)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    code.replace(1)
except TypeError as error:
    print("positional refused")
