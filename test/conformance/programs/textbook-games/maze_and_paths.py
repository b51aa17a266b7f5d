"""A maze from a seed, its shortest way, and other walks over a grid."""
import heapq
import random
from collections import deque


def make(width, height, seed):
    rng = random.Random(seed)
    walls = {(x, y): True for x in range(2 * width + 1) for y in range(2 * height + 1)}
    stack = [(1, 1)]
    walls[1, 1] = False
    while stack:
        x, y = stack[-1]
        steps = [(dx, dy) for dx, dy in ((2, 0), (0, 2), (-2, 0), (0, -2)) if walls.get((x + dx, y + dy)) and 0 < x + dx < 2 * width and 0 < y + dy < 2 * height]
        if not steps:
            stack.pop()
            continue
        dx, dy = rng.choice(steps)
        walls[x + dx // 2, y + dy // 2] = walls[x + dx, y + dy] = False
        stack.append((x + dx, y + dy))
    return walls


def solve(walls, start, goal):
    came = {start: None}
    waiting = deque([start])
    while waiting:
        x, y = cell = waiting.popleft()
        if cell == goal:
            break
        for step in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if step not in came and not walls[step]:
                came[step] = cell
                waiting.append(step)
    path = []
    while cell:
        path.append(cell)
        cell = came[cell]
    return path[::-1]


WIDTH, HEIGHT = 9, 5
walls = make(WIDTH, HEIGHT, 7)
path = solve(walls, (1, 1), (2 * WIDTH - 1, 2 * HEIGHT - 1))
for y in range(2 * HEIGHT + 1):
    print("".join("#" if walls[x, y] else "*" if (x, y) in path else " " for x in range(2 * WIDTH + 1)))
print(len(path), path[:4], sum(not wall for wall in walls.values()) == 2 * WIDTH * HEIGHT - 1)

HILLS = """
1163751742
1381373672
2136511328
3694931569
7463417111
""".split()


def cheapest(rows):
    goal = len(rows[0]) - 1, len(rows) - 1
    costs, heap = {(0, 0): 0}, [(0, 0, 0)]
    while heap:
        cost, x, y = heapq.heappop(heap)
        if (x, y) == goal:
            return cost
        for nx, ny in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if 0 <= nx <= goal[0] and 0 <= ny <= goal[1]:
                new = cost + int(rows[ny][nx])
                if new < costs.get((nx, ny), float("inf")):
                    costs[nx, ny] = new
                    heapq.heappush(heap, (new, nx, ny))


def a_star(rows):
    goal = len(rows[0]) - 1, len(rows) - 1
    heap, done = [(0, 0, 0, 0)], set()
    while heap:
        _, cost, x, y = heapq.heappop(heap)
        if (x, y) == goal:
            return cost, len(done)
        if (x, y) in done:
            continue
        done.add((x, y))
        for nx, ny in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
            if 0 <= nx <= goal[0] and 0 <= ny <= goal[1]:
                new = cost + int(rows[ny][nx])
                heapq.heappush(heap, (new + goal[0] - nx + goal[1] - ny, new, nx, ny))


print(cheapest(HILLS), a_star(HILLS)[0] == cheapest(HILLS))
