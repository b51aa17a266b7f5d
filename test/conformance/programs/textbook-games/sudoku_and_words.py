"""Puzzles solved by elimination: a sudoku, a word search, bulls and cows, and a cryptarithm."""
from itertools import permutations, product

GRID = "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
UNITS = (
    [[9 * r + c for c in range(9)] for r in range(9)]
    + [[9 * r + c for r in range(9)] for c in range(9)]
    + [[9 * (r + i) + c + j for i in range(3) for j in range(3)] for r in (0, 3, 6) for c in (0, 3, 6)]
)
PEERS = [{other for unit in UNITS if cell in unit for other in unit} - {cell} for cell in range(81)]


def solve(grid):
    options = {
        cell: [d for d in "123456789" if d not in {grid[peer] for peer in PEERS[cell]}]
        for cell, digit in enumerate(grid)
        if digit == "."
    }
    if not options:
        return grid
    cell = min(options, key=lambda each: len(options[each]))
    for digit in options[cell]:
        solved = solve(grid[:cell] + digit + grid[cell + 1 :])
        if solved:
            return solved
    return None


solved = solve(GRID)
for row in range(0, 81, 9):
    print(" ".join(solved[row : row + 9]))
print(all({solved[cell] for cell in unit} == set("123456789") for unit in UNITS), solve("12345678." + "........9" + "." * 63))

LETTERS = """PYTHONX
AQSNAKE
RETURNL
SWIPEDI
EOSLIST
RDPTVAT
XSYIELD""".split()


def find(word):
    size = len(LETTERS)
    for y, x in product(range(size), repeat=2):
        for dy, dx in product((-1, 0, 1), repeat=2):
            cells = [(y + dy * i, x + dx * i) for i in range(len(word))]
            if all(0 <= a < size and 0 <= b < size for a, b in cells) and all(LETTERS[a][b] == c for (a, b), c in zip(cells, word)):
                return (y, x), (dy, dx)
    return None


print({word: find(word) for word in ("PYTHON", "SNAKE", "LIST", "PARSER", "YIELD", "RUBY", "NRUTER")})


def score(guess, secret):
    bulls = sum(a == b for a, b in zip(guess, secret))
    return bulls, sum(c in secret for c in guess) - bulls


left = ["".join(p) for p in permutations("12345", 3)]
secret, tries = "453", []
while left:
    guess = left[0]
    tries.append((guess, *score(guess, secret)))
    if guess == secret:
        break
    left = [other for other in left if score(guess, other) == score(guess, secret)]
print(tries)


def cryptarithm(a, b, total):
    letters = sorted(set(a + b + total))
    for digits in permutations(range(10), len(letters)):
        table = dict(zip(letters, digits))
        if 0 in (table[a[0]], table[b[0]], table[total[0]]):
            continue
        numbers = [int("".join(str(table[c]) for c in word)) for word in (a, b, total)]
        if numbers[0] + numbers[1] == numbers[2]:
            yield "{} + {} = {}".format(*numbers)


print(next(cryptarithm("AB", "BA", "CDC"), None), list(cryptarithm("I", "BB", "ILL")))
