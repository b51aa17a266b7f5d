"""A package for the programs of this folder."""
print("package", __name__, __package__)
from .alpha import double, LIMIT
from . import beta

version = "1.0"
