# The recursion limit set as high as it goes, and used.
import sys

sys.setrecursionlimit(50_000)


def depth(number):
    return 0 if number == 0 else 1 + depth(number - 1)


print(depth(49_900))
