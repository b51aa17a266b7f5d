# Dynamic programming and matrices
def lcs(a, b):
    t = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + 1 if x == y else max(t[i][j + 1], t[i + 1][j])
    return t[-1][-1]


def lev(a, b):
    prev = range(len(b) + 1)
    for i, x in enumerate(a, 1):
        cur = [i]
        for j, y in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (x != y)))
        prev = cur
    return prev[-1]


def transpose(m):
    return [list(r) for r in zip(*m)]


def matmul(a, b):
    return [[sum((x * y for x, y in zip(r, c))) for c in zip(*b)] for r in a]


print(
    transpose([[1, 2, 3], [4, 5, 6]]),
    matmul([[1, 2], [3, 4]], [[5, 6], [7, 8]]),
    lcs("AGGTAB", "GXTXAYB"),
    lev("kitten", "sitting"),
    lev("", "abc"),
)
tri = [[1]]
for _ in range(6):
    tri.append([1] + [a + b for a, b in zip(tri[-1], tri[-1][1:])] + [1])
for row in tri:
    print(" ".join((f"{n:2d}" for n in row)).center(24))


def knapsack(items, room):
    best = [0] * (room + 1)
    for weight, value in items:
        for r in range(room, weight - 1, -1):
            best[r] = max(best[r], best[r - weight] + value)
    return best[-1]


def spiral(m):
    return list(m[0]) + spiral([list(r) for r in zip(*m[1:])][::-1]) if m else []


def det(m):
    return (
        m[0][0]
        if len(m) == 1
        else sum(((-1) ** j * m[0][j] * det([r[:j] + r[j + 1 :] for r in m[1:]]) for j in range(len(m))))
    )


def life(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or (n == 2 and c in cells)}


print(
    knapsack([(1, 1), (3, 4), (4, 5), (5, 7)], 7),
    spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]),
    det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]),
    sorted(life({(1, 0), (1, 1), (1, 2)})),
)
