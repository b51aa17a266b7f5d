# versions: 3.13
import sys
from itertools import batched

print(["".join(b) for b in batched("ABCDEFG", 3)], list(batched([], 2)), list(batched(iterable=range(4), n=2)))
print(list(batched([1, 2], 5)), list(batched(range(6), 3, strict=True)))
try:
    for part in batched("ABCDEFG", 3, strict=True):
        print(part)
except ValueError as error:
    print(error)
for bad in (lambda: batched("a", 0), lambda: batched("a"), lambda: batched(1, 2), lambda: batched("a", 2, True), lambda: batched("a", "b")):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
parts = batched(range(5), 2)
print(next(parts), next(parts), next(parts), next(parts, None), sys.getsizeof(parts))
