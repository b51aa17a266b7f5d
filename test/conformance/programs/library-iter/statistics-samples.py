# versions: 3.13
from statistics import *

nd = NormalDist(100, 15)
print(nd.samples(3, seed=5), NormalDist().samples(2, seed="x"))
print(kde([1, 2, 5], h=1.5)(2), kde_random([1, 2, 5], h=1.5, seed=8)(), fmean([1, 2], [1, 3]))
for bad in (lambda: geometric_mean([]), lambda: quantiles([]), lambda: kde([], 1), lambda: correlation([1, 2], [3, 3])):
    try:
        print(bad())
    except StatisticsError as error:
        print(error)
