# versions: 3.11 3.13
# Handlers of log records that turn files over, keep records back, and hand them to another thread.
import queue
import sys
import logging
import logging.handlers
h = logging.handlers.RotatingFileHandler("p8r.log", maxBytes=60, backupCount=2)
lg = logging.getLogger("r"); lg.addHandler(h); h.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
for i in range(10): lg.warning("message number %d", i)
h.close()
import os
for n in sorted(x for x in os.listdir(".") if x.startswith("p8r")): print(n, repr(open(n).read())); os.remove(n)
m = logging.handlers.MemoryHandler(3, target=logging.StreamHandler(sys.stdout)); lg.handlers = [m]
lg.warning("a"); lg.warning("b"); print("-"); lg.warning("c")
q = queue.Queue(); lg.handlers = [logging.handlers.QueueHandler(q)]; lg.error("q %s", 1); print(q.get().getMessage())
lis = logging.handlers.QueueListener(q, logging.StreamHandler(sys.stdout)); lis.start(); lg.error("via listener"); lis.stop()
