# case: 10,000 instances with two fields
# since: 3.10
from dataclasses import dataclass
rows = [(i, i) for i in range(10_000)]
# before
@dataclass
class Point:
    x: int
    y: int

points = [Point(*row) for row in rows]
del points
# after
@dataclass(slots=True)
class Point:
    x: int
    y: int

points = [Point(*row) for row in rows]
del points
