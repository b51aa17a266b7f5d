# Entries of tracebacks as objects: places in lines, locals that cannot be shown, groups, stacks.
import sys
import traceback
import types


class Shy:
    def __repr__(self):
        if sys.version_info >= (3, 12):
            raise ValueError("not shown")
        return "<shy>"


def divide(numbers, by):
    shy = Shy()
    return [each / by for each in numbers]


def report(error, **options):
    return traceback.TracebackException.from_exception(error, **options)


try:
    divide([1, 2], 0)
except ZeroDivisionError as error:
    kept = error
for entry in traceback.extract_tb(kept.__traceback__):
    print(entry.name, entry.lineno, repr(entry.line), len(entry), list(entry)[1:3])
    if sys.version_info >= (3, 11):
        print("   ", entry.end_lineno, entry.colno, entry.end_colno)
full = report(kept, capture_locals=True)
print([sorted(entry.locals or ()) for entry in full.stack][1:])
print(full.stack[1].locals["shy"], full.stack[1].locals["by"])
print(report(kept, limit=1) == report(kept, limit=1), report(kept) == report(kept, limit=1))
print(report(kept, limit=-1) == kept, str(full), "ZeroDivisionError" in "".join(full.format()))


# What only looks like a traceback.
place = types.SimpleNamespace(f_code=types.SimpleNamespace(
        co_filename="other.py", co_name="work", co_positions=lambda: iter([(4, 4, 0, 2)])
    ), f_locals={}, f_globals={})
entry = types.SimpleNamespace(tb_frame=place, tb_lineno=4, tb_next=None, tb_lasti=0)
print(traceback.TracebackException(ValueError, ValueError("made up"), entry).stack)
print(repr(traceback.FrameSummary("a.py", 3, "f", locals={"x": Shy(), "y": 1}, line="x = y").locals))


# The stack, from inside.
def inner():
    return traceback.StackSummary.extract(traceback.walk_stack(None)), traceback.extract_stack()


def outer():
    return inner()


walked, extracted = outer()
print([entry.name for entry in walked], [entry.name for entry in extracted])
print([(entry.name, entry.line) for entry in traceback.StackSummary.from_list([("no.py", 1, "f", "line"), walked[0]])])

if sys.version_info >= (3, 11):
    several = ExceptionGroup("several", [ValueError("one"), ExceptionGroup("inner", [KeyError("two"), OSError("three")])])
    shown = report(several)
    print([str(each) for each in shown.exceptions], [str(each) for each in shown.exceptions[1].exceptions])
    print(report(kept).exceptions)
    print("".join(shown.format_exception_only()), end="")
if sys.version_info >= (3, 13):
    print("".join(traceback.format_exception_only(several, show_group=True)), end="")
    print(full.exc_type_str, report(kept, save_exc_type=False)._exc_type)
print(report(kept).exc_type)
