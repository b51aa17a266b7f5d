"""Prints, as JSON, one thing that the simulator must agree on with the interpreter that runs this file.

usage: record_run.py steps|memory|lines PROGRAM

Each is asked of a fresh process, since what an earlier run left behind would change the numbers.
"""

import json
import os
import sys
import types


def compiled(path):
    with open(path, encoding="utf-8") as file:
        return compile(file.read(), os.path.basename(path), "exec")


def spare_objects():
    """As many as CPython keeps dead ones for: else the program's first ones take the memory of its start's last."""
    longest_tuple = 20
    tuples = [tuple([n] * length) for length in range(1, longest_tuple + 1) for n in range(500)]
    return tuples, [[[], {"n": n}, n + 0.5] for n in range(200)]


def namespace():
    """As `__main__` starts: its dictionary grows with the second name of the program's own."""
    names = ["__doc__", "__package__", "__loader__", "__spec__", "__annotations__", "__file__", "__cached__"]
    return {"__name__": "__main__", "__builtins__": __builtins__} | dict.fromkeys(names)


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


def trace_memory(code):
    """Current and peak of tracemalloc after the program, with its variables still there."""
    import tracemalloc

    variables = namespace()
    spare = spare_objects()
    tracemalloc.start()
    exec(code, variables)
    traced = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del spare
    return traced


def record_memory(code):
    """The program's own bytes: less what the same measurement finds for a program that does nothing."""
    for name in code.co_names:
        # Modules are not the program's: they are there before it starts.
        if name in sys.stdlib_module_names:
            __import__(name)
    # The first printing makes what later ones find there; it is the interpreter's, not the program's.
    trace_memory(compile("print('first')", "first", "exec"))
    empty = trace_memory(compile("pass", "empty", "exec"))
    traced = trace_memory(code)
    return {"current": traced[0] - empty[0], "peak": traced[1] - empty[0]}


def record_lines(code):
    """The five lines of the program whose blocks take most at its end: [line, bytes], the largest first."""
    import tracemalloc

    for name in code.co_names:
        if name in sys.stdlib_module_names:
            __import__(name)
    variables = namespace()
    spare = spare_objects()
    tracemalloc.start()
    exec(code, variables)
    snapshot = tracemalloc.take_snapshot()
    tracemalloc.stop()
    del spare
    own = snapshot.filter_traces([tracemalloc.Filter(True, code.co_filename)])
    return [[each.traceback[0].lineno, each.size] for each in own.statistics("lineno")[:5]]


def main():
    kind, path = sys.argv[1:]
    code = compiled(path)
    output = sys.stdout
    # The buffers and encoders of a real stream are not simulated: `len` takes the text and keeps nothing.
    sys.stdout = types.SimpleNamespace(write=len, flush=bool)
    facts = {"steps": record_steps, "memory": record_memory, "lines": record_lines}[kind](code)
    sys.stdout = output
    json.dump(facts, sys.stdout)


main()
