"""Prints, as JSON, one thing that the simulator must agree on with the interpreter that runs this file.

usage: record_run.py steps|memory PROGRAM

Each is asked of a fresh process, since what an earlier run left behind would change the numbers.
"""

import json
import os
import sys


def compiled(path):
    with open(path, encoding="utf-8") as file:
        return compile(file.read(), os.path.basename(path), "exec")


def namespace():
    return {"__name__": "__main__", "__builtins__": __builtins__}


def record_steps(code):
    """Line and depth of every line event in the program's own code."""
    steps = []
    depth = -1

    def trace(frame, event, _argument):
        nonlocal depth
        if frame.f_code.co_filename != code.co_filename:
            return None
        if event == "call":
            depth += 1
        elif event == "return":
            depth -= 1
        elif event == "line":
            steps.append([frame.f_lineno, depth])
        return trace

    variables = namespace()
    sys.settrace(trace)
    try:
        exec(code, variables)
    finally:
        sys.settrace(None)
    return steps


def trace_memory(code, sink):
    """Current and peak of tracemalloc after the program, with its variables still there."""
    import tracemalloc

    variables = namespace()
    tracemalloc.start()
    exec(code, variables)
    sink.flush()
    traced = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return traced


def record_memory(code, sink):
    """The program's own bytes: less what the same measurement finds for a program that does nothing."""
    for name in code.co_names:
        # Modules are not the program's: they are there before it starts.
        if name in sys.stdlib_module_names:
            __import__(name)
    trace_memory(compile("pass", "empty", "exec"), sink)
    empty = trace_memory(compile("pass", "empty", "exec"), sink)
    traced = trace_memory(code, sink)
    return {"current": traced[0] - empty[0], "peak": traced[1] - empty[0]}


def main():
    kind, path = sys.argv[1:]
    code = compiled(path)
    output = sys.stdout
    # Line by line, so that what waits in a buffer is not counted.
    with open(os.devnull, "w", encoding="utf-8", buffering=1) as sink:
        sys.stdout = sink
        facts = record_steps(code) if kind == "steps" else record_memory(code, sink)
        sys.stdout = output
    json.dump(facts, sys.stdout)


main()
