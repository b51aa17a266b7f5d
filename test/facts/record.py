"""Runs the situations under the interpreter that runs this file, each in a process of its own.

Reads a JSON list of [key, source] from standard input and writes a JSON object of what each printed to
standard output. Knows nothing about versions or files; record.mjs does.
"""

import json
import os
import subprocess
import sys

TIMEOUT_SECONDS = 120
# A list of fewer numbers than this is more readable as it is.
SHORTEST_ENCODED_LIST = 12


def run_program(source):
    """What one program prints. Hashes are fixed; the site module, which allocates at start, is left out."""
    result = subprocess.run(
        [sys.executable, "-S", "-c", source],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PYTHONHASHSEED": "0", "PYTHONIOENCODING": "utf-8", "PYTHONNOUSERSITE": "1"},
        timeout=TIMEOUT_SECONDS,
    )
    if result.returncode != 0:
        return None, result.stderr.decode("utf-8", "replace")
    return result.stdout.decode("utf-8").rstrip("\n"), ""


def encode_runs(text):
    """Writes "56 88 88 88" as "56 88*3" where a line is a long list of whole numbers."""
    tokens = text.split(" ")
    if len(tokens) < SHORTEST_ENCODED_LIST or not all(token.lstrip("-").isdigit() for token in tokens):
        return text
    runs = []
    for token in tokens:
        if runs and runs[-1][0] == token:
            runs[-1][1] += 1
        else:
            runs.append([token, 1])
    return " ".join(token if count == 1 else "%s*%d" % (token, count) for token, count in runs)


def main():
    facts = {}
    for key, source in json.load(sys.stdin):
        printed, error = run_program(source)
        if printed is None:
            sys.exit("%s failed under Python %s:\n%s" % (key, sys.version.split()[0], error))
        facts[key] = "\n".join(encode_runs(line) for line in printed.split("\n"))
    json.dump({"release": sys.version.split()[0], "facts": facts}, sys.stdout)


if __name__ == "__main__":
    os.chdir("/")
    main()
