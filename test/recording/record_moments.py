"""Records what CPython 3.13 has at every line of the programs of docs/moments: type, bytes and reference count.

    python3.13 test/recording/record_moments.py

Writes moments.json beside this file: for each program and each line event, for each expression, a list of type,
sys.getsizeof and reference count, or null where the expression has no value. In 3.13 `f_locals` of a function is a
view, so looking does not change counts; the argument of getrefcount itself is taken off.
"""

import atexit
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

EXPRESSIONS = {
    "linked_list": ["head", "head.next", "head.next.next", "head.value", "second", "Node", "self", "following"],
    "tree_with_parents": [
        "root",
        "root.children",
        "root.children[0]",
        "root.children[0].parent",
        "root.children[1]",
        "left",
        "right",
        "self",
        "parent",
    ],
    "closures": ["counter", "tickets", "visits", "count", "start"],
    "generator_pipeline": ["pipeline", "first", "second", "numbers", "limit", "current", "source", "value"],
    "list_against_generator": ["squares", "squares[0]", "squares[99]", "total", "lazy", "again"],
    "dict_growth": ["stock", "stock['ash']", "stock['box']", "sizes", "sizes[0]", "name", "number"],
    "string_building": ["words", "words[0]", "line", "joined", "word"],
    "slots": ["plain", "plain[0]", "plain[0].x", "slotted", "slotted[0]", "slotted[0].y", "Plain", "Slotted"],
    "exception_keeps_frame": ["errors", "errors[0]", "errors[0].args", "errors[1]", "buffer", "text", "error"],
    "weakref_cache": ["photo", "photo.pixels", "photo.name", "cache", "cache.data", "reference"],
}
HERE = Path(__file__).parent
PROGRAMS = HERE.parent.parent / "docs" / "moments"
VERSION = (3, 13)


def install(name):
    """Watches the program that the interpreter is about to run as `python FILE`; prints the facts when it ends."""
    path = PROGRAMS / f"{name}.py"
    expressions = [compile(text, "<expression>", "eval") for text in EXPRESSIONS[name]]
    rows = []

    def describe(frame, expression):
        scope = frame
        while scope is not None and scope.f_code.co_filename == str(path):
            try:
                eval(expression, scope.f_globals, scope.f_locals)
            except (NameError, AttributeError, IndexError, KeyError, TypeError):
                scope = scope.f_back
                continue
            value = eval(expression, scope.f_globals, scope.f_locals)
            kind, size = type(value).__name__, sys.getsizeof(value)
            del value
            return [kind, size, sys.getrefcount(eval(expression, scope.f_globals, scope.f_locals)) - 1]
        return None

    def trace(frame, event, _argument):
        if frame.f_code.co_filename != str(path):
            return None
        if event == "line":
            rows.append([frame.f_lineno, [describe(frame, expression) for expression in expressions]])
        return trace

    def finish():
        sys.settrace(None)
        print(json.dumps({"expressions": EXPRESSIONS[name], "steps": rows}))

    atexit.register(finish)
    sys.settrace(trace)


def run(name):
    """Runs a program with this module put in through sitecustomize, since what runs a file holds references, too."""
    with tempfile.TemporaryDirectory() as folder:
        hook = f"import sys\nsys.path.insert(0, {str(HERE)!r})\nimport record_moments\nrecord_moments.install({name!r})\n"
        Path(folder, "sitecustomize.py").write_text(hook, encoding="utf-8")
        environment = {**os.environ, "PYTHONPATH": folder, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, str(PROGRAMS / f"{name}.py")]
        ended = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True, timeout=60)
        return json.loads(ended.stdout.splitlines()[-1])


def main():
    if sys.version_info[:2] != VERSION:
        sys.exit(f"needs Python {VERSION[0]}.{VERSION[1]}, this is {sys.version}")
    recorded = {name: run(name) for name in EXPRESSIONS}
    lines = [f'  {json.dumps(name)}: {json.dumps(facts)}' for name, facts in recorded.items()]
    (HERE / "moments.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
