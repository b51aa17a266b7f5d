"""Classic dynamic programming: knapsack, coin change, edit distance, LIS."""
from bisect import bisect_left
from functools import lru_cache


def knapsack(items, capacity):
    table = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (name, weight, value) in enumerate(items, start=1):
        for room in range(capacity + 1):
            best = table[i - 1][room]
            if weight <= room:
                best = max(best, table[i - 1][room - weight] + value)
            table[i][room] = best
    chosen, room = [], capacity
    for i in range(len(items), 0, -1):
        if table[i][room] != table[i - 1][room]:
            name, weight, _ = items[i - 1]
            chosen.append(name)
            room -= weight
    return table[-1][-1], chosen[::-1]


def count_change(amount, coins):
    ways = [1] + [0] * amount
    for coin in coins:
        for value in range(coin, amount + 1):
            ways[value] += ways[value - coin]
    return ways[amount]


def edit_distance(a, b):
    @lru_cache(maxsize=None)
    def go(i, j):
        if i == 0 or j == 0:
            return i + j
        if a[i - 1] == b[j - 1]:
            return go(i - 1, j - 1)
        return 1 + min(go(i - 1, j), go(i, j - 1), go(i - 1, j - 1))

    result = go(len(a), len(b))
    return result, go.cache_info()


def longest_increasing(seq):
    tails = []
    for x in seq:
        k = bisect_left(tails, x)
        tails[k:k + 1] = [x]
    return len(tails)


gear = [("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160),
        ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60), ("apple", 39, 40),
        ("cheese", 23, 30), ("beer", 52, 10), ("cream", 11, 70), ("camera", 32, 30)]
value, names = knapsack(gear, 200)
print(f"best value {value}: {', '.join(names)}")
for amount in (10, 100, 500):
    print(amount, count_change(amount, [1, 5, 10, 25, 50, 100]))
for pair in [("kitten", "sitting"), ("rosettacode", "raisethysword"), ("", "abc")]:
    print(*pair, *edit_distance(*pair))
print(longest_increasing([0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15]))
