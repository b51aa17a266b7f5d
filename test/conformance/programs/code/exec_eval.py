# exec and eval: sources, namespaces, and their errors.
print(eval("1 + 2"), eval(" \t3 * 4"), eval(b"5"), eval("[x for x in range(3)]"))
exec("x = 5\nprint('inside', x)")
print(x)
namespace = {}
exec("y = 1\ndef f(): return y + 1\nclass K: z = y", namespace)
print(sorted(namespace), namespace["f"](), namespace["K"].z, namespace["K"].__module__)
print(type(namespace["__builtins__"]).__name__)
local = {"b": 2}
exec("c = a + b; print(sorted(locals()))", {"a": 1, "__builtins__": __builtins__}, local)
print(local)
code = compile("a * 2", "<here>", "eval")
print(eval(code, {"a": 21}), eval(code, {"a": 1}, {"a": 2}))
print(eval("(lambda q: q + n)(3)", {"n": 4}))
try:
    exec("print(1)", {"__builtins__": {}})
except NameError as error:
    print(error)
print(exec("1 + 1"), eval(compile("x = 7", "<x>", "exec")), x)


def closure():
    n = 0

    def inner():
        nonlocal n
        n += 1

    return inner


inner = closure()
exec(inner.__code__, {}, closure=inner.__closure__)
print(inner.__closure__[0].cell_contents)
bad = [
    lambda: eval(1),
    lambda: exec(1),
    lambda: eval("1", 1),
    lambda: exec("1", 1),
    lambda: exec("1", {}, 1),
    lambda: eval("1", {}, 1),
    lambda: compile("1", "f", "wrong"),
    lambda: compile(1, "f", "exec"),
    lambda: compile("1", "f", "exec", 1),
    lambda: compile("1", "f", "exec", optimize=3),
    lambda: compile("1", 5, "exec"),
    lambda: compile("1", "f", 5),
    lambda: eval("x=1"),
    lambda: eval("1 1"),
    lambda: eval(""),
    lambda: exec("return"),
    lambda: exec("def f(a, a): pass"),
    lambda: exec("x = 1\n  y = 2"),
    lambda: eval("1\0"),
    lambda: exec(inner.__code__),
    lambda: exec("1", closure=()),
    lambda: exec(code, closure=()),
    lambda: eval(inner.__code__),
    lambda: exec(inner.__code__, closure=(1,)),
]
for call in bad:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
