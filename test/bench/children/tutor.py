"""Child of the recording benchmark: runs a program in Python Tutor's backend, and prints what it took as JSON."""

import json
import sys
import time

folder, file, most_steps = sys.argv[1:]
sys.path.insert(0, folder)

import pg_logger  # noqa: E402

pg_logger.MAX_EXECUTED_LINES = int(most_steps)

with open(file, encoding="utf-8") as program:
    source = program.read()
start = time.process_time()
trace = pg_logger.exec_script_str_local(source, None, False, False, lambda _code, steps: steps)
seconds = time.process_time() - start
print(json.dumps({"steps": len(trace), "seconds": seconds, "bytes": len(json.dumps(trace))}))
