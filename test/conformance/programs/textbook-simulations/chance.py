"""Chance with a seed: Monty Hall, gambler's ruin, a random walk, birthdays and estimates of pi."""
import math
import random
import statistics
from collections import Counter
from itertools import accumulate


def monty_hall(rng, games):
    wins = Counter()
    for _ in range(games):
        car, choice = rng.randrange(3), rng.randrange(3)
        opened = rng.choice([door for door in range(3) if door not in (car, choice)])
        (other,) = {0, 1, 2} - {choice, opened}
        wins["stay"] += choice == car
        wins["switch"] += other == car
    return wins


def ruin(rng, money, goal, chance=0.5):
    rounds = 0
    while 0 < money < goal:
        money += 1 if rng.random() < chance else -1
        rounds += 1
    return money == goal, rounds


def shared_birthday(rng, people):
    days = [rng.randrange(365) for _ in range(people)]
    return len(set(days)) < people


rng = random.Random(42)
wins = monty_hall(rng, 1000)
print(wins, wins["switch"] > 1.5 * wins["stay"], wins.total() if hasattr(wins, "total") else sum(wins.values()))
results = [ruin(rng, 5, 10) for _ in range(200)]
print(sum(won for won, _ in results), statistics.median(rounds for _, rounds in results))
print([sum(shared_birthday(rng, people) for _ in range(100)) for people in (5, 23, 50)])
walk = list(accumulate(rng.choice((-1, 1)) for _ in range(60)))
print(walk[-1], max(walk), min(walk), walk.index(max(walk)))
low, high = min(walk), max(walk)
for level in range(high, low - 1, -2):
    print("".join("*" if value in (level, level - 1) else " " for value in walk).rstrip())
inside = sum(math.hypot(rng.random(), rng.random()) <= 1 for _ in range(2000))
print(f"{4 * inside / 2000:.3f}", abs(4 * inside / 2000 - math.pi) < 0.2)


class Markov:
    def __init__(self, text):
        self.following = {}
        words = text.split()
        for word, after in zip(words, words[1:] + words[:1]):
            self.following.setdefault(word, []).append(after)

    def say(self, rng, start, count):
        words = [start]
        while len(words) < count:
            words.append(rng.choice(self.following[words[-1]]))
        return " ".join(words)


model = Markov("the cat sat on the mat and the dog sat on the cat and the cat ran")
print(model.following["the"], model.say(rng, "the", 14), sep="\n")


def weighted(rng, weights):
    at = rng.uniform(0, sum(weights.values()))
    for name, bound in zip(weights, accumulate(weights.values())):
        if at <= bound:
            return name


picked = Counter(weighted(rng, {"common": 80, "rare": 15, "epic": 5}) for _ in range(500))
print(picked.most_common(), Counter(rng.choices("ab", cum_weights=[1, 4], k=200)))
heights = [rng.normalvariate(170, 10) for _ in range(500)]
print(round(statistics.fmean(heights), 2), round(statistics.stdev(heights), 2), round(statistics.NormalDist.from_samples(heights).cdf(180), 3))


def congruential(seed, a=1103515245, c=12345, m=2**31):
    while True:
        seed = (a * seed + c) % m
        yield seed


numbers = congruential(1)
print([next(numbers) for _ in range(5)], [next(numbers) >> 16 & 0x7FFF for _ in range(3)])
