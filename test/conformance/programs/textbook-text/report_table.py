"""Formats a report in several of Python's ways."""
from string import Template

sales = [
    ("Widget", 12, 3.5, "EU"),
    ("Gadget, large", 3, 149.99, "US"),
    ("Gizmo", 1500, 0.045, "ASIA"),
    ("Ünïcode", 7, 1e6, "EU"),
]

header = "{:<15}|{:^8}|{:>14}|{:>6}".format("name", "count", "price", "area")
print(header)
print("-" * len(header))
for name, n, price, area in sales:
    print(f"{name:<15}|{n:^8d}|{price:>14,.2f}|{area:>6}")
print("=" * len(header))
total = sum(n * p for _, n, p, _ in sales)
print("%-15s|%8d|%14.3e|%+6.1f%%" % ("total", sum(s[1] for s in sales), total, 12.345))
for spec in ("d", "5d", "<5d", "^5d", "05d", "+d", "x", "#x", "b", "#b", "o", "c", "_d", "e"):
    print(f"{spec}={format(1234 if spec != 'c' else 65, spec)!r}", end=" ")
print()
for value in (0.1, 1e-7, 123456789.123456789, float("inf"), -0.0, 1e22, 2 / 3):
    print("{0!r} {0:g} {0:.3f} {0:10.2e} {0:%} {0:n}".format(value))
print("{0[1]} {1.real} {name!r:>8} {{}} {2:{width}.{prec}f}".format([1, 2], 3 + 4j, 3.14159, name="n", width=9, prec=2))
t = Template("$who owes ${amount}USD to $creditor, $$$$")
print(t.substitute(who="Tim", amount=5, creditor="Ann"))
print(t.safe_substitute(who="Tim"))
try:
    t.substitute(who="x")
except KeyError as e:
    print("missing", e)
width = 20
for title in ("left", "right", "centre"):
    method = {"left": str.ljust, "right": str.rjust, "centre": str.center}[title]
    print("[" + method(title, width, ".") + "]")
print(f"{'nested':{'*'}^{width}} {total=:.1f} {3 + 4 = } {'quote'!r} {sales[0][0].upper()!s:>10}")
print("12".zfill(6), "-12".zfill(6), "a\tb\tcc".expandtabs(4), "x".join("abc"))
print("%s %r %c %05.1f %x %o %i %%" % ("s", "r", "c", 3.14159, 255, 8, 7.9))
print("%(a)s-%(b)03d" % {"a": "A", "b": 7}, "%*d" % (6, 42), "%.3s|" % "abcdef")
