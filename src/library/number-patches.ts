/** Lines of CPython's 3.13 modules of numbers that are changed for what earlier versions did. */
import type { Patch } from "./patches.ts";

export const NUMBER_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  // Through 3.10 there is no more than one way into `variance`, and some arguments came later.
  statistics: [
    [
      `    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'

    return rand
`,
      `    return rand


if sys.version_info < (3, 11):
    _fmean = fmean

    def fmean(data):
        return _fmean(data)

    def _spread(name, data, center, least, count):
        if iter(data) is data:
            data = list(data)
        n = len(data)
        if n < least:
            raise StatisticsError(f'{name} requires at least {count}')
        if center is not None:
            T, total, _ = _sum((x - center)**2 for x in data)
        elif sys.version_info >= (3, 10):
            T, total, _, _ = _ss(data)
        else:
            center = mean(data)
            T, total, _ = _sum((x - center)**2 for x in data)
            total -= _sum(x - center for x in data)[1]**2 / n
        return _convert(total / (n - least + 1), T)

    def variance(data, xbar=None):
        return _spread('variance', data, xbar, 2, 'two data points')

    def pvariance(data, mu=None):
        return _spread('pvariance', data, mu, 1, 'one data point')

    def _root(square):
        return square.sqrt() if hasattr(square, 'sqrt') else math.sqrt(square)

    def stdev(data, xbar=None):
        return _root(variance(data, xbar))

    def pstdev(data, mu=None):
        return _root(pvariance(data, mu))

    def _mean_stdev(data):
        data = list(data)
        xbar = fmean(data)
        return xbar, stdev(data, xbar)

if sys.version_info < (3, 10):
    _harmonic_mean = harmonic_mean

    def harmonic_mean(data):
        return _harmonic_mean(data)

if sys.version_info < (3, 12):
    _correlation = correlation

    def correlation(x, y, /):
        return _correlation(x, y)
`,
    ],
    [
      `    total = fsum(map(log, count_positive(data)))
`,
      `    if sys.version_info < (3, 13):
        try:
            return exp(fmean(map(log, data)))
        except ValueError:
            raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None
    total = fsum(map(log, count_positive(data)))
`,
    ],
    [
      `    ld = len(data)
    if ld < 2:
        if ld == 1:
`,
      `    ld = len(data)
    if ld < 2:
        if sys.version_info < (3, 13):
            raise StatisticsError('must have at least two data points')
        if ld == 1:
`,
    ],
    [
      `        rnd = random.random if seed is None else random.Random(seed).random
`,
      `        if sys.version_info < (3, 13):
            gauss = random.gauss if seed is None else random.Random(seed).gauss
            return [gauss(self._mu, self._sigma) for _ in range(n)]
        rnd = random.random if seed is None else random.Random(seed).random
`,
    ],
  ],
  // Defaults came with 3.11 and 3.12.
  random: [
    [
      `
_inst = Random()
`,
      `
import sys as _sys
if _sys.version_info < (3, 11):
    Random.gauss.__defaults__ = Random.normalvariate.__defaults__ = None
if _sys.version_info < (3, 12):
    from _random_earlier import randrange
    Random.expovariate.__defaults__, Random.randrange = None, randrange
del _sys
_inst = Random()
`,
    ],
    [
      `            raise TypeError('The only supported seed types are:\\n'
                            'None, int, float, str, bytes, and bytearray.')
`,
      `            from sys import version_info
            kinds = 'int, float, str, bytes, and bytearray.'
            if version_info >= (3, 13):
                raise TypeError(f'The only supported seed types are:\\nNone, {kinds}')
            if version_info >= (3, 11):
                raise TypeError(f'The only supported seed types are: None,\\n{kinds}')
            from warnings import warn
            warn('Seeding based on hashing is deprecated\\nsince Python 3.9 and will be removed in a subsequent '
                 f'version. The only \\nsupported seed types are: None, {kinds}', DeprecationWarning, 2)
`,
    ],
  ],
  // Through 3.11 there is no space around the slash, and fractions are formatted as any object.
  fractions: [
    // Through 3.9 nothing is reduced before Fraction does it.
    [
      `        if nb == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % db)
        na, da = a._numerator, a._denominator
        g1`,
      `        na, da = a._numerator, a._denominator
        if nb == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % (db if sys.version_info >= (3, 10) else na * db))
        g1`,
    ],
    [
      `                if m is None:
`,
      `                if m is None or sys.version_info < (3, 12) and re.search(r'\\s/|/\\s', numerator):
`,
    ],
    [
      `        if type(self) == Fraction:
            return self     # My components are also immutable
        return self.__class__(self._numerator, self._denominator)
`,
      `        if type(self) == Fraction:
            return self     # My components are also immutable
        return self.__class__(self._numerator, self._denominator)


if sys.version_info < (3, 12):
    del Fraction.__format__, Fraction.is_integer
`,
    ],
  ],
};
