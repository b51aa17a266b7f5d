"""Output for people: pprint, columns, wrapped paragraphs, progress, and numbers with units."""
import pprint
import shutil
import sys
import textwrap
from collections import OrderedDict, defaultdict, namedtuple

DATA = {
    "name": "The project",
    "members": [{"id": n, "mail": f"member{n}@example.org", "roles": ["reader", "writer"][: n % 3]} for n in range(3)],
    "matrix": [[row * column for column in range(12)] for row in range(3)],
    "nested": {"a": {"b": {"c": {"d": 1}}}},
    "text": "A long text that has to be broken into several parts because the width is limited " * 2,
}
pprint.pprint(DATA, width=70)
pprint.pprint(DATA, width=60, depth=2, compact=True, sort_dicts=False)
print(pprint.pformat({3, 1, 2}), pprint.isreadable(DATA), pprint.saferepr({"b": 1, "a": 2}))
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.pformat(loop).partition(" with")[0])
Point = namedtuple("Point", "x y")
pprint.pprint([Point(1, 2), OrderedDict(a=1), defaultdict(int, z=2)])

TEXT = """Beautiful is better than ugly. Explicit is better than implicit.
    Simple is better than complex, and complex is better than complicated."""
print(textwrap.fill(TEXT, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(TEXT, 45, placeholder="..."), textwrap.wrap("averyveryverylongword short", 10))
print(textwrap.dedent("\n    indented\n      more\n    back\n").strip())
print(textwrap.indent("one\n\ntwo", "> ", lambda line: True))


def table(rows, headers):
    cells = [[str(cell) for cell in row] for row in [headers, *rows]]
    widths = [max(map(len, column)) for column in zip(*cells)]
    for number, row in enumerate(cells):
        print(" | ".join(cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths))))
        if number == 0:
            print("-+-".join("-" * width for width in widths))


table([("apples", 3, f"{1.5:.2f}"), ("kiwis", 12, f"{10:.2f}")], ("item", "count", "price"))


def human(size):
    for unit in ("B", "KiB", "MiB", "GiB"):
        if size < 1024:
            return f"{size:.1f} {unit}".replace(".0 B", " B")
        size /= 1024
    return f"{size:.1f} TiB"


print([human(n) for n in (0, 999, 1024, 5_000_000, 2**40, 2**52)])
for done in (0, 33, 100):
    sys.stdout.write(f"[{'=' * (done // 10):<10}] {done:3}%\n")
print(shutil.get_terminal_size((80, 24)).columns > 0, "a\tb".expandtabs(4), "%-8s|%+.2e|%#o" % ("left", 12345.678, 8))
print(f"{1234567.891:,.2f} {1e10:g} {255:#x} {0.256:.1%} {'mid':^9}| {-5:=+5d} {1_000:_}", "{:>{w}}".format("x", w=4))
