# versions: 3.9 3.10 3.11 3.12 3.13
# Advice behind messages: what the interpreter, the module traceback, logging and unittest say of the same error.
import io
import logging
import sys
import traceback
import unittest


class Point:
    blech = 1


def use_local():
    bluch = 1
    return bluck


for call in (use_local, lambda: Point().bluch, lambda: [].apend(1), lambda: prnt(1), lambda: maths.pi):
    try:
        call()
    except Exception as error:
        print(traceback.format_exc().splitlines()[-1])
        print("".join(traceback.format_exception_only(type(error), error)), end="")
        sys.excepthook(type(error), error, None)
stream = io.StringIO()
logging.basicConfig(stream=stream, format="%(levelname)s %(message)s")
try:
    use_local()
except NameError:
    logging.exception("failed")
print(stream.getvalue().splitlines()[-1])


class Case(unittest.TestCase):
    def test_attribute(self):
        Point().bluch


result = unittest.TestResult()
Case("test_attribute").run(result)
print(result.errors[0][1].splitlines()[-1])
use_local()
