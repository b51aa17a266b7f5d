# Functions whose constants are equal share the tuple of them.
import sys


def first():
    return (1.25, "a text with blanks", 12345678901234567890)


def second():
    return (1.25, "a text with blanks", 12345678901234567890)


def third(value=None):
    return (1.25, "a text with blanks", 98765432109876543210)


print(first.__code__.co_consts is second.__code__.co_consts, first.__code__.co_consts is third.__code__.co_consts)
print(first() is second(), first()[2] is second()[2])
for code in (first.__code__, second.__code__, third.__code__):
    print(sys.getrefcount(code.co_consts[-1]), [sys.getrefcount(each) for each in code.co_consts[-1]])


class Holder:
    def one(self):
        return 1234567890123

    def two(self):
        return 1234567890123


def refs():
    return sys.getrefcount(Holder.one.__code__.co_consts[-1])


print(Holder.one() is Holder.two() if False else Holder().one() is Holder().two(), refs())
del Holder.two
print(refs())
renamed = Holder.one.__code__.replace(co_name="renamed")
print(refs(), renamed.co_consts == Holder.one.__code__.co_consts)
del renamed
print(refs())
