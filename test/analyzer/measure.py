"""Measures what the rules' pages claim, on the interpreter that runs it, and prints it as JSON.

Each case is the same work written as the rule flags it ("before") and as it should be ("after"). Bytes are the
peak above the start as tracemalloc counts them, or what stays after the names are gone where the case says so;
times are the best of several runs. Runs on 3.8 and later and needs nothing but the standard library.
"""

import gc
import json
import sys
import timeit
import tracemalloc

SUM_SETUP = "values = list(range(200_000))"

CASES = {
    "list-in-any-all": [
        {
            "title": "`any` over 200,000 numbers, no match",
            "setup": SUM_SETUP,
            "before": "any([v * 2 < 0 for v in values])",
            "after": "any(v * 2 < 0 for v in values)",
        },
        {
            "title": "`any` over 200,000 numbers, match in the middle",
            "setup": SUM_SETUP,
            "before": "any([v * 2 > 200_000 for v in values])",
            "after": "any(v * 2 > 200_000 for v in values)",
        },
        {
            "title": "`all` over 200,000 numbers, the first fails",
            "setup": SUM_SETUP,
            "before": "all([v * 2 > 0 for v in values])",
            "after": "all(v * 2 > 0 for v in values)",
        },
    ],
    "list-in-sum-min-max": [
        {
            "title": "`sum` of 200,000 numbers that exist already",
            "setup": SUM_SETUP,
            "before": "sum([v for v in values])",
            "after": "sum(v for v in values)",
        },
        {
            "title": "`sum` of 200,000 squares",
            "setup": SUM_SETUP,
            "before": "sum([v * v for v in values])",
            "after": "sum(v * v for v in values)",
        },
        {
            "title": "`max` of 200,000 lengths",
            "setup": "values = ['x' * (i % 50) for i in range(200_000)]",
            "before": "max([len(v) for v in values])",
            "after": "max(len(v) for v in values)",
        },
    ],
    "list-lookup-in-loop": [
        {
            "title": "1,000 lookups in 10 words",
            "setup": "words = ['word%d' % i for i in range(10)]; probes = words * 100",
            "before": "known = list(words)\nfor p in probes:\n    p in known",
            "after": "known = set(words)\nfor p in probes:\n    p in known",
        },
        {
            "title": "1,000 lookups in 1,000 words",
            "setup": "words = ['word%d' % i for i in range(1000)]; probes = words",
            "before": "known = list(words)\nfor p in probes:\n    p in known",
            "after": "known = set(words)\nfor p in probes:\n    p in known",
        },
        {
            "title": "100 lookups in 100,000 words",
            "setup": "words = ['word%d' % i for i in range(100_000)]; probes = words[::1000]",
            "before": "known = list(words)\nfor p in probes:\n    p in known",
            "after": "known = set(words)\nfor p in probes:\n    p in known",
        },
    ],
    "self-reference": [
        {
            "title": "10,000 objects that name themselves, all dropped",
            "counts": "kept",
            "setup": "class Node:\n    def __init__(self, me):\n        self.me = self if me else None",
            "before": "for _ in range(10_000): Node(True)",
            "after": "for _ in range(10_000): Node(False)",
        },
        {
            "title": "10,000 objects that hold their own `__dict__`, all dropped",
            "counts": "kept",
            "setup": (
                "class Record:\n    def __init__(self, own):\n        self.value = 1\n"
                "        self.fields = self.__dict__ if own else None"
            ),
            "before": "for _ in range(10_000): Record(True)",
            "after": "for _ in range(10_000): Record(False)",
        },
    ],
}


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
    namespace = {}
    exec(case["setup"], namespace)
    counts = case.get("counts", "peak")
    row = {"title": case["title"], "counts": counts}
    for side in ("before", "after"):
        code = compile(case[side], side, "exec")
        row[side + "Bytes"] = traced(code, namespace, counts)
        row[side + "Seconds"] = seconds(case[side], namespace)
    return row


def main():
    report = {
        "python": "%d.%d" % sys.version_info[:2],
        "version": sys.version.split()[0],
        "rules": {rule: [measure(case) for case in cases] for rule, cases in CASES.items()},
    }
    json.dump(report, sys.stdout)


if __name__ == "__main__":
    main()
