# One reference without a callback is shared; others are made anew.
import weakref


class Node:
    def __init__(self, name):
        self.name = name


a = Node("a")
first = weakref.ref(a)
second = weakref.ref(a)
print(first is second, first() is a, first().name)
print(weakref.getweakrefcount(a), weakref.getweakrefs(a) == [first])
third = weakref.ref(a, print)
fourth = weakref.ref(a, print)
print(third is fourth, third is first, third == first, hash(third) == hash(first))
print([ref is each for ref, each in zip(weakref.getweakrefs(a), (first, fourth, third))])
print(third.__callback__ is print, first.__callback__)
del second
print(weakref.getweakrefcount(a))
del first
print(weakref.getweakrefcount(a))
again = weakref.ref(a)
print(weakref.getweakrefs(a)[0] is again, weakref.getweakrefcount(a))
print(weakref.ref(a, None) is again)
del third, fourth
print(weakref.getweakrefs(a) == [again])
b = a
del a
print(again().name)
del b
print(again(), again() is None)
print(weakref.getweakrefcount(5), weakref.getweakrefs("text"))
print(type(again), isinstance(again, weakref.ref), weakref.ref is weakref.ReferenceType)
