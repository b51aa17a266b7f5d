"""Child process of `programs.ts`: times one program, compiling included. Arguments: file, rounds, "tracemalloc"."""

import io
import json
import sys
import time
import tracemalloc

file, rounds = sys.argv[1], int(sys.argv[2])
with open(file, encoding="utf-8") as opened:
    source = opened.read()
stdout = sys.stdout
milliseconds = []
for _ in range(rounds):
    sys.stdout = io.StringIO()
    if "tracemalloc" in sys.argv[3:]:
        tracemalloc.start()
    start = time.perf_counter()
    exec(compile(source, file, "exec"), {"__name__": "__main__"})
    milliseconds.append((time.perf_counter() - start) * 1000)
    tracemalloc.stop()
    output = sys.stdout.getvalue()
sys.stdout = stdout
print(json.dumps({"milliseconds": milliseconds, "output": output}))
