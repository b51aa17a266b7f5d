"""Where objects come from: their text, their documentation, and the frames of running code."""

import collections
import linecache
import sys
import types

from inspect._kinds import (
    CO_VARARGS, CO_VARKEYWORDS, isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback, unwrap,
)

_builtin_type = type


def cleandoc(doc):
    """Text without the indentation that it has in the source."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=sys.maxsize)
    lines[0] = lines[0].lstrip()
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = getattr(object, "__doc__", None)
    if doc is None and isclass(object):
        doc = next((base.__doc__ for base in object.__mro__ if base is not object_ and base.__doc__), None)
    elif doc is None and (isfunction(object) or ismethod(object) or isinstance(object, property)):
        doc = _inherited_doc(object)
    return cleandoc(doc) if isinstance(doc, str) else None


object_ = object


def _inherited_doc(member):
    if ismethod(member):
        owner = member.__self__ if isclass(member.__self__) else type(member.__self__)
        name = member.__func__.__name__
    else:
        function = member.fget if isinstance(member, property) else member
        name = function.__name__
        owner = sys.modules.get(function.__module__)
        for part in function.__qualname__.split(".")[:-1]:
            owner = getattr(owner, part, None)
    for base in getattr(owner, "__mro__", ()):
        doc = getattr(base.__dict__.get(name), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    if name is not None:
        return sys.modules.get(name)
    if isframe(object):
        return sys.modules.get(object.f_globals.get("__name__"))
    return None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code_of(object)
    if code is not None:
        return code.co_filename
    raise TypeError(
        "module, class, method, function, traceback, frame, or code object was expected, "
        f"got {_builtin_type(object).__name__}"
    )


def _code_of(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    return object if iscode(object) else None


def getsourcefile(object):
    name = getfile(object)
    return name if linecache.getlines(name) else None


def getabsfile(object, _filename=None):
    return getfile(object)


def findsource(object):
    """All lines of the file, and where in it the object begins, from 0."""
    lines = linecache.getlines(getfile(object))
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _line_of_class(object, lines)
    code = _code_of(object)
    if code is None:
        raise OSError("could not find code object")
    number = code.co_firstlineno - 1
    if number >= len(lines):
        raise OSError("lineno is out of bounds")
    return lines, max(number, 0)


def _line_of_class(cls, lines):
    number = cls.__dict__.get("__firstlineno__")
    if number is not None:
        return number - 1
    start = 0
    for part in cls.__qualname__.replace("<locals>.", "").split("."):
        for index in range(start, len(lines)):
            words = lines[index].replace("(", " ").replace(":", " ").split()
            if words[:2] in (["class", part], ["def", part]):
                start = index
                break
        else:
            raise OSError("could not find class definition")
    while start > 0 and lines[start - 1].lstrip().startswith("@"):
        start -= 1
    return start


def getblock(lines):
    """The lines of the definition that the first line begins."""
    first = len(lines[0]) - len(lines[0].lstrip())
    depth, quote, in_header, end = 0, "", True, 0
    is_definition = lines[0].lstrip().startswith(("def ", "class ", "async ", "@"))
    for index, line in enumerate(lines):
        stripped = line.strip()
        starts_statement = depth == 0 and not quote
        if starts_statement and index > 0 and stripped and not stripped.startswith("#"):
            indent = len(line) - len(line.lstrip())
            if not in_header and indent <= first:
                break
            if in_header and not is_definition:
                break
        if starts_statement and in_header and not stripped.startswith("@"):
            is_header_line = True
        else:
            is_header_line = in_header and not starts_statement
        depth, quote = _scan(line, depth, quote)
        if stripped and not (starts_statement and stripped.startswith("#")):
            end = index + 1
        if is_header_line and depth == 0 and not quote and in_header and not stripped.startswith("@"):
            in_header = False
            if not is_definition:
                break
            if not _code_part(stripped).endswith(":"):
                # The body follows in the same line.
                break
    return lines[:end]


def _code_part(line):
    return line.partition("#")[0].rstrip()


def _scan(line, depth, quote):
    """How deep in brackets the line ends, and in which string."""
    at = 0
    while at < len(line):
        if quote:
            if line[at] == "\\":
                at += 1
            elif line.startswith(quote, at):
                at += len(quote) - 1
                quote = ""
        elif line[at] == "#":
            break
        elif line[at] in "\"'":
            quote = line[at] * 3 if line.startswith(line[at] * 3, at) else line[at]
            at += len(quote) - 1
        elif line[at] in "([{":
            depth += 1
        elif line[at] in ")]}":
            depth = max(0, depth - 1)
        at += 1
    return depth, quote if len(quote) == 3 else ""


def getsourcelines(object):
    object = unwrap(object) if callable(object) else object
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """Comment lines right above a definition."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    found = []
    while number > 0 and lines[number - 1].lstrip().startswith("#"):
        number -= 1
        found.insert(0, lines[number].strip() + "\n")
    return "".join(found) or None


Traceback = collections.namedtuple("Traceback", "filename lineno function code_context index")
FrameInfo = collections.namedtuple("FrameInfo", "frame filename lineno function code_context index")
Arguments = collections.namedtuple("Arguments", "args varargs varkw")
ArgInfo = collections.namedtuple("ArgInfo", "args varargs keywords locals")
ClosureVars = collections.namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def currentframe():
    return sys._getframe(1)


def getframeinfo(frame, context=1):
    number = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    code = (frame.tb_frame if istraceback(frame) else frame).f_code
    lines = linecache.getlines(code.co_filename)
    shown = index = None
    if context > 0 and lines:
        start = max(0, min(number - 1 - context // 2, len(lines) - context))
        shown, index = lines[start:start + context], number - 1 - start
    return Traceback(code.co_filename, number, code.co_name, shown, index)


def getargs(co):
    names = list(co.co_varnames)
    count = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    after = iter(names[count:])
    if co.co_flags & CO_VARARGS:
        varargs = next(after)
    if co.co_flags & CO_VARKEYWORDS:
        varkw = next(after)
    return Arguments(names[:count], varargs, varkw)


def getargvalues(frame):
    """What the parameters of a call are named, and all local variables."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: "*" + name,
                    formatvarkw=lambda name: "**" + name, formatvalue=lambda value: "=" + repr(value)):
    parts = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        parts.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        parts.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return "(" + ", ".join(parts) + ")"


def getouterframes(frame, context=1):
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def stack(context=1):
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    error = sys.exc_info()[1]
    return getinnerframes(None if error is None else error.__traceback__, context)


def getclosurevars(func):
    """The names that a function takes from outside, with their values."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    cells = dict(zip(code.co_freevars, func.__closure__ or ()))
    nonlocals = {name: cell.cell_contents for name, cell in cells.items()}
    builtin_names = func.__globals__.get("__builtins__", {})
    if isinstance(builtin_names, types.ModuleType):
        builtin_names = builtin_names.__dict__
    found, built_in, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif name in builtin_names:
            built_in[name] = builtin_names[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built_in, unbound)


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name.removesuffix(".py") if name.endswith(".py") else None


def indentsize(line):
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())
