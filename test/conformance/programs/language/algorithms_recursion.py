# Recursion and backtracking
def hanoi(n, a="A", b="B", c="C"):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield f"{a}->{c}"
        yield from hanoi(n - 1, b, a, c)


def perms(s):
    if len(s) < 2:
        yield s
    for i, c in enumerate(s):
        for p in perms(s[:i] + s[i + 1 :]):
            yield (c + p)


def queens(n, row=0, cols=()):
    if row == n:
        yield cols
    for c in range(n):
        if all((c != x and abs(c - x) != row - i for i, x in enumerate(cols))):
            yield from queens(n, row + 1, cols + (c,))


def flatten(l):
    for x in l:
        if isinstance(x, list):
            yield from flatten(x)
        else:
            yield x


print(
    list(hanoi(3)),
    list(perms("abc")),
    len(list(queens(6))),
    next(queens(8)),
    list(flatten([1, [2, [3, [4]], 5]])),
)


def subsets(l):
    return [[]] if not l else [s + e for s in subsets(l[1:]) for e in ([], [l[0]])]


def change(n, coins):
    return 1 if n == 0 else 0 if n < 0 or not coins else change(n - coins[0], coins) + change(n, coins[1:])


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def gray(n):
    return [""] if n == 0 else ["0" + g for g in gray(n - 1)] + ["1" + g for g in reversed(gray(n - 1))]


def combos(l, k):
    return [[]] if k == 0 else [] if not l else [[l[0]] + c for c in combos(l[1:], k - 1)] + combos(l[1:], k)


def parens(n, o=0, c=0, s=""):
    if len(s) == 2 * n:
        yield s
    if o < n:
        yield from parens(n, o + 1, c, s + "(")
    if c < o:
        yield from parens(n, o, c + 1, s + ")")


print(
    sorted(subsets([1, 2, 3])),
    change(50, [25, 10, 5, 1]),
    ackermann(2, 3),
    gray(3),
    combos("abcd", 2),
    list(parens(3)),
)


def depth(n):
    return depth(n + 1)


try:
    depth(0)
except RecursionError as e:
    print(e)
