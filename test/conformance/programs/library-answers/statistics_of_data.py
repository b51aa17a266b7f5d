# versions: 3.11 3.13
# What the public names of statistics answer, wrong arguments too.
import re


def shown(value):
    return re.sub("0x[0-9a-f]{6,}", "0x...", str(value))


def run(lines):
    for line in lines.strip().splitlines():
        try:
            try:
                code = compile(line, "line", "eval")
            except SyntaxError:
                exec(compile(line, "line", "exec"), globals())
            else:
                print(line, "->", shown(repr(eval(code, globals()))))
        except BaseException as error:
            print(line, "!!", type(error).__module__, type(error).__name__, shown(error))


run(r"""
import statistics as S, sys
from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D
mean([1, 2, 3, 4]), mean([1.5, 2.5]), mean([F(1, 2), F(1, 3)]), mean([D("0.5"), D("0.75")]), fmean([1, 2, 4]), geometric_mean([1, 2, 4]), harmonic_mean([40, 60]), median([1, 3, 2]), median([1, 2, 3, 4]), median_low([1, 2, 3, 4]), median_high([1, 2, 3, 4]), median_grouped([1, 2, 2, 3, 4, 4]), mode([1, 1, 2]), mode("abca"), multimode("aabb"), multimode([])
fmean([1, 2], weights=[3, 1]), harmonic_mean([40, 60], weights=[5, 30])
stdev([1, 2, 3, 4]), pstdev([1, 2, 3, 4]), variance([1, 2, 3, 4]), pvariance([1, 2, 3, 4]), variance([F(1, 2), F(1, 3)]), pvariance([1, 2, 3], 2), stdev([D(1), D(2)]), variance([1.5, 2.5], xbar=2)
quantiles([1, 2, 3, 4, 5]), quantiles(range(10), n=10), quantiles([1, 2, 3], method="inclusive")
quantiles([1])
quantiles([1, 2], n=0)
quantiles([1, 2], method="x")
covariance([1, 2, 3], [2, 4, 7]), correlation([1, 2, 3], [2, 4, 7]), linear_regression([1, 2, 3], [2, 4, 7]), linear_regression([1,2,3], [2,4,6], proportional=True)
correlation([1, 2, 3], [3, 1, 2], method="ranked") if sys.version_info >= (3,12) else 0
correlation([1, 1], [1, 2])
correlation([1], [1])
covariance([1, 2], [1])
linear_regression([1, 1], [1, 2])
linear_regression([1], [1])
mean([])
mean(["a"])
mean("abc")
mean(5)
fmean([])
fmean([1], [1, 2])
fmean([1], [0])
geometric_mean([0, 1])
geometric_mean([])
geometric_mean([-1])
harmonic_mean([])
harmonic_mean([-1])
harmonic_mean([0, 1]), harmonic_mean([5])
harmonic_mean(["x"])
median([])
median_low([])
median_grouped([])
median_grouped(["a", "b"])
median(["a", "b"])
mode([])
stdev([1])
variance([])
pstdev([])
pvariance([1]), pstdev([5])
stdev("ab")
median_grouped([1, 3, 3, 5, 7], interval=2), median(["a", "b", "c"])
n = NormalDist(100, 15)
n, n.mean, n.stdev, n.variance, n.median, n.mode, n.pdf(100), n.cdf(115), n.inv_cdf(0.9), n.zscore(130), n.quantiles(), n.overlap(NormalDist(110, 15)), n + 5, n * 2, n - n, -n, n / 3, +n, 3 + n, n == NormalDist(100, 15), hash(n) == hash(NormalDist(100, 15)), NormalDist.from_samples([1, 2, 3]), n.samples(2, seed=3)
NormalDist(0, -1)
NormalDist(0, 0).pdf(1)
NormalDist(0, 0).cdf(1)
n.inv_cdf(1)
n.overlap(3)
n * n
n.mean = 3
kde([1, 2, 3], h=1)(2) if sys.version_info >= (3,13) else 0
issubclass(StatisticsError, ValueError), S.__all__
""")
