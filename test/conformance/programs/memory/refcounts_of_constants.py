# Constants of a module are held by the code, by the parser's tree, and by whoever uses them.
import sys

g = sys.getrefcount


def one():
    return 12345.5


def two(x=1):
    print("two")
    return 12345.5


print(g(12345.5), one() is two())
print(g((10001, "a b")), g("a b"), g(10001))
x = [70001, 70002, 70003]
print(g(x[0]), g(x[1]))
y = "some text!"
z = y
print(g(y), g("some text!"))
d = {"key one": 5.25, "key two": 6.25}
print([g(k) for k in d], [g(v) for v in d.values()])


def documented():
    "the doc"
    return "the doc"


print(g(documented.__doc__), documented() is documented.__doc__)
print(g(-99999), g(2.5 + 1), g(10**6), g(1.5j), g("x y" * 2))
print(1234567 in {1234567, 7654321}, g(1234567))
exec("print(g('in exec'), g(77.5))")
code = compile("print(g('in code'), g(88.5))", "name", "exec")
exec(code)
print(eval("g(66.25)"))
