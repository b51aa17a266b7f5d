# Generic leaves making instances to the classes behind it, and instances of generic classes are pickled.
from typing import Generic, TypeVar
import pickle
print('__new__' in Generic.__dict__, Generic.__new__ is object.__new__)
T = TypeVar("T")
class A(Generic[T]): pass
class B:
    def __new__(cls, arg):
        obj = super().__new__(cls)
        obj.arg = arg
        return obj
class C(A, B): pass
try: print(C("foo").arg)
except TypeError as e: print(e)
class D(Generic[T], B): pass
try: print(D("foo").arg)
except TypeError as e: print(e)
try: A(1)
except TypeError as e: print(e)
class P(Generic[T]):
    def __init__(self, x): self.x = x
for proto in (0, 1, 2, 4):
    print(pickle.loads(pickle.dumps(P(3), proto)).x)
