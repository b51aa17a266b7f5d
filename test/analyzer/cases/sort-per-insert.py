# case: 2,000 numbers in random order
import bisect, random
scores = list(range(2000)); random.Random(1).shuffle(scores)
# before
def medians(scores):
    best = []
    total = 0
    for score in scores:
        best.append(score)
        best.sort()
        total += best[len(best) // 2]
    return total

medians(scores)
# after
def medians(scores):
    best = []
    total = 0
    for score in scores:
        bisect.insort(best, score)
        total += best[len(best) // 2]
    return total

medians(scores)
