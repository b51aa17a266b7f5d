# Modules of packages, imported before anything of the package itself was used.
import sys
import json.decoder
import unittest.main
import collections.abc
import os.path
import asyncio.queues
import concurrent.futures
import html.parser
import logging
import urllib.parse as parse
import importlib.util

print(json.decoder.JSONDecoder().decode("[1, 2.5, null]"))
print(type(json.decoder).__name__, json.decoder.__name__, json.decoder.__package__)
print(unittest.main, type(sys.modules["unittest.main"]).__name__)
print(isinstance([], collections.abc.Sequence), collections.abc is sys.modules["collections.abc"])
print(os.path.join("a", "b"), os.path is sys.modules["os.path"], os.path.__name__)
print(asyncio.queues.Queue is asyncio.Queue)
print(concurrent.futures.Future.__module__)
print(html.parser.HTMLParser.__mro__[1].__name__, html.escape("<&>"))
print(parse.quote("a b/c"), parse.urlsplit("http://host:80/path?q=1").port)
print(importlib.util.find_spec("json.encoder").name)

from collections.abc import Iterable as iterable
from os.path import splitext
from json.scanner import NUMBER_RE
from unittest.case import TestCase

print(iterable is collections.abc.Iterable, splitext("name.tar.gz"), NUMBER_RE.match("-12.5e3").groups())
print(TestCase is unittest.TestCase)

for name in ["json.nothing", "unittest.nothing", "os.path.nothing", "math.nothing", "nothing.at.all"]:
    try:
        __import__(name)
    except ModuleNotFoundError as error:
        print(error, error.name)
try:
    from json.decoder import nothing
except ImportError as error:
    print(type(error).__name__, error.name, str(error).split(" (")[0])
