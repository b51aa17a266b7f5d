"""Results of the C library that are not the nearest doubles, by functions and operators."""
import cmath
import math

# Each of these is off by one in the last place from the nearest double, or rounds the other way without
# fused multiply-add.
print([math.exp(x) for x in (-407.7453657123229, -707.2026415762182, 57.916683040911835)])
print([math.log(x) for x in (66.62101660107679, 9.191867243088192, 74.11787920229135)])
print([math.log2(x) for x in (1.35771741211535, 0.6312670772106763, 1.3975107095462924)])
print([math.log10(x) for x in (236.12229043701416, 692.2482741486525)])
print([math.log1p(x) for x in (4.946544245646107, -0.9081276756497537)])
print([math.expm1(x) for x in (24.622412791872847, -0.28087665591799804)])
print([math.sin(x) for x in (5.843249755642237e277, -4.542777411674981e173, 1e22, 22.0)])
print([math.cos(x) for x in (3.038533260711971e24, -5.738521337537639e84, 1e22, 11.0)])
print([math.tan(x) for x in (-1.5493286821097e254, 1e22, 11.0, 1.5707963267948966)])
print([math.asin(x) for x in (-0.02536942741607562, 0.16875381329742423)])
print([math.acos(x) for x in (-0.16746242909264164, 0.961616147916585)])
print([math.atan(x) for x in (-1.3899894248971805, 9.507768616143775)])
print([math.sinh(x) for x in (-9.870000000000001, 710.1, 1e-9)])
print([math.cosh(x) for x in (-503.01316487508814, 12.456199080093334)])
print([math.tanh(x) for x in (-1.7006951963752789e-9, 2.461342177135228e-9)])
print([math.gamma(x) for x in (-0.0016505728493154642, 49.25673877039523, 0.5)])
print([math.erfc(x) for x in (22.869695560216478, 5.096362989120255)])
print([a ** b for a, b in ((9.143645336233554e45, -1.503419565158058), (1.0000281863900966, -59.5), (3.3, 2), (7.7, 0.5))])
print([math.atan2(*p) for p in ((-3.305605456588112, -5.9996474780704006), (4.382927723431152, 5.91186237))])
print([abs(complex(*p)) for p in ((1.76010940158816, 8.240602121693858), (3.0, 4.0), (1e300, 1e-300))])

# Sums show every last digit.
steps = [0.37 + 0.013 * k for k in range(400)]
print(math.fsum(math.sin(x) for x in steps), math.fsum(math.cos(x) for x in steps), math.fsum(map(math.tan, steps)))
print(math.fsum(map(math.exp, steps)), math.fsum(map(math.log, steps)), math.fsum(x ** 1.7 for x in steps))
print(math.fsum(x**2 for x in steps), math.fsum(x**0.5 for x in steps), math.fsum(x**-3 for x in steps))
print(math.fsum(map(math.atan, steps)), math.fsum(math.asin(x / 7) for x in steps), math.fsum(map(math.cosh, steps)))
print(sum(map(cmath.exp, [complex(x, -x) for x in steps])), sum(complex(x, 1) ** complex(0.5, x) for x in steps))
print(sum(map(cmath.sqrt, [complex(-x, x) for x in steps])), sum(cmath.log(complex(x, 2), 10) for x in steps))
print(sum(cmath.acos(complex(x, 1)) + cmath.tan(complex(1, x)) for x in steps))
