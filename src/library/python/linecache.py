"""Lines of files by number: of the program and the modules beside it, and of files that the program wrote."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """One line with its end; empty where file or line are not there."""
    if lineno < 1:
        return ""
    known = _traceback.source_line(filename, lineno)
    if known is not None:
        return known + "\n"
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines; an empty list where there is no such file."""
    if filename in cache:
        return cache[filename][2]
    return updatecache(filename, module_globals)


def updatecache(filename, module_globals=None):
    cache.pop(filename, None)
    lines = _known_lines(filename) or _read_lines(filename)
    if not lines:
        return []
    if not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = sum(map(len, lines)), None, lines, filename
    return lines


def _known_lines(filename):
    lines = []
    while True:
        line = _traceback.source_line(filename, len(lines) + 1)
        if line is None:
            # What follows the last line end is no line.
            if lines and lines[-1] == "\n":
                lines.pop()
            return lines
        lines.append(line + "\n")


def _read_lines(filename):
    if not filename or (filename.startswith("<") and filename.endswith(">")):
        return []
    try:
        with open(filename, encoding="utf-8") as file:
            return file.readlines()
    except (OSError, UnicodeDecodeError):
        return []


def checkcache(filename=None):
    """Files that the program changed are read again."""
    if filename is None:
        cache.clear()
    else:
        cache.pop(filename, None)


def lazycache(filename, module_globals):
    return False
