"""Prints what this Python says of every code point: the true ones of each predicate, and each case mapping."""
import json
import sys
import unicodedata

PREDICATES = {
    name: (lambda method: lambda ch: method(ch))(getattr(str, name))
    for name in ("isalpha", "isdecimal", "isdigit", "isnumeric", "isspace", "isupper", "islower", "istitle",
                 "isprintable", "isidentifier")
}
PREDICATES["continuesIdentifier"] = lambda ch: ("a" + ch).isidentifier()
PREDICATES["isAssigned"] = lambda ch: unicodedata.category(ch) != "Cn"
characters = [chr(code) for code in range(0x110000)]
result = {"unicode": unicodedata.unidata_version.rsplit(".", 1)[0]}
for name, holds in PREDICATES.items():
    result[name] = [code for code, ch in enumerate(characters) if holds(ch)]
for name in ("upper", "lower", "title", "casefold"):
    mapping = getattr(str, name)
    result[name] = [[code, mapping(ch)] for code, ch in enumerate(characters) if mapping(ch) != ch]
json.dump(result, sys.stdout)
