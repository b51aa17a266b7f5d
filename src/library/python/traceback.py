"""Tracebacks as text, made by the interpreter that prints those of exceptions nobody caught."""

import linecache
import sys
from itertools import islice

import _traceback

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
    "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
    "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_HEADER = "Traceback (most recent call last):\n"
_SHOWN_REPEATS = 3
_MISSING = object()


class FrameSummary:
    """One entry of a traceback or of the stack."""

    __slots__ = ("filename", "lineno", "name", "_line", "locals", "_place", "_instruction", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, **rest):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {key: _shown(value) for key, value in locals.items()} if locals else None
        self._place = (lineno if end_lineno is None else end_lineno, colno, end_colno)
        self._instruction = None
        self._text = None

    def _located(self):
        """End line and columns, which are found when somebody asks for them."""
        if self._instruction is not None:
            code, offset = self._instruction
            self._place = next(islice(code.co_positions(), offset // 2, None))[1:]
            self._instruction = None
        return self._place

    @property
    def end_lineno(self):
        return self._located()[0]

    @property
    def colno(self):
        return self._located()[1]

    @property
    def end_colno(self):
        return self._located()[2]

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """Entries, the outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls._extract_from(((frame, lineno) for frame, lineno in frame_gen), limit, capture_locals)

    @classmethod
    def _extract_from(cls, places, limit, capture_locals):
        # As many calls as in CPython: `walk_stack` counts them.
        return cls(_summary_of_frame(frame, lineno, capture_locals) for frame, lineno in _limited(list(places), limit))

    @classmethod
    def from_list(cls, a_list):
        return cls(
            entry if isinstance(entry, FrameSummary) else FrameSummary(entry[0], entry[1], entry[2], line=entry[3])
            for entry in a_list
        )

    def format_frame_summary(self, frame_summary, **options):
        text = frame_summary._text
        if text is None:
            text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
            if frame_summary.line:
                text += f"    {frame_summary.line}\n"
        for name, value in sorted((frame_summary.locals or {}).items()):
            text += f"    {name} = {value}\n"
        return text

    def format(self, **options):
        result = []
        last, repeats = None, 0
        for entry in self:
            place = entry.filename, entry.lineno, entry.name
            if place != last:
                result += _repeated(repeats)
                last, repeats = place, 0
            repeats += 1
            if repeats <= _SHOWN_REPEATS:
                text = self.format_frame_summary(entry)
                if text is not None:
                    result.append(text)
        return result + _repeated(repeats)


def _repeated(count):
    more = count - _SHOWN_REPEATS
    return [f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"] if more > 0 else []


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def _summary_of_frame(frame, lineno, capture_locals=False):
    code = frame.f_code
    return FrameSummary(code.co_filename, lineno, code.co_name, locals=frame.f_locals if capture_locals else None)


def _entries_of(tb):
    while tb is not None:
        yield tb
        tb = tb.tb_next


def _text_beside(filename, lineno):
    """What `linecache` alone knows: files that the program wrote, and what others put there, as `doctest` does."""
    if _traceback.source_line(filename, lineno) is not None:
        return None
    return "".join(linecache.getlines(filename)) or None


def _summary_of_traceback(tb, limit, capture_locals=False):
    summary = StackSummary()
    for entry in _limited(list(_entries_of(tb)), limit):
        each = _summary_of_frame(entry.tb_frame, entry.tb_lineno, capture_locals)
        each._text = _traceback.entry_text(entry, _text_beside(each.filename, entry.tb_lineno))
        if each._text is not None:
            each._instruction = entry.tb_frame.f_code, entry.tb_lasti
        summary.append(each)
    return summary


def walk_tb(tb):
    for entry in _entries_of(tb):
        yield entry.tb_frame, entry.tb_lineno


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    return _summary_of_traceback(tb, limit)


def _stack(frame, limit):
    if frame is None:
        frame = sys._getframe(2)
    entries = list(walk_stack(frame))
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    entries.reverse()
    return StackSummary(_summary_of_frame(each, lineno) for each, lineno in entries)


def extract_stack(f=None, limit=None):
    return _stack(f, limit)


def format_stack(f=None, limit=None):
    return _stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(_stack(f, limit), file)


def print_list(extracted_list, file=None):
    for item in format_list(extracted_list):
        print(item, file=sys.stderr if file is None else file, end="")


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


class TracebackException:
    """An exception, what it was raised from, and where: text that can be made later."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self._exc_type = exc_type if save_exc_type else None
        self.exc_type_str = None if exc_type is None else _type_name(exc_type)
        self.stack = _summary_of_traceback(exc_traceback, limit, capture_locals)
        self._str = "" if exc_value is None else _safe(exc_value, "exception")
        self._lines = _only(exc_type, exc_value, exc_traceback is not None)
        self._group = self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup) if _HAS_GROUPS else False:
            self._group = _traceback.exception_text(exc_value)
            self.exceptions = [self._of(each, limit, capture_locals, seen) for each in exc_value.exceptions]
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        self.__cause__ = self._link(exc_value, "__cause__", limit, capture_locals, seen)
        needed = not compact or (self.__cause__ is None and not self.__suppress_context__)
        self.__context__ = self._link(exc_value, "__context__", limit, capture_locals, seen) if needed else None

    @staticmethod
    def _link(value, name, limit, capture_locals, seen):
        linked = None if value is None else getattr(value, name)
        if linked is None or id(linked) in seen:
            return None
        return TracebackException._of(linked, limit, capture_locals, seen)

    @staticmethod
    def _of(value, limit, capture_locals, seen):
        return TracebackException(
            type(value), value, value.__traceback__, limit=limit, capture_locals=capture_locals, _seen=seen
        )

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        if sys.version_info >= (3, 13):
            import warnings
            warnings.warn("Deprecated in 3.13. Use exc_type_str instead.", DeprecationWarning, stacklevel=2)
        return self._exc_type

    def format_exception_only(self, *, show_group=False, _depth=0, **options):
        indent = 3 * _depth * " "
        for line in self._lines:
            yield indent + line
        if show_group:
            for each in self.exceptions or ():
                yield from each.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **options):
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format(chain=chain)
            yield _CAUSE
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format(chain=chain)
            yield _CONTEXT
        if self._group is not None:
            yield self._group
            return
        if self.stack:
            yield _HEADER
            yield from self.stack.format()
        yield from self._lines

    def print(self, *, file=None, chain=True, **options):
        for line in self.format(chain=chain):
            print(line, file=sys.stderr if file is None else file, end="")

    def __str__(self):
        return self._str

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented


try:
    _HAS_GROUPS = bool(BaseExceptionGroup)
except NameError:
    _HAS_GROUPS = False


def _type_name(exc_type):
    module = exc_type.__module__
    return exc_type.__qualname__ if module in ("__main__", "builtins") else f"{module}.{exc_type.__qualname__}"


def _safe(value, what, func=str):
    try:
        return func(value)
    except:
        return f"<{what} {func.__name__}() failed>"


def _shown(value):
    return repr(value) if sys.version_info < (3, 12) else _safe(value, "local", repr)


def _only(exc_type, value, traced=False):
    if value is None:
        return [f"{'NoneType' if exc_type is None else _type_name(exc_type)}: None\n"]
    return _traceback.message_lines(value, traced)


def _parse(exc, value, tb):
    """The two ways of naming an exception: by itself, and by type, value and traceback."""
    if value is _MISSING and tb is _MISSING:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
        return exc, getattr(exc, "__traceback__", None)
    if value is _MISSING or tb is _MISSING:
        raise ValueError("Both or neither of value and tb must be given")
    return value, tb


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True, **options):
    value, tb = _parse(exc, value, tb)
    return list(TracebackException(None if value is None else type(value), value, tb, limit=limit).format(chain=chain))


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True, **options):
    for line in format_exception(exc, value, tb, limit, chain):
        print(line, file=sys.stderr if file is None else file, end="")


def format_exception_only(exc, /, value=_MISSING, *, show_group=False, **options):
    if value is _MISSING:
        value = exc
    if show_group and value is not None:
        return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=True))
    return _only(None if value is None else type(value), value)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_value"):
        raise ValueError("no last exception")
    print_exception(type(sys.last_value), sys.last_value, sys.last_value.__traceback__, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    for entry in _entries_of(tb):
        try:
            entry.tb_frame.clear()
        except RuntimeError:
            pass


if sys.version_info < (3, 10):
    _print_exception, _format_exception, _format_only = print_exception, format_exception, format_exception_only

    def print_exception(etype, value, tb, limit=None, file=None, chain=True):
        _print_exception(etype, value, tb, limit, file, chain)

    def format_exception(etype, value, tb, limit=None, chain=True):
        return _format_exception(etype, value, tb, limit, chain)

    def format_exception_only(etype, value):
        return _format_only(etype, value)
