from fractions import Fraction
from statistics import *

data = [1, 2, 3, 4, 4, 5.5, 7]
print(mean(data), fmean(data), median(data), median_low(data), median_high(data), mode(data), multimode("aabbc"))
print(stdev(data), pstdev(data), variance(data), pvariance(data), geometric_mean([54, 24, 36]), harmonic_mean([40, 60]))
print(mean([Fraction(1, 2), Fraction(1, 3)]), mean([1, 2, 3, 4]), median([1, 3, 5, 7]), median_grouped([1, 3, 3, 5, 7]))
print(quantiles(range(1, 11)), quantiles([1, 2, 3, 4, 5], n=10), quantiles([1, 2, 3], method="inclusive"))
print(fmean([1, 2, 3], weights=[3, 2, 1]), harmonic_mean([40, 60], weights=[5, 30]), mode(["red", "blue", "red"]))
print(covariance([1, 2, 3], [4, 5, 7]), correlation([1, 2, 3], [3, 2, 1]), linear_regression([1, 2, 3], [2, 4, 7]))
nd = NormalDist(100, 15)
print(nd, nd.mean, nd.stdev, nd.variance, nd.cdf(115), nd.pdf(100), nd.inv_cdf(0.9), nd.quantiles(4), nd.zscore(130))
print(nd + 5, nd * 2, NormalDist(1, 2) + NormalDist(3, 4), NormalDist.from_samples([1, 2, 4]), nd.overlap(NormalDist(110, 15)))
print(nd == NormalDist(100, 15), hash(nd) == hash(NormalDist(100, 15)), nd.median, -nd)
for bad in (
    lambda: mean([]),
    lambda: median([]),
    lambda: mode([]),
    lambda: stdev([1]),
    lambda: variance([]),
    lambda: harmonic_mean([-1]),
    lambda: quantiles([1, 2], n=0),
    lambda: correlation([1], [1]),
    lambda: linear_regression([1, 1], [1, 2]),
    lambda: NormalDist(0, -1),
    lambda: mean(["a"]),
    lambda: NormalDist(0, 0).cdf(1),
    lambda: nd.inv_cdf(2),
):
    try:
        print(bad())
    except (StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
