# Objects that every program shares have large counts in all versions: begun at 999,999,999, thousands, or none.
import sys

for value in ((), 0, 5, 256, -5, "", "a", "b", "z", "\xe9", b"", b"a"):
    print(repr(value), sys.getrefcount(value) > 9)
    print(repr(value), sys.getrefcount(value) > 999_999_999)
for value in (None, True, False, ..., NotImplemented):
    print(repr(value), sys.getrefcount(value) > 5)
for value in (int, str, list, object, Exception):
    print(repr(value), sys.getrefcount(value) > 20)
for value in (257, -6, "ab", b"ab", (1,), frozenset("a")):
    print(repr(value), sys.getrefcount(value) < 20)
