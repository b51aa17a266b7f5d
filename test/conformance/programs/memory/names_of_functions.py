# A code object owns its name and its qualified name; the functions made of it refer to the same texts.
import sys

made = {}
exec("""
def outer_of_names():
    def inner_of_names():
        yield 1
    return inner_of_names

class NamesHolder:
    def method_of_names(self):
        return lambda: self
""", made)
outer = made["outer_of_names"]
first = outer()
second = outer()
print(first.__name__ is second.__name__, first.__qualname__ is second.__qualname__)
print(first.__name__ is first.__code__.co_name)
counts = [sys.getrefcount(first.__qualname__)]
third = outer()
counts.append(sys.getrefcount(first.__qualname__))
running = first()
counts.append(sys.getrefcount(first.__qualname__))
del second, third
counts.append(sys.getrefcount(first.__qualname__))
print(counts)
qualname = first.__qualname__
del first, running
print(sys.getrefcount(qualname))
print(outer().__qualname__ is qualname)
method = made["NamesHolder"].method_of_names
print(method.__qualname__, sys.getrefcount(method.__qualname__))
print([method(1).__qualname__ is method(2).__qualname__ for _ in range(2)])
first = outer()
first.__qualname__ = "".join(["changed ", "name"])
print(outer().__qualname__ is qualname, sys.getrefcount(first.__qualname__), sys.getrefcount(qualname))
