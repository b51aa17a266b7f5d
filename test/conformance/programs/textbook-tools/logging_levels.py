"""Messages with levels, loggers in a tree, handlers, formats and filters."""
import io
import logging

out = io.StringIO()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s: %(message)s"))
root = logging.getLogger("shop")
root.addHandler(handler)
root.setLevel(logging.INFO)
root.propagate = False
orders = logging.getLogger("shop.orders")

root.debug("not shown")
orders.info("order %d for %s", 17, "Ann")
orders.warning("only %(left)d left", {"left": 2})
orders.setLevel(logging.DEBUG)
orders.debug("shown now")


class NoSecrets(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("secret", "******")
        return "hidden" not in record.msg


handler.addFilter(NoSecrets())
orders.error("the secret is out")
orders.error("hidden")
try:
    {}["key"]
except KeyError:
    orders.exception("lookup failed")
text = out.getvalue()
print(text[: text.index("Traceback")], end="")
print(text.splitlines()[-1])

print(orders.parent is root, orders.getEffectiveLevel(), root.isEnabledFor(logging.DEBUG))
print(logging.getLevelName(30), logging.getLevelName("ERROR"), logging.getLevelName(35), orders.name)
logging.addLevelName(25, "NOTICE")
orders.log(25, "noticed")
print(out.getvalue().splitlines()[-1])


class Collector(logging.Handler):
    def __init__(self):
        super().__init__(logging.ERROR)
        self.records = []

    def emit(self, record):
        self.records.append((record.levelname, record.getMessage(), record.funcName))


def do_work():
    root.warning("small")
    root.critical("big %s", "trouble")


collector = Collector()
root.addHandler(collector)
do_work()
print(collector.records, len(root.handlers))
style = logging.Formatter("{levelno}|{message}", style="{")
print(style.format(logging.LogRecord("x", logging.INFO, "file.py", 3, "n=%d", (5,), None)))
adapter = logging.LoggerAdapter(orders, {"user": "bob"})
handler.setFormatter(logging.Formatter("%(user)s says %(message)s"))
adapter.info("hi")
print(out.getvalue().splitlines()[-1])
print(repr(orders), root.getChild("x.y").name)
root.removeHandler(handler)
logging.disable(logging.CRITICAL)
root.critical("disabled")
print(len(collector.records))
