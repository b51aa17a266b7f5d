import textwrap
from itertools import zip_longest

TEXT = """Given a text and a width, justify the text so that each line but the last is
exactly as long as the width. Words longer-than-the-width are left alone."""


def justify(text, width):
    lines, line, length = [], [], 0
    for word in text.split():
        if line and length + len(word) + len(line) > width:
            lines.append(line)
            line, length = [], 0
        line.append(word)
        length += len(word)
    for words in lines:
        gaps = len(words) - 1
        if gaps == 0:
            yield words[0]
            continue
        space, extra = divmod(width - sum(map(len, words)), gaps)
        yield "".join(w + " " * (space + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]
    yield " ".join(line)


for l in justify(TEXT, 24):
    print(f"|{l:<24}|")
for l in textwrap.wrap(TEXT, 18, break_long_words=False, break_on_hyphens=False):
    print(l)
w = textwrap.TextWrapper(width=30, max_lines=2, placeholder=" [...]")
print(w.fill(TEXT), w.wrap(""), textwrap.wrap("aaaaaaaaaaaaaaaaaaaaaa", 5))
print(textwrap.dedent("""
      indented
        more
      back
    """).strip().splitlines())
cols = ["alpha\nbeta\ngamma", "one\ntwo", "x\ny\nz\nw"]
for row in zip_longest(*(c.split("\n") for c in cols), fillvalue="-"):
    print(" | ".join(cell.ljust(6) for cell in row))
lines = "Given$a$text$file\nof$many$lines"
table = [l.split("$") for l in lines.splitlines()]
widths = [max(len(r[i]) if i < len(r) else 0 for r in table) for i in range(max(map(len, table)))]
for r in table:
    print(" ".join(c.center(n) for c, n in zip(r, widths)) + "|")
