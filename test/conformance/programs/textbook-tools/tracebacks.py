"""Errors that are caught, chained, formatted, noted and raised again."""
import contextlib
import io
import sys
import traceback


class ConfigError(Exception):
    def __init__(self, key, reason="missing"):
        super().__init__(key, reason)
        self.key, self.reason = key, reason

    def __str__(self):
        return f"{self.key}: {self.reason}"


def read(settings, key):
    try:
        return int(settings[key])
    except KeyError as error:
        raise ConfigError(key) from error
    except ValueError:
        raise ConfigError(key, "no number")


for settings in ({"size": "12"}, {}, {"size": "big"}):
    try:
        print(read(settings, "size"))
    except ConfigError as error:
        print(error, "|", repr(error.__cause__), "|", repr(error.__context__), error.__suppress_context__)
        print("  ", "".join(traceback.format_exception_only(type(error), error)), end="")
        lines = traceback.format_exc().splitlines()
        print("  ", [line for line in lines if not line.startswith(" ")][-1], len([x for x in lines if "File" in x]))


def third():
    return [1, 2, 3][5]


def second():
    return third()


def first():
    try:
        second()
    finally:
        print("first is left")


try:
    first()
except IndexError as error:
    frames = traceback.extract_tb(error.__traceback__)
    print([frame.name for frame in frames], frames[-1].line)
    tb = error.__traceback__
    while tb.tb_next:
        tb = tb.tb_next
    print(tb.tb_frame.f_code.co_name, sys.exc_info()[0].__name__)
print(sys.exc_info())

out = io.StringIO()
try:
    1 / 0
except ZeroDivisionError:
    traceback.print_exc(file=out, limit=1)
print(out.getvalue().splitlines()[0], out.getvalue().splitlines()[-1], sep=" ... ")
with contextlib.suppress(KeyError, LookupError):
    print({}["nothing"])
    print("never")


class Retry:
    def __init__(self, times):
        self.times = times

    def __call__(self, action):
        for attempt in range(1, self.times + 1):
            try:
                return action(attempt)
            except ValueError as error:
                print(f"attempt {attempt}: {error}")
                last = error
        raise RuntimeError("gave up") from last


def flaky(attempt):
    if attempt < 3:
        raise ValueError(f"not yet, {attempt}")
    return "done"


print(Retry(3)(flaky))
try:
    Retry(1)(flaky)
except RuntimeError as error:
    print(error, "because", error.__cause__)


def cleanup():
    try:
        return "returned"
    finally:
        print("cleaned", end=" ")


print(cleanup())
for value in ("7", "x", None):
    try:
        number = int(value)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, end=" ")
    else:
        print(number, end=" ")
    finally:
        print("checked")
