"""Writes which loads of locals the running interpreter (3.14 or later) borrows, for each file named: one JSON object
that maps the file's name to lines `qualname line name`, in the order of the code, with `*` behind the borrowed ones.
`python3.14 test/bytecode/dump_borrowed.py FILES > test/bytecode/recorded/borrowed-py314.json`, with the files of
test/compiler/fixtures whose code is the same in 3.13 and 3.14 otherwise."""
import dis
import json
import pathlib
import sys
import types


def loads(code):
    for instruction in dis.get_instructions(code):
        name = instruction.opname
        if name == "STORE_FAST_LOAD_FAST":
            names = instruction.argval[1:]
        elif name.startswith("LOAD_FAST") and "CLEAR" not in name and "CHECK" not in name:
            names = instruction.argval if isinstance(instruction.argval, tuple) else (instruction.argval,)
        else:
            continue
        mark = "*" if "BORROW" in name else ""
        for each in names:
            yield f"{code.co_qualname} {instruction.positions.lineno} {each}{mark}"
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from loads(constant)


def main(files):
    found = {file: list(loads(compile(pathlib.Path(file).read_text(), file, "exec"))) for file in files}
    json.dump(found, sys.stdout, indent=1)


main(sys.argv[1:])
