"""Matrices filled along a path, turned and mirrored."""


def spiral(width, height):
    grid = [[0] * width for _ in range(height)]
    x, y, dx, dy = 0, 0, 1, 0
    for number in range(width * height):
        grid[y][x] = number
        nx, ny = x + dx, y + dy
        if not (0 <= nx < width and 0 <= ny < height) or grid[ny][nx]:
            dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return grid


def zigzag(size):
    cells = ((x, y) for x in range(size) for y in range(size))
    order = sorted(cells, key=lambda cell: (sum(cell), cell[0] if sum(cell) % 2 else cell[1]))
    places = {cell: number for number, cell in enumerate(order)}
    return [[places[x, y] for y in range(size)] for x in range(size)]


def show(grid, title):
    width = len(str(max(map(max, grid))))
    print(f"-- {title}")
    for row in grid:
        print(" ".join(f"{n:{width}d}" for n in row))


show(spiral(5, 4), "spiral")
show(zigzag(5), "zigzag")
square = spiral(4, 4)
show([list(row) for row in zip(*square)], "transposed")
show([list(row) for row in zip(*square[::-1])], "turned right")
show([row[::-1] for row in square], "mirrored")


def unwind(grid):
    while grid:
        yield from grid[0]
        grid = [list(row) for row in zip(*grid[1:])][::-1]


print(list(unwind(spiral(6, 3))) == list(range(18)))


def magic(size):
    return [
        [size * ((i + j + size // 2 + 1) % size) + (i + 2 * j + size - 3) % size + 1 for j in range(size)]
        for i in range(size)
    ]


for size in (3, 5):
    grid = magic(size)
    show(grid, f"magic {size}")
    sums = {sum(row) for row in grid} | {sum(column) for column in zip(*grid)}
    print("sums:", sums, "all different:", len({n for row in grid for n in row}) == size * size)
