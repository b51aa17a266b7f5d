import logging, sys, io
logging.warning("first %s", 1)
logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout, force=True)
log = logging.getLogger("app.sub")
log.debug("d"); log.info("i %d", 3); log.error("e")
try: 1/0
except ZeroDivisionError:
    kept = io.StringIO()
    handler = logging.StreamHandler(kept)
    log.addHandler(handler)
    log.propagate = False
    log.exception("oops")
    log.removeHandler(handler)
    log.propagate = True
    print(kept.getvalue().splitlines()[0], kept.getvalue().splitlines()[-1], len(kept.getvalue().splitlines()))
s = io.StringIO(); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter("%(asctime)s %(lineno)d %(funcName)s %(message)s")); log.addHandler(h); log.propagate=False
log.warning("hidden"); print(len(s.getvalue().split()), s.getvalue().split()[-3:])
log.setLevel("ERROR"); log.warning("no"); print(log.isEnabledFor(logging.INFO), log.getEffectiveLevel(), log, logging.getLevelName(30))
