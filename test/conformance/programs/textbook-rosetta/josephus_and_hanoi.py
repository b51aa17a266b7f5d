"""Recreations: Josephus, Hanoi, Gray codes, Egyptian multiplication, nested means, the sleep sort without sleep."""
from collections import deque
from itertools import accumulate
from math import isclose, prod, sqrt


def josephus(count, step):
    circle = deque(range(count))
    order = []
    while circle:
        circle.rotate(-(step - 1))
        order.append(circle.popleft())
    return order


print(josephus(12, 3), josephus(41, 3)[-1])


def hanoi(count, source="A", target="C", spare="B"):
    if count:
        yield from hanoi(count - 1, source, spare, target)
        yield count, source, target
        yield from hanoi(count - 1, spare, target, source)


pegs = {"A": [3, 2, 1], "B": [], "C": []}
for disk, source, target in hanoi(3):
    moved = pegs[source].pop()
    assert moved == disk and (not pegs[target] or pegs[target][-1] > moved)
    pegs[target].append(moved)
    print(disk, f"{source}->{target}", pegs)
print(sum(1 for _ in hanoi(10)))

gray = [n ^ n >> 1 for n in range(16)]
print([f"{g:04b}" for g in gray])


def ungray(code):
    number = code
    while code := code >> 1:
        number ^= code
    return number


print([ungray(g) for g in gray] == list(range(16)))


def egyptian(a, b):
    table = []
    while a:
        table.append((a, b, "*" if a & 1 else " "))
        a, b = a >> 1, b << 1
    for row in table:
        print("{:4} {:6} {}".format(*row))
    return sum(b for _, b, kept in table if kept == "*")


print(egyptian(17, 34))
numbers = list(range(1, 11))
arithmetic = sum(numbers) / len(numbers)
geometric = prod(numbers) ** (1 / len(numbers))
harmonic = len(numbers) / sum(1 / n for n in numbers)
print(f"{arithmetic:.6f} >= {geometric:.6f} >= {harmonic:.6f}", arithmetic >= geometric >= harmonic)
a, g = 1.0, 1 / sqrt(2)
while not isclose(a, g, rel_tol=1e-15):
    a, g = (a + g) / 2, sqrt(a * g)
print(f"{a:.12f}")
print(list(accumulate(range(1, 9), lambda x, y: x * y)), list(accumulate([3, 1, 4, 1, 5, 9], max)))
