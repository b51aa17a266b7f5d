# versions: 3.14 3.15
# What classes and modules of the library say and have from 3.14 on.
import argparse
import asyncio
import contextvars
import inspect
import io
import json
import sys
import threading
import unittest
from annotationlib import Format

import compression.zlib


def attempt(work):
    try:
        print(work())
    except (Exception, SystemExit) as error:
        print(type(error).__name__, error, *getattr(error, "__notes__", []), sep=" | ")


class Odd:
    pass


attempt(lambda: json.dumps({"a": [1, {1, 2}]}))
attempt(lambda: json.dumps([{"deep": (0, object)}]))
attempt(lambda: json.dumps({("k",): 1}))
attempt(lambda: json.dumps([float("nan")], allow_nan=False))
attempt(lambda: json.dumps([Odd()], default=lambda odd: {"odd": {3}} if isinstance(odd, Odd) else [odd]))
attempt(lambda: json.dumps({"b": {1}, "a": 2}, sort_keys=True, indent=1))
attempt(asyncio.get_event_loop)
print(sys._is_gil_enabled(), compression.zlib.crc32(b"a"))
print(isinstance(io.StringIO(), io.Reader), isinstance(3, io.Writer), io.Reader[str])


def typed(first: int, second: Undefined = 2, *rest: Undefined) -> str: ...


print(inspect.signature(typed, annotation_format=Format.STRING))
print(inspect.signature(typed, annotation_format=Format.FORWARDREF))
attempt(lambda: inspect.signature(typed))
attempt(lambda: inspect.signature(typed, other=1))
print(inspect.ispackage(json), inspect.ispackage(io))

variable = contextvars.ContextVar("variable", default="unset")
context = contextvars.copy_context()
context.run(variable.set, "in the context")
thread = threading.Thread(target=lambda: print(variable.get()), context=context)
thread.start()
thread.join()
attempt(lambda: threading.Thread(other=1))

parser = argparse.ArgumentParser(prog="tool", suggest_on_error=True, color=False, exit_on_error=False)
parser.add_argument("--kind", choices=["bar", "baz", "quux"])
attempt(lambda: parser.parse_args(["--kind", "bax"]))
attempt(lambda: parser.parse_args(["--kind", "nothing"]))


class Assertions(unittest.TestCase):
    def test_all(self):
        for work in (
            lambda: self.assertHasAttr([], "append"),
            lambda: self.assertHasAttr([], "push"),
            lambda: self.assertNotHasAttr(list, "append"),
            lambda: self.assertHasAttr(json, "push", "why"),
            lambda: self.assertStartsWith("abc", "b"),
            lambda: self.assertStartsWith("abc", ("b", "c")),
            lambda: self.assertStartsWith(b"abc", "b"),
            lambda: self.assertNotStartsWith("abc", ("b", "a")),
            lambda: self.assertEndsWith("abc", "b"),
            lambda: self.assertNotEndsWith("abc", "c"),
            lambda: self.assertIsSubclass(int, str),
            lambda: self.assertIsSubclass(bool, (int, str)),
            lambda: self.assertNotIsSubclass(bool, (str, int)),
            lambda: self.assertIsSubclass(1, int),
        ):
            attempt(work)


Assertions("test_all").test_all()
