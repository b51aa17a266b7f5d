"""Prints the symbol tables that this Python builds, for comparison with Heapscope's.

One JSON object a line and file: {"file": ..., "table": ...} or {"file": ..., "error": ...}. A table is a list of
type, name, line, whether nested, symbols and children. A symbol is its name, its flags as letters, and its scope.

Usage: dump_symtable.py FILE...   or   dump_symtable.py -   with one file name a line on standard input
"""

import json
import symtable
import sys
import warnings

warnings.simplefilter("ignore")

FLAGS = "global local parameter nonlocal use free freeInMethod import annotated target typeParameter cell".split()
KINDS = ["function", "class", "module"]
SCOPES = ["", "local", "globalExplicit", "globalImplicit", "free", "cell"]
# Include/internal/pycore_symtable.h: 11 before type parameters and inlined comprehensions, 12 since.
SCOPE_OFFSET = 12 if sys.version_info >= (3, 12) else 11


def symbol(name, value):
    flags = value & ((1 << SCOPE_OFFSET) - 1)
    return [
        name,
        " ".join(text for bit, text in enumerate(FLAGS) if flags & (1 << bit)),
        SCOPES[(value >> SCOPE_OFFSET) & 15],
    ]


def table(entry):
    return [
        KINDS[entry.type] if entry.type < len(KINDS) else "type",
        entry.name,
        entry.lineno,
        bool(entry.nested),
        sorted(symbol(name, value) for name, value in entry.symbols.items()),
        [table(child) for child in entry.children],
    ]


def dump(path):
    with open(path, "rb") as file:
        source = file.read()
    try:
        top = symtable.symtable(source.decode("utf-8-sig"), "<file>", "exec")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        place = [getattr(error, name, None) for name in ("lineno", "offset", "end_lineno", "end_offset")]
        return {"file": path, "error": [type(error).__name__, getattr(error, "msg", str(error)), *place]}
    return {"file": path, "table": table(top._table)}


def main():
    paths = sys.argv[1:]
    if paths == ["-"]:
        paths = sys.stdin.read().splitlines()
    sys.setrecursionlimit(10000)
    out = open(1, "w", encoding="utf-8", errors="surrogatepass", newline="\n")
    for path in paths:
        out.write(json.dumps(dump(path)) + "\n")


main()
