import importlib
import importlib.util
import sys

json_like = importlib.import_module("fil_pkg.alpha")
print(json_like.double(21), json_like is sys.modules["fil_pkg.alpha"])
print(importlib.import_module(".beta", "fil_pkg").quadruple(2))
print(importlib.import_module("..alpha", "fil_pkg.inner").LIMIT)
json_like.LIMIT = 99
json_like.extra = "kept"
again = importlib.reload(json_like)
print(again is json_like, again.LIMIT, again.extra, again.calls)
for call in [
    lambda: importlib.import_module(".beta"),
    lambda: importlib.import_module("fil_nowhere"),
    lambda: importlib.import_module(""),
    lambda: importlib.reload(3),
    lambda: importlib.reload(type(sys)("fil_unknown")),
    lambda: importlib.util.find_spec("fil_pkg.alpha.more"),
    lambda: importlib.import_module("....x", "fil_pkg"),
]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(importlib.util.find_spec("fil_nowhere"))
spec = importlib.util.find_spec("fil_space.part")
print(spec.name, spec.origin.endswith("fil_space/part.py"), spec.parent, spec.submodule_search_locations)
print(importlib.util.find_spec("fil_pkg").submodule_search_locations[0].endswith("fil_pkg"))
print(importlib.util.resolve_name(".beta", "fil_pkg"), importlib.util.resolve_name("x", None))
module = importlib.util.module_from_spec(spec)
print(module.__name__, hasattr(module, "PLACE"))
print(sys.__spec__.name, sys.__spec__.origin, importlib.util.find_spec("sys").name)
print(__import__("fil_pkg.alpha").__name__, __import__("fil_pkg.alpha", fromlist=["double"]).__name__)
