"""Child of the recording benchmark: runs a program in Python Tutor's backend, and prints what it took as JSON."""

import json
import sys
import time

folder, file = sys.argv[1:]
sys.path.insert(0, folder)

import pg_logger  # noqa: E402

with open(file, encoding="utf-8") as program:
    source = program.read()
start = time.perf_counter()
trace = pg_logger.exec_script_str_local(source, None, False, False, lambda _code, steps: steps)
seconds = time.perf_counter() - start
print(json.dumps({"steps": len(trace), "seconds": seconds, "bytes": len(json.dumps(trace))}))
