"""Reads a JSON list of expressions and prints a JSON list of what each gives: its repr, or `!Error: message`."""
import json
import sys
import warnings

warnings.simplefilter("ignore")
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(4300)


def answer(source):
    try:
        return repr(eval(source, {"getsizeof": sys.getsizeof}))
    except BaseException as error:
        return "!%s: %s" % (type(error).__name__, error)


json.dump([answer(source) for source in json.load(sys.stdin)], sys.stdout)
