"""The game of life on a set of cells, and automata of one dimension."""
from collections import Counter


def step(cells):
    counts = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {cell for cell, count in counts.items() if count == 3 or (count == 2 and cell in cells)}


def parse(text):
    return {(x, y) for y, row in enumerate(text.split()) for x, char in enumerate(row) if char == "#"}


def show(cells, width, height):
    return "\n".join("".join("#" if (x, y) in cells else "." for x in range(width)) for y in range(height))


glider = parse(".#. ..# ###")
for generation in range(3):
    print(f"generation {generation}\n{show(glider, 5, 5)}")
    glider = step(glider)
moved = glider
for _ in range(4):
    moved = step(moved)
print(moved == {(x + 1, y + 1) for x, y in glider})


def period(cells, limit=20):
    seen = {}
    for generation in range(limit):
        key = frozenset(cells)
        if key in seen:
            return generation - seen[key]
        seen[key] = generation
        cells = step(cells)
    return None


for name, text in {"block": "## ##", "blinker": "###", "toad": ".### ###.", "beacon": "##.. ##.. ..## ..##"}.items():
    print(name, period(parse(text)))


def rule(number):
    table = [bool(number >> n & 1) for n in range(8)]

    def apply(row):
        padded = [row[-1], *row, row[0]]
        return [table[4 * a + 2 * b + c] for a, b, c in zip(padded, padded[1:], padded[2:])]

    return apply


for number in (90, 30):
    apply, row = rule(number), [n == 15 for n in range(31)]
    print(f"rule {number}")
    for _ in range(8):
        print("".join("#" if cell else "." for cell in row))
        row = apply(row)
