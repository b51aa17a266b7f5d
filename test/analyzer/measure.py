"""Measures what the rules' pages claim, on the interpreter that runs it, and prints it as JSON.

The cases are in cases/RULE.py: the same work written as the rule flags it ("before") and as it should be ("after").
Bytes are the peak above the start as tracemalloc counts them, or what stays after the names are gone where the case
says so; times are the best of several runs. Runs on 3.8 and later and needs nothing but the standard library.

Usage: measure.py [RULE...]
"""

import gc
import json
import os
import sys
import timeit
import tracemalloc

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases")


def read_cases(path):
    """Sections of a file: `# case: TITLE`, perhaps `# counts: kept` or `# since: 3.10`, the setup, `# before`, `# after`."""
    cases = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("# case: "):
                cases.append({"title": line[8:].strip(), "counts": "peak", "setup": "", "before": "", "after": ""})
                part = "setup"
            elif line.startswith("# counts: "):
                cases[-1]["counts"] = line[10:].strip()
            elif line.startswith("# since: "):
                cases[-1]["since"] = line[9:].strip()
            elif line.startswith(("# before", "# after")):
                part = line[2:].split()[0]
            elif cases:
                cases[-1][part] += line
    return cases


def is_able(case):
    since = case.get("since", "3.0")
    return sys.version_info[:2] >= tuple(int(part) for part in since.split("."))


def traced(code, namespace, counts):
    """Bytes at the peak, or kept at the end with the collector switched off, above those at the start."""
    exec(code, namespace)
    gc.collect()
    gc.disable()
    tracemalloc.start()
    start = tracemalloc.get_traced_memory()[0]
    exec(code, namespace)
    current, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.enable()
    gc.collect()
    return max(0, (current if counts == "kept" else peak) - start)


def seconds(code, namespace):
    timer = timeit.Timer(code, globals=namespace)
    return min(timer.repeat(repeat=7, number=1))


def measure(case):
    row = {"title": case["title"], "counts": case["counts"]}
    for side in ("before", "after"):
        # Each side starts from the same: what the other has left may be large.
        namespace = {"__name__": "__main__"}
        exec(case["setup"], namespace)
        code = compile(case[side], side, "exec")
        row[side + "Bytes"] = traced(code, namespace, case["counts"])
        row[side + "Seconds"] = seconds(case[side], namespace)
    return row


def main():
    rules = sys.argv[1:] or sorted(name[:-3] for name in os.listdir(FOLDER) if name.endswith(".py"))
    report = {
        "python": "%d.%d" % sys.version_info[:2],
        "version": sys.version.split()[0],
        "rules": {
            rule: [measure(case) for case in read_cases(os.path.join(FOLDER, rule + ".py")) if is_able(case)]
            for rule in rules
        },
    }
    json.dump(report, sys.stdout)


if __name__ == "__main__":
    main()
