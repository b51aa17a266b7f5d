# Sizes of compiled patterns: they hold their code.
import re, sys
def size(p, f=0):
    try:
        print(repr(p), f, sys.getsizeof(re.compile(p, f)))
    except Exception as e:
        print(repr(p), type(e).__name__)
for p in pats:
    for f in (0, re.I, re.A, re.I | re.A):
        size(p, f)
for p in [b"abc", b"[a-z]+", rb"\w", b"(?i)k"]:
    size(p)
    size(p, re.I)
