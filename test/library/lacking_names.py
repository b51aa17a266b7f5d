"""Prints, as JSON, which of the names in names.json (record_names.py) there are not: one "module.name" each."""

import contextlib
import importlib
import io
import json
import warnings


def has(place, name):
    try:
        getattr(place, name)
    except (AttributeError, ImportError):
        return False
    return True


def lacking(recorded):
    for module_name, names in recorded.items():
        try:
            module = importlib.import_module(module_name)
        except ImportError:
            yield module_name
            continue
        for class_name, attributes in names.items():
            if class_name and not has(module, class_name):
                continue
            place = getattr(module, class_name) if class_name else module
            prefix = f"{module_name}.{class_name}." if class_name else f"{module_name}."
            for name in attributes.split():
                if not has(place, name):
                    yield prefix + name


warnings.simplefilter("ignore")
with open("names.json") as file, contextlib.redirect_stdout(io.StringIO()):
    # `this` prints.
    found = json.dumps(list(lacking(json.load(file))))
print(found)
