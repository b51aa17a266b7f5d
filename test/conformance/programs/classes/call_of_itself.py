# versions: 3.9 3.10 3.11 3.12 3.13
# An object whose class calls itself.
class A:
    pass
A.__call__ = A()
try:
    A()()
except RecursionError as error:
    print(error)
