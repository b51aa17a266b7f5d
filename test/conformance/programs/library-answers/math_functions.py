# versions: 3.11 3.13
# What the public names of math and cmath answer, wrong arguments too.
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
import math, cmath, sys
[getattr(math, n)(0.5) for n in "sin cos tan asin acos atan sinh cosh tanh asinh atanh exp expm1 log1p log log2 log10 sqrt erf erfc gamma lgamma fabs degrees radians floor ceil trunc".split()]
math.acosh(1.5), math.cbrt(27.0), math.exp2(3), math.hypot(3, 4), math.hypot(), math.hypot(1, 2, 3), math.dist((1, 2), (4, 6)), math.atan2(1, -1), math.pow(2, 0.5), math.fmod(-7, 3), math.remainder(7, 4), math.copysign(1, -0.0), math.ldexp(0.5, 3), math.frexp(10), math.modf(-2.5)
math.factorial(20), math.gcd(12, 18, 27), math.gcd(), math.lcm(4, 6), math.lcm(), math.comb(10, 3), math.perm(5), math.perm(5, 2), math.isqrt(10**20 + 1), math.prod([1, 2, 3], start=4), math.fsum([.1] * 10), math.isclose(1, 1 + 1e-10), math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1)
math.sumprod([1, 2], [3, 4.5]) if sys.version_info >= (3,12) else 0
math.fma(2, 3, 4) if sys.version_info >= (3,13) else 0
math.nextafter(1, 2), math.ulp(1), math.nextafter(1, 2, steps=3) if sys.version_info >= (3,12) else 0, math.pi, math.e, math.tau
math.log(8, 2), math.log(10**400), math.log(2**2000, 2), math.log10(10**500), math.log2(1 << 3000)
math.sqrt(-1)
math.log(0)
math.log(-1)
math.log(0.0)
math.log(2, 0)
math.log(2, 1)
math.log(10, -2)
math.log()
math.log("x")
math.log2(0)
math.log2(-5)
math.log1p(-1)
math.acos(2)
math.atanh(1)
math.exp(1000)
math.pow(0, -1)
math.pow(-8, 1/3)
math.fmod(1, 0)
math.fmod(math.inf, 1)
math.gamma(-1)
math.gamma(0)
math.gamma(200)
math.lgamma(-1)
math.factorial(-1)
math.factorial(2.5)
math.factorial(5.0)
math.factorial("x")
math.factorial(10**20)
math.gcd(1.5)
math.lcm("x")
math.comb(-1, 2)
math.comb(5, -2)
math.comb(1.5, 2)
math.perm(-1)
math.perm(3, 5), math.comb(3, 5)
math.isqrt(-1)
math.isqrt(2.5)
math.floor("x")
math.floor(math.inf)
math.ceil(math.nan)
math.trunc(math.inf)
math.trunc("x")
math.fsum([1, "x"])
math.fsum([1e308, 1e308])
math.fsum([math.inf, -math.inf])
math.prod(["a", "b"])
math.prod([2.5, 2]), math.prod([]), math.prod(["a", 3], start=1)
math.dist([1], [1, 2])
math.dist(1, 2)
math.hypot("a")
math.ldexp(1, 10000)
math.ldexp(1.5, 2.5)
math.ldexp(1, -10000), math.ldexp(0, 10**30), math.ldexp(1, -10**30)
math.ldexp(1, 10**30)
math.sin("x")
math.sin(None)
math.sin()
math.sin(1, 2)
math.sin(10**400)
math.sqrt(10**400)
math.sqrt(True), math.sin(3), math.cos(1e22), math.tan(1e300), math.sinh(710)
math.sinh(1000)
math.isclose(1, 2, rel_tol=-1)
math.isclose(1, 1.1, abs_tol=0.2), math.isclose(0, 1e-12), math.isclose(math.inf, math.inf)
math.isclose(1, 2, 3)
math.remainder(1, 0)
math.atan2("x", 1)
math.copysign(1)
math.modf(math.inf), math.frexp(math.nan), math.frexp(-0.0), math.modf(-0.0)
math.nan == math.nan, math.floor(-0.5), math.ceil(-0.5), math.trunc(-1.5), math.floor(1e300), math.degrees(math.pi), math.radians(180)
math.sumprod([1], [1, 2]) if sys.version_info >= (3,12) else 0
class F: __float__ = lambda s: 2.0; __floor__ = lambda s: "fl"; __ceil__ = lambda s: "ce"; __trunc__ = lambda s: "tr"; __index__ = lambda s: 5
math.sqrt(F()), math.floor(F()), math.ceil(F()), math.trunc(F()), math.factorial(F()), math.gcd(F(), 10)
cmath.sqrt(-1), cmath.exp(1j * math.pi), cmath.polar(1+1j), cmath.rect(1, math.pi/2), cmath.phase(-1), cmath.log(-1), cmath.log(8, 2), cmath.isclose(1, 1+1e-12j), cmath.sin(1+2j), cmath.inf, cmath.infj, cmath.nanj
cmath.log(0)
cmath.sqrt("x")
cmath.atanh(1)
cmath.isnan(complex("nan")), cmath.isfinite(1j), cmath.acos(2), cmath.asinh(1j), cmath.tanh(1), cmath.log10(100)
""")
