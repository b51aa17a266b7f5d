"""Pictures made of characters: Sierpinski, Mandelbrot, Cantor, Koch by rewriting, Langton's ant."""


def triangle(order):
    rows = ["*"]
    for level in range(order):
        space = " " * 2**level
        rows = [space + row + space for row in rows] + [f"{row} {row}" for row in rows]
    return rows


def carpet(size):
    def is_full(x, y):
        while x and y:
            if x % 3 == y % 3 == 1:
                return False
            x, y = x // 3, y // 3
        return True

    return ["".join("#" if is_full(x, y) else " " for x in range(size)) for y in range(size)]


def mandelbrot(width, height, limit=40):
    def steps(c):
        z = 0j
        for n in range(limit):
            if abs(z) > 2:
                return n
            z = z * z + c
        return limit

    marks = " .:-=+*#%@"
    for row in range(height):
        y = 1.2 - 2.4 * row / (height - 1)
        values = [steps(complex(-2.1 + 2.8 * column / (width - 1), y)) for column in range(width)]
        yield "".join(marks[min(value // 4, 9)] for value in values)


def cantor(width, levels):
    line = "#" * width
    for _ in range(levels):
        yield line
        third = "#" * (len(max(line.split())) // 3)
        line = line.replace(third * 3, third + " " * len(third) + third)


def ant(size, limit=500):
    black, x, y, dx, dy, moves = set(), size // 2, size // 2, 0, -1, 0
    while 0 <= x < size and 0 <= y < size and moves < limit:
        dx, dy = (dy, -dx) if (x, y) in black else (-dy, dx)
        black ^= {(x, y)}
        x, y, moves = x + dx, y + dy, moves + 1
    rows = ["".join("#" if (i, j) in black else "." for i in range(size)) for j in range(size)]
    return moves, [row for row in rows if "#" in row]


print("\n".join(row.rstrip() for row in triangle(3)))
print("\n".join(row.rstrip() for row in carpet(9)))
print("\n".join(row.rstrip() for row in mandelbrot(56, 17)))
print("\n".join(cantor(27, 4)))
moves, rows = ant(21)
print(moves, *rows, sep="\n")

path = "F"
for _ in range(3):
    path = path.replace("F", "F+F-F-F+F")
print(len(path), path.count("F"), path[:40])
