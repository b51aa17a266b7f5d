"""Prints the code objects that this Python compiles from files, for comparison with Heapscope's compiler.

One JSON object a line and file: {"file": ..., "code": ...} or {"file": ..., "error": ...}. Instructions are
those of 3.13 only, normalised: no caches, no EXTENDED_ARG, superinstructions in their parts, jumps as index of
the target; and as they are, "raw", with the tables of positions and exceptions. Of other versions that know positions, those of instructions that can fail are given as "places".

Usage: dump_code.py [--eval | --single] FILE...   or   dump_code.py [--eval | --single] -   with one file name a
line on standard input
"""

import dis
import json
import opcode
import re
import struct
import sys
import warnings

warnings.simplefilter("ignore")

HAS_SAME_INSTRUCTIONS = sys.version_info[:2] == (3, 13)
HAS_POSITIONS = sys.version_info >= (3, 11)
# Instructions that can fail, by the names that code-dump.ts gives them; those that only some versions have are left out.
CAN_FAIL = {
    name: name
    for name in """
    CALL LOAD_ATTR BINARY_OP BINARY_SUBSCR STORE_SUBSCR DELETE_SUBSCR STORE_ATTR DELETE_ATTR COMPARE_OP CONTAINS_OP
    GET_ITER FOR_ITER UNPACK_SEQUENCE UNPACK_EX LOAD_GLOBAL LOAD_NAME LOAD_DEREF DELETE_NAME DELETE_GLOBAL
    IMPORT_NAME IMPORT_FROM RAISE_VARARGS BEFORE_WITH BEFORE_ASYNC_WITH UNARY_NEGATIVE UNARY_INVERT YIELD_VALUE SEND
    GET_AWAITABLE LIST_EXTEND DICT_MERGE DICT_UPDATE SET_UPDATE MATCH_CLASS MATCH_KEYS GET_LEN GET_ANEXT GET_AITER
    GET_YIELD_FROM_ITER WITH_EXCEPT_START CHECK_EXC_MATCH CHECK_EG_MATCH SET_ADD MAP_ADD
    """.split()
}
CAN_FAIL.update(
    LOAD_METHOD="LOAD_ATTR",
    LOAD_CLASSDEREF="LOAD_DEREF",
    LOAD_FROM_DICT_OR_DEREF="LOAD_DEREF",
    CALL_FUNCTION_EX="CALL",
    BINARY_SLICE="BINARY_SUBSCR",
    STORE_SLICE="STORE_SUBSCR",
)
HAS_JUMP = set(opcode.hasjrel) | set(opcode.hasjabs)
# The position of the second part of a superinstruction is lost.
UNKNOWN = [-2, -2, -2, -2]


def constant(value, codes):
    """A constant as text, so that 1, 1.0 and True differ; code objects as index into `codes`."""
    if value is None or value is True or value is False or value is Ellipsis:
        return repr(value)
    if isinstance(value, int):
        return f"i{value:#x}"
    if isinstance(value, float):
        return "f" + struct.pack(">d", value).hex()
    if isinstance(value, complex):
        return "c" + struct.pack(">dd", value.real, value.imag).hex()
    if isinstance(value, str):
        return "s" + value
    if isinstance(value, bytes):
        return "b" + value.hex()
    if isinstance(value, tuple):
        return ["tuple", *(constant(item, codes) for item in value)]
    if isinstance(value, frozenset):
        return ["frozenset", *sorted((constant(item, codes) for item in value), key=repr)]
    codes.append(code_object(value))
    return f"o{len(codes) - 1}"


def words(code):
    """Rows of operation, argument, byte offset, and byte offset of a jump's target or None."""
    raw = code.co_code
    extended = 0
    offset = 0
    while offset < len(raw):
        op, arg = raw[offset], raw[offset + 1] | extended
        name = opcode.opname[op]
        following = offset + 2 + 2 * opcode._inline_cache_entries.get(name, 0)
        if name == "EXTENDED_ARG":
            extended = arg << 8
        else:
            extended = 0
            target = None
            if op in HAS_JUMP:
                target = following + (-2 * arg if "BACKWARD" in name else 2 * arg)
            yield name, arg, offset, target
        offset = following


def instructions(code):
    positions = list(code.co_positions())
    rows = []
    index_at = {}
    starts = {}
    previous = None
    start = 0
    for name, arg, offset, target in words(code):
        for back in range(start, offset + 2, 2):
            starts[back] = len(rows)
        start = offset + 2
        if name == "CACHE":
            continue
        position = [(-1 if part is None else part) for part in positions[offset // 2]]
        # An exhausted loop: the second of the two pops is left out.
        if name == "POP_TOP" and previous == "END_FOR":
            previous = name
            continue
        previous = name
        parts = re.fullmatch(r"((?:LOAD|STORE)_FAST)_((?:LOAD|STORE)_FAST)", name)
        if parts:
            rows.append([parts[1], arg >> 4, position, None])
            rows.append([parts[2], arg & 15, UNKNOWN, None])
        else:
            rows.append([name, arg, position, target])
    end = len(code.co_code)
    starts[end] = len(rows)
    for row in rows:
        if row[3] is not None:
            row[1] = starts[row[3]]
    return rows, starts


def exception_table(code, starts):
    return [
        [starts[entry.start], starts[entry.end], starts[entry.target], entry.depth, int(entry.lasti)]
        for entry in dis._parse_exception_table(code)
    ]


def lines(code):
    if sys.version_info < (3, 10):
        return sorted({line for _, line in dis.findlinestarts(code)})
    return sorted({line for _, _, line in code.co_lines() if line is not None})


def places(code):
    rows = set()
    for instruction in dis.get_instructions(code):
        name = CAN_FAIL.get(instruction.opname)
        if name is not None:
            row = [-1 if part is None else part for part in instruction.positions]
            rows.add(" ".join(map(str, [name, row[0], row[1], row[2], row[3]])))
    return sorted(rows)


def with_instructions(code, dumped):
    rows, starts = instructions(code)
    dumped["stackSize"] = code.co_stacksize
    dumped["ops"] = " ".join(row[0] for row in rows)
    dumped["args"] = [row[1] for row in rows]
    dumped["positions"] = [part for row in rows for part in row[2]]
    dumped["exceptions"] = exception_table(code, starts)
    dumped["raw"] = [part.hex() for part in (code.co_code, code.co_linetable, code.co_exceptiontable)]
    return dumped


def code_object(code):
    codes = []
    consts = [constant(value, codes) for value in code.co_consts]
    dumped = {
        "name": code.co_name,
        "qualname": getattr(code, "co_qualname", ""),
        "firstLine": code.co_firstlineno,
        "counts": [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount],
        "flags": code.co_flags,
        "names": list(code.co_names),
        "varNames": list(code.co_varnames),
        "cellVars": list(code.co_cellvars),
        "freeVars": list(code.co_freevars),
        "consts": consts,
        "lines": lines(code),
        "codes": codes,
    }
    if HAS_SAME_INSTRUCTIONS:
        return with_instructions(code, dumped)
    if HAS_POSITIONS:
        dumped["places"] = places(code)
    return dumped


def dump(path, mode, errors_only):
    with open(path, "rb") as file:
        source = file.read()
    if sys.version_info < (3, 13):
        # Columns of bytes without a declared encoding are those of UTF-8 there, not of characters.
        source = source.decode()
    try:
        code = compile(source, "<file>", mode, dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        place = [getattr(error, name, None) for name in ("lineno", "offset", "end_lineno", "end_offset")]
        return {"file": path, "error": [type(error).__name__, getattr(error, "msg", str(error)), *place]}
    return {"file": path} if errors_only else {"file": path, "code": code_object(code)}


def main():
    paths = sys.argv[1:]
    mode = paths.pop(0)[2:] if paths[0].startswith("--") else "exec"
    errors_only = "--errors-only" in paths
    paths = [path for path in paths if path != "--errors-only"]
    if paths == ["-"]:
        paths = sys.stdin.read().splitlines()
    sys.setrecursionlimit(10000)
    out = open(1, "w", encoding="utf-8", errors="surrogatepass", newline="\n")
    for path in paths:
        out.write(json.dumps(dump(path, mode, errors_only)) + "\n")


main()
