"""Chess problems: queens that do not see each other, and a knight that visits every square."""


def queens(size, row=0, columns=frozenset(), up=frozenset(), down=frozenset()):
    if row == size:
        yield ()
        return
    for column in range(size):
        if column in columns or row + column in up or row - column in down:
            continue
        rest = queens(size, row + 1, columns | {column}, up | {row + column}, down | {row - column})
        for solution in rest:
            yield (column, *solution)


def board(solution):
    return "\n".join(" ".join("Q" if c == column else "." for c in range(len(solution))) for column in solution)


print(board(next(queens(6))))
print([sum(1 for _ in queens(size)) for size in range(1, 7)], list(queens(4)))


def distinct(size):
    found = set()
    for solution in queens(size):
        mirrored = tuple(size - 1 - c for c in solution)
        versions = []
        for shape in (solution, mirrored):
            for _ in range(4):
                versions.append(shape)
                shape = tuple(size - 1 - shape.index(c) for c in range(size))
        if not found.intersection(versions):
            found.add(solution)
    return found


print(len(distinct(5)), len(distinct(6)))
JUMPS = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


class KnightsTour:
    """Warnsdorff: always go where the fewest ways go on."""

    def __init__(self, size):
        self.size, self.order = size, {}

    def free(self, x, y):
        for dx, dy in JUMPS:
            to = x + dx, y + dy
            if 0 <= to[0] < self.size and 0 <= to[1] < self.size and to not in self.order:
                yield to

    def run(self, start=(0, 0)):
        square = start
        while square:
            self.order[square] = len(self.order) + 1
            square = min(self.free(*square), key=lambda to: sum(1 for _ in self.free(*to)), default=None)
        return len(self.order) == self.size**2

    def __str__(self):
        return "\n".join(" ".join(f"{self.order.get((x, y), 0):2}" for x in range(self.size)) for y in range(self.size))


tour = KnightsTour(6)
print(tour.run(), tour, sep="\n")
