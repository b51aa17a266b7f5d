# case: 10,000 instances with three attributes
rows = [(i, i, i) for i in range(10_000)]
# before
class Point:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

points = [Point(*row) for row in rows]
del points
# after
class Point:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

points = [Point(*row) for row in rows]
del points
