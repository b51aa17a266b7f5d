"""Triangles of numbers: Pascal, Floyd, Bell, Catalan, Stirling, Lozanic."""
from fractions import Fraction
from math import comb, factorial


def pascal(rows):
    row = [1]
    for _ in range(rows):
        yield row
        row = [1, *map(sum, zip(row, row[1:])), 1]


def floyd(rows):
    last = rows * (rows + 1) // 2
    widths = [len(str(n)) for n in range(last - rows + 1, last + 1)]
    number = 1
    for length in range(1, rows + 1):
        print(" ".join(f"{number + i:>{widths[i]}}" for i in range(length)))
        number += length


def bell(rows):
    row = [1]
    for _ in range(rows):
        yield row
        following = [row[-1]]
        for n in row:
            following.append(following[-1] + n)
        row = following


def bernoulli(n):
    row = []
    for m in range(n + 1):
        row.append(Fraction(1, m + 1))
        for j in range(m, 0, -1):
            row[j - 1] = j * (row[j - 1] - row[j])
    return row[0]


for row in pascal(7):
    print(" ".join(map(str, row)).center(30).rstrip())
print(all(row == [comb(i, k) for k in range(i + 1)] for i, row in enumerate(pascal(12))))
floyd(5)
print([row[0] for row in bell(10)])
print("catalan", [factorial(2 * n) // (factorial(n + 1) * factorial(n)) for n in range(12)])
for n in (0, 1, 2, 4, 6, 10, 20):
    value = bernoulli(n)
    print(f"B({n:2}) = {value.numerator:>8} / {value.denominator}")


def stirling2(n, k):
    if n == k:
        return 1
    if n == 0 or k == 0:
        return 0
    return k * stirling2(n - 1, k) + stirling2(n - 1, k - 1)


for n in range(6):
    print(*(f"{stirling2(n, k):4}" for k in range(n + 1)))
