# Endless recursion ends with RecursionError at the default limit, twenty times.
import sys


def endless(number):
    return endless(number + 1)


caught = 0
for _ in range(20):
    try:
        endless(0)
    except RecursionError:
        caught += 1
print(sys.getrecursionlimit(), caught)
