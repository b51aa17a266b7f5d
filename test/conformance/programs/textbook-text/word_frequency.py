import re
import string
from collections import Counter
from textwrap import dedent, fill, indent, shorten

POEM = """\
    The Owl and the Pussy-cat went to sea
      In a beautiful pea-green boat,
    They took some honey, and plenty of money,
      Wrapped up in a five-pound note.
    The Owl looked up to the stars above,
      And sang to a small guitar,
"""

text = dedent(POEM)
print(text)
words = re.findall(r"[a-z]+(?:-[a-z]+)?", text.lower())
counts = Counter(words)
for word, n in counts.most_common(5):
    print(f"{word:<10}{'*' * n} {n}")
print(len(words), "words,", len(counts), "different,", sum(len(w) for w in words) / len(words))
by_length = {}
for w in counts:
    by_length.setdefault(len(w), set()).add(w)
for n in sorted(by_length, reverse=True)[:3]:
    print(n, sorted(by_length[n]))
letters = Counter(c for c in text.casefold() if c in string.ascii_lowercase)
print(letters.most_common(4), letters["z"], letters.total() if hasattr(letters, "total") else sum(letters.values()))
print(fill(" ".join(text.split()), width=32, initial_indent="* ", subsequent_indent="  "))
print(shorten(text, width=40, placeholder="..."))
print(indent(text, "> ", lambda line: "boat" in line or line.startswith("The")))
print((counts & Counter(the=2, a=1, honey=5)), +Counter(a=1, b=-2), Counter("abb") - Counter("bc"))
print(string.capwords("the   owl and THE cat"), string.punctuation, string.hexdigits)
