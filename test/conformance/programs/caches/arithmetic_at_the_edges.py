# Sums, products and comparisons on both sides of the widths in which ints are kept.
edges = [0, 1, -1, 2**30 - 1, 2**30, -(2**30), 2**53 - 1, 2**53 + 1, -(2**53)]


def use(a, b):
    results = [a + b, a - b, a * b, a & b, a < b, a <= b, a == b, a != b, a > b, a >= b]
    if b:
        results += [a // b, a % b]
    return results


for a in edges:
    for b in edges:
        print(a, b, *use(a, b))
for a in (0, -0.0, 7, -7, 7.5):
    for b in (2, -2, 2.5, float("inf"), float("nan")):
        print(a, b, a + b, a * b, a / b, a // b, a % b, a < b, a == b, a >= b)
print((-0) * 5, 0 * -5, -5 % 5, 5 // -5, bool(0 * -1), str(-7 % 7))
