"""Scores: bowling, tennis, darts and Yahtzee, each by its own rules."""
from collections import Counter
from itertools import chain


def bowling(rolls):
    score = frame = at = 0
    while frame < 10:
        if rolls[at] == 10:
            score += sum(rolls[at : at + 3])
            at += 1
        elif sum(rolls[at : at + 2]) == 10:
            score += sum(rolls[at : at + 3])
            at += 2
        else:
            score += sum(rolls[at : at + 2])
            at += 2
        frame += 1
    if at + (rolls[at - 1] == 10) * 2 < len(rolls) - 1:
        raise ValueError(f"too many rolls: {len(rolls)}")
    return score


print(bowling([0] * 20), bowling([10] * 12), bowling([5, 5] * 10 + [5]), bowling([3, 6] * 10))
print(bowling(list(chain([10, 3, 7, 6, 1, 10, 10, 10, 2, 8, 9, 0, 7, 3], [10, 10, 10]))))
for rolls in ([1] * 25, [1] * 3):
    try:
        print(bowling(rolls))
    except (ValueError, IndexError) as error:
        print(type(error).__name__, error)


class Tennis:
    POINTS = ["love", "fifteen", "thirty", "forty"]

    def __init__(self, *players):
        self.points = dict.fromkeys(players, 0)

    def point(self, player):
        self.points[player] += 1
        return self

    @property
    def score(self):
        (a, x), (b, y) = self.points.items()
        leader = a if x > y else b
        if max(x, y) >= 4 and abs(x - y) >= 2:
            return f"game {leader}"
        if min(x, y) >= 3:
            return "deuce" if x == y else f"advantage {leader}"
        return f"{self.POINTS[x]}-{self.POINTS[y] if x != y else 'all'}"


game = Tennis("Ann", "Bob")
print(game.score, end=": ")
print(*(game.point(player).score for player in "Ann Bob Ann Bob Ann Bob Bob Ann Ann Ann".split()), sep=", ")


def yahtzee(dice):
    counts = Counter(dice)
    shape = sorted(counts.values(), reverse=True)
    runs = "".join(map(str, sorted(counts)))
    yield "chance", sum(dice)
    yield "pair", 2 * max((d for d, n in counts.items() if n >= 2), default=0)
    yield "three", sum(dice) if shape[0] >= 3 else 0
    yield "full house", 25 if shape == [3, 2] else 0
    yield "small straight", 30 if any(run in runs for run in ("1234", "2345", "3456")) else 0
    yield "large straight", 40 if runs in ("12345", "23456") else 0
    yield "yahtzee", 50 if shape == [5] else 0


for dice in ([3, 3, 3, 5, 5], [1, 2, 3, 4, 6], [6] * 5, [2, 3, 4, 5, 6]):
    best = max(yahtzee(dice), key=lambda pair: pair[1])
    print(dice, best, {name: points for name, points in yahtzee(dice) if points})


def checkouts(total, darts=3):
    doubles = {f"D{n}": 2 * n for n in range(1, 21)} | {"bull": 50}
    singles = {f"{n}": n for n in range(1, 21)} | {f"T{n}": 3 * n for n in range(1, 21)} | doubles
    if darts == 1:
        return [[name] for name, value in doubles.items() if value == total]
    return [[name, *rest] for name, value in singles.items() if value < total for rest in checkouts(total - value, darts - 1)]


print(checkouts(170), len(checkouts(167)), checkouts(169), checkouts(40, 1))
