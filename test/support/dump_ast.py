"""Prints what CPython's ast module says about Python files, one line for each node.

usage: dump_ast.py hash|text FILE...

For each file: a line "= path", then the lines of the dump (text), or its SHA-1 (hash), or "error MESSAGE" for a
file that does not parse. dump-ast.ts writes the same lines from our own tree.
"""

import ast
import hashlib
import json
import re
import struct
import sys
import tokenize
import unicodedata
import warnings

SKIPPED = {"type_comment", "kind", "type_ignores", "simple"}
# Before 3.12 everything inside an f-string has approximate positions.
HAS_EXACT_FSTRINGS = sys.version_info >= (3, 12)
# Before 3.9 a parenthesised tuple, a comprehension's parts and more are placed differently.
OPERATORS = {
    "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/", "Mod": "%", "Pow": "**", "LShift": "<<",
    "RShift": ">>", "BitOr": "|", "BitXor": "^", "BitAnd": "&", "FloorDiv": "//", "And": "and", "Or": "or",
    "Invert": "~", "Not": "not", "UAdd": "+", "USub": "-", "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=",
    "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is not", "In": "in", "NotIn": "not in",
}


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is ...:
        return "..."
    if isinstance(value, int):
        return "int " + hex(value)
    if isinstance(value, float):
        return "float " + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "complex " + struct.pack(">d", value.imag).hex()
    if isinstance(value, bytes):
        return "bytes " + value.hex()
    return "str " + quoted(value)


def quoted(value):
    units = value.encode("utf-16-be", "surrogatepass")
    parts = []
    for (unit,) in struct.iter_unpack(">H", units):
        parts.append(chr(unit) if 32 <= unit < 127 and unit != 92 else "\\%x;" % unit)
    return "".join(parts)


def scalar(value):
    return value if isinstance(value, str) else str(value)


def emit(lines, depth, label, node, in_fstring):
    name = type(node).__name__
    text = "%s%s%s" % (" " * depth, label, name)
    if hasattr(node, "lineno") and (HAS_EXACT_FSTRINGS or not in_fstring):
        text += " %d:%d-%d:%d" % (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset)
    children = []
    for field in node._fields:
        if field in SKIPPED and not (field == "simple" and name == "AnnAssign"):
            continue
        value = getattr(node, field, None)
        if name == "Constant" and field == "value":
            text += " " + constant(value)
        elif isinstance(value, (ast.operator, ast.unaryop, ast.boolop)):
            text += " " + OPERATORS[type(value).__name__]
        elif isinstance(value, ast.expr_context):
            text += " " + type(value).__name__
        elif isinstance(value, ast.AST):
            children.append((field, value))
        elif isinstance(value, list):
            if value and isinstance(value[0], ast.cmpop):
                text += " " + ",".join(OPERATORS[type(op).__name__] for op in value)
            elif value and isinstance(value[0], str):
                text += " %s=%s" % (field, ",".join(quoted(item) for item in value))
            else:
                children.extend((field, item) for item in value)
        elif field == "conversion":
            text += " conversion=%s" % ("" if value == -1 else chr(value))
        elif field == "level":
            text += " level=%d" % (value or 0)
        elif value is not None:
            text += " %s=%s" % (field, quoted(str(value)))
        elif name == "MatchSingleton":
            text += " value=None"
    lines.append(text)
    inside = in_fstring or name == "JoinedStr"
    for field, child in children:
        # 3.12 puts empty text between fields of a format specification (gh-112870).
        if name == "JoinedStr" and isinstance(child, ast.Constant) and child.value == "":
            continue
        if child is None:
            lines.append("%s%s None" % (" " * (depth + 1), field + ":"))
        else:
            emit(lines, depth + 1, field + ": ", child, inside)


def dump(path):
    # CPython decodes by the coding comment; positions are in UTF-8 all the same.
    with open(path, "rb") as file:
        source = file.read()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(source, path)
    lines = []
    for statement in tree.body:
        emit(lines, 0, "", statement, False)
    return lines


def main():
    sys.setrecursionlimit(20000)
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    mode, paths = sys.argv[1], sys.argv[2:]
    if paths == ["-"]:
        paths = sys.stdin.read().split("\n")
    out = sys.stdout
    for path in paths:
        out.write("= %s\n" % path)
        try:
            lines = dump(path)
        except (SyntaxError, ValueError, RecursionError, MemoryError, UnicodeDecodeError) as error:
            out.write("error %s\n" % str(error).replace("\n", " "))
            continue
        if mode == "hash":
            out.write(hashlib.sha1("\n".join(lines).encode()).hexdigest() + "\n")
        else:
            out.write("\n".join(lines) + "\n")


def names():
    """Reads character names, one a line, and prints their code points."""
    for line in sys.stdin:
        try:
            print("%s\t%s" % (line.rstrip("\n"), quoted(unicodedata.lookup(line.rstrip("\n")))))
        except KeyError:
            pass


def verdicts():
    """Reads snippets between lines of dashes, and prints for each what is wrong with it, or null, as JSON."""
    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for snippet in sys.stdin.buffer.read().decode().split("\n---\n"):
            try:
                ast.parse(snippet + "\n")
                found.append([snippet, None])
            except SyntaxError as error:
                found.append([snippet, error.msg])
    print("[\n%s\n]" % ",\n".join(json.dumps(each) for each in found))


if __name__ == "__main__":
    if sys.argv[1:] == ["names"]:
        names()
    elif sys.argv[1:] == ["verdicts"]:
        verdicts()
    else:
        main()
