import math
import random
import statistics as st
from statistics import NormalDist, mean, median, mode, multimode, pstdev, quantiles, stdev, variance

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), median(data), mode(data), multimode("aabbc"), stdev(data), pstdev(data), variance(data), st.pvariance(data))
print(st.median_low(data), st.median_high(data), st.median_grouped(data), quantiles(data, n=4), st.harmonic_mean([40, 60]))
print(st.geometric_mean([54, 24, 36]), st.fmean([3.5, 4.0, 5.25]))
print(mean([1.5, 2.5]), mean([True, False]), mean("123" and [1, 2, 3]))
for bad in ([], [1]):
    try:
        print(stdev(bad))
    except st.StatisticsError as e:
        print("StatisticsError:", e)
n = NormalDist(100, 15)
print(n, n.cdf(130), n.inv_cdf(0.95), n.pdf(100), n.zscore(115) if hasattr(n, "zscore") else "", n + 10, n * 2)
print(NormalDist.from_samples(data), n.quantiles(4), n.overlap(NormalDist(110, 15)))
random.seed(7)
sample = [random.gauss(50, 10) for _ in range(500)]
print(round(mean(sample), 6), round(stdev(sample), 6))
histogram = {}
for x in sample:
    histogram[int(x // 10) * 10] = histogram.get(int(x // 10) * 10, 0) + 1
for k in sorted(histogram):
    print(f"{k:>4} {'#' * (histogram[k] // 5)}")
xs, ys = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 7.8, 10.1]
mx, my = mean(xs), mean(ys)
slope = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)
print(f"y = {slope:.3f}x + {my - slope * mx:.3f}")
if hasattr(st, "correlation"):
    print(st.correlation(xs, ys), st.linear_regression(xs, ys), st.covariance(xs, ys))
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000, math.fsum([0.1] * 10), sum([0.1] * 10) == 1.0)
print(random.uniform(1, 10), random.randrange(0, 100, 7), random.choices("abc", weights=[5, 1, 1], k=6), random.expovariate(1.5))
print(random.betavariate(2, 3), random.triangular(0, 1, 0.2), random.getrandbits(40), random.randbytes(4))
