import sys

moves = 0


def hanoi(n, src="A", dst="C", via="B"):
    global moves
    if n == 0:
        return
    hanoi(n - 1, src, via, dst)
    moves += 1
    if n == 3:
        print(f"disk {n} from {src} to {dst}")
    hanoi(n - 1, via, dst, src)


hanoi(5)
print(moves, 2 ** 5 - 1)


def ackermann(m, n):
    if m == 0:
        return n + 1
    return ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


print([[ackermann(m, n) for n in range(4)] for m in range(3)])
F = lambda n: 1 if n == 0 else n - M(F(n - 1))
M = lambda n: 0 if n == 0 else n - F(M(n - 1))
print([F(n) for n in range(20)], [M(n) for n in range(20)])


def collatz(n, memo={1: 1}):
    if n not in memo:
        memo[n] = 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
    return memo[n]


print(max(range(1, 3000), key=collatz), collatz(27))


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(500), sys.getrecursionlimit())
try:
    deep(10_000)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
sys.setrecursionlimit(20_000)
print(deep(10_000))
Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))
print([Y(lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(i) for i in range(10)])
print(sum(map(int, str(2 ** 1000))), len(str(3 ** 5000)))
