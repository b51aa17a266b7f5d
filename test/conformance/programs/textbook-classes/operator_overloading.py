class Poly:
    """Polynomials with integer coefficients, lowest power first."""

    def __init__(self, *coeffs):
        c = list(coeffs)
        while c and c[-1] == 0:
            c.pop()
        self.c = tuple(c)

    def __call__(self, x):
        total = 0
        for a in reversed(self.c):
            total = total * x + a
        return total

    def __add__(self, other):
        if isinstance(other, int):
            other = Poly(other)
        if not isinstance(other, Poly):
            return NotImplemented
        n = max(len(self.c), len(other.c))
        pad = lambda t: t + (0,) * (n - len(t))
        return Poly(*(a + b for a, b in zip(pad(self.c), pad(other.c))))

    __radd__ = __add__

    def __mul__(self, other):
        if isinstance(other, int):
            return Poly(*(a * other for a in self.c))
        out = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __pow__(self, n, mod=None):
        result = Poly(1)
        for _ in range(n):
            result = result * self
        return result

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __eq__(self, other):
        return self.c == (other.c if isinstance(other, Poly) else Poly(other).c)

    def __getitem__(self, power):
        return self.c[power] if power < len(self.c) else 0

    def __setitem__(self, power, value):
        raise TypeError("polynomials are immutable")

    def __iter__(self):
        return iter(self.c)

    def __str__(self):
        terms = []
        for p, a in reversed(list(enumerate(self.c))):
            if a:
                x = "" if p == 0 else "x" if p == 1 else f"x^{p}"
                terms.append(f"{'-' if a < 0 else '+'} {abs(a) if abs(a) != 1 or not p else ''}{x}")
        return " ".join(terms).lstrip("+ ") or "0"

    def __repr__(self):
        return f"Poly{self.c}"


p, q = Poly(1, 2, 3), Poly(0, -1)
print(p, "|", q, "|", p + q, "|", p * q, "|", p - p, "|", 3 + p, "|", 2 * p, "|", -q)
print(Poly(1, 1) ** 5, repr(p ** 2), [p(x) for x in range(4)], p[1], p[9], list(p), q == Poly(0, -1, 0), p != 1, Poly(5) == 5)
p += 1
print(p)
for f in (lambda: p + "x", lambda: p.__setitem__(0, 1), lambda: hash(p), lambda: p < q, lambda: p / 2, lambda: +p):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
