# The functions of operator: arithmetic, in place, comparisons, sequences, errors.
import operator
from operator import *
from functools import reduce

print(add(1, 2), sub(5, 3), mul("ab", 2), truediv(7, 2), floordiv(-7, 2), mod(-7, 3), pow(2, 10), neg(5), pos(-5))
print(operator.abs(-3), inv(5), invert(6), lshift(1, 4), rshift(16, 2), and_(6, 3), or_(6, 1), xor(6, 3), index(True))
print(not_(0), truth([]), truth("x"), is_(None, None), is_not(1, 2), lt(1, 2), le(2, 2), eq(1, 2), ne(1, 2), ge(1, 2), gt(1, 2))
a = [1]
b = iadd(a, [2])
print(a, b is a, iconcat(a, (3,)), imul(a, 2), isub(5, 3), iand(6, 3), ior({1}, {2}), ixor(1, 3), ipow(2, 3))
print(imod(7, 4), ifloordiv(9, 2), itruediv(9, 2), ilshift(1, 3), irshift(8, 1), iadd(1, 2))
print(concat([1], [2]), concat("a", "b"), contains([1, 2], 2), countOf([1, 1.0, 2], 1), indexOf("hello", "l"), getitem({"a": 1}, "a"))
print(length_hint([1, 2]), length_hint(iter([1, 2, 3])), length_hint(5, 7), length_hint(x for x in "ab"))
d = {}
setitem(d, "k", 1)
print(d, delitem(d, "k"), d, setitem(a, slice(0, 2), "xyz"), a)
print(reduce(mul, range(1, 6)), list(map(add, [1, 2], [10, 20])), sorted("bca", key=neg if False else None))
print(add.__name__, operator.__add__ is add, operator.__lt__(1, 2), operator.__contains__("abc", "b"))


class Matrix:
    def __matmul__(self, other):
        return "matmul"

    def __imatmul__(self, other):
        return "in place"

    def __length_hint__(self):
        return 42

    def __index__(self):
        return 3


print(matmul(Matrix(), 1), imatmul(Matrix(), 1), length_hint(Matrix()), index(Matrix()), getitem("abcd", Matrix()))
for call in (
    lambda: concat(1, 2),
    lambda: concat([1], 2),
    lambda: concat({}, {}),
    lambda: iconcat(1, 2),
    lambda: indexOf([1], 5),
    lambda: indexOf(5, 5),
    lambda: countOf(5, 5),
    lambda: contains(5, 5),
    lambda: length_hint(5, "a"),
    lambda: index(1.5),
    lambda: add(1),
    lambda: add(1, "a"),
    lambda: neg("a"),
    lambda: inv(1.5),
    lambda: operator.abs("a"),
    lambda: setitem((1,), 0, 1),
    lambda: delitem((1,), 0),
    lambda: getitem(5, 1),
    lambda: iadd(1, "a"),
    lambda: add(a=1, b=2),
    lambda: lt(1, "a"),
    lambda: truediv(1, 0),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
