# What a module of the library has is there at its first use, whichever way it is asked.
import colorsys
import fractions
import graphlib
import numbers
import reprlib
import sched
import shlex
import string
import textwrap as wrapping

print("yiq_to_rgb" in dir(colorsys), len(dir(string)) > 20)
print("Fraction" in vars(fractions), hasattr(graphlib, "TopologicalSorter"), hasattr(graphlib, "nothing"))
print(getattr(sched, "scheduler").__name__, numbers.__dict__["Real"].__name__, wrapping.dedent("  a\n  b"))
reprlib.aRepr.maxlist = 2
print(reprlib.repr([1, 2, 3]), reprlib.__name__, shlex.split("a 'b c'"))
wrapping.shorten = "mine"
print(wrapping.shorten, callable(wrapping.fill))
from statistics import *

print(mean([1, 2, 3]), median([3, 1, 2]))
try:
    string.nothing
except AttributeError as error:
    print(error)
del string.digits
print(hasattr(string, "digits"), string.ascii_lowercase[:3])
