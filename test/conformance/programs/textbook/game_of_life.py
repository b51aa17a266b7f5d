# Cells on a grid, as sets of places and as lists of rows; tic-tac-toe; a maze; eight queens; towers of Hanoi.
def step(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    place = x + dx, y + dy
                    neighbours[place] = neighbours.get(place, 0) + 1
    return {place for place, n in neighbours.items() if n == 3 or (n == 2 and place in cells)}


def draw(cells, size=6):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(size)) for y in range(size))


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(3):
    print(draw(glider), sorted(glider), sep="\n")
    glider = step(glider)


def winner(board):
    lines = [board[i:i + 3] for i in (0, 3, 6)] + [board[i::3] for i in range(3)] + [board[::4], board[2:7:2]]
    for line in lines:
        if line in ("XXX", "OOO"):
            return line[0]
    return "draw" if " " not in board else None


print([winner(b) for b in ("XXXOO    ", "XO XO  O ", "XOXXOOOXX", "X O X O X", "         ")])
MAZE = ["#########", "#S  #   #", "# # # # #", "# #   #E#", "#########"]


def solve(maze):
    start = next((r, c) for r, row in enumerate(maze) for c, cell in enumerate(row) if cell == "S")
    queue, came = [start], {start: None}
    for r, c in queue:
        if maze[r][c] == "E":
            route, here = [], (r, c)
            while here:
                route.append(here)
                here = came[here]
            return route[::-1]
        for place in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if maze[place[0]][place[1]] != "#" and place not in came:
                came[place] = (r, c)
                queue.append(place)


route = solve(MAZE)
print(len(route), route)
print("\n".join("".join("o" if (r, c) in route else cell for c, cell in enumerate(row)) for r, row in enumerate(MAZE)))


def queens(size, placed=()):
    row = len(placed)
    if row == size:
        yield placed
        return
    for column in range(size):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from queens(size, (*placed, column))


print(next(queens(8)), len(list(queens(6))), list(queens(4)))


def hanoi(n, source="A", target="C", spare="B"):
    if n == 0:
        return []
    return hanoi(n - 1, source, spare, target) + [source + target] + hanoi(n - 1, spare, target, source)


def permutations(items):
    if not items:
        return [[]]
    return [[item, *rest] for i, item in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])]


def subsets(items):
    return [[]] if not items else [s + e for s in subsets(items[1:]) for e in ([], [items[0]])]


def change(amount, coins=(25, 10, 5, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])


print(hanoi(3), len(hanoi(8)), permutations([1, 2, 3]), subsets("abc"), change(50))
