class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


points = [Point(n, n + 0.5) for n in range(10_000)]
moved = []
for point in points[:5000]:
    moved.append(Point(point.x + 1000, point.y))
