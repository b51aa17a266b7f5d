"""`zlib` by its later name."""

from zlib import *
