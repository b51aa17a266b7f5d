# Regular expressions: the functions of the module over patterns that `_sre` compiles. Unlike CPython's own text it
# has no parser and compiler in Python; `re._parser`, `re._compiler` and `re._constants` do not exist.
# DIVERGES: the flag DEBUG prints nothing.

import copyreg
import enum
import sys

import _sre

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape",
    "error", "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE",
    "DOTALL", "VERBOSE", "UNICODE", "NOFLAG", "RegexFlag",
]

__version__ = "2.2.1"


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    if _sre.has_template_flag:
        TEMPLATE = T = 1
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


if sys.version_info < (3, 11):
    # A combination has no name of its own, and is shown in the order of the class.
    def _flags_text(self):
        value = self._value_ if self._value_ >= 0 else ~self._value_
        names = [f"re.{each._name_}" for each in RegexFlag if each._value_ & value]
        for each in RegexFlag:
            value &= ~each._value_
        text = "|".join([*names, hex(value)] if value or not names else names)
        if self._value_ >= 0:
            return text
        return f"~({text})" if "|" in text else f"~{text}"

    RegexFlag.__repr__ = _flags_text


class PatternError(Exception):
    """A pattern or template is not valid: `msg` says why, `pos` where in `pattern`, `lineno` and `colno` from 1."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        text = msg
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            text = f"{msg} at position {pos}"
            if newline in pattern:
                text = f"{text} (line {self.lineno}, column {self.colno})"
        super().__init__(text)


error = PatternError
if _sre.has_pattern_error:
    __all__.append("PatternError")
else:
    PatternError.__name__ = PatternError.__qualname__ = "error"
    del PatternError

Pattern = _sre.Pattern
Match = _sre.Match

# Compiled patterns by type, text and flags.
_cache = {}
_MAXCACHE = 512


def _compile_new(pattern, flags):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    found = _sre.compile(pattern, flags)
    for position in _sre.misplaced_flags(found):
        import warnings

        shown = f"{pattern[:20]!r}{' (truncated)' if len(pattern) > 20 else ''}"
        message = f"Flags not at the start of the expression {shown} but at position {position}"
        warnings.warn(message, DeprecationWarning, stacklevel=4)
    for suspect in _sre.suspect_sets(found):
        import warnings

        warnings.warn(f"Possible {suspect}", FutureWarning, stacklevel=4)
    return found


if sys.version_info >= (3, 12):
    # Those used last are in `_cache`; the smaller one is only filled, and looked at first.
    _cache2 = {}
    _MAXCACHE2 = 256

    def _compile(pattern, flags):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        try:
            return _cache2[type(pattern), pattern, flags]
        except KeyError:
            pass
        key = (type(pattern), pattern, flags)
        found = _cache.pop(key, None)
        if found is None:
            found = _compile_new(pattern, flags)
            if found is pattern or flags & 128:
                return found
            if len(_cache) >= _MAXCACHE:
                del _cache[next(iter(_cache))]
        _cache[key] = found
        if len(_cache2) >= _MAXCACHE2:
            del _cache2[next(iter(_cache2))]
        _cache2[key] = found
        return found

    def purge():
        _cache.clear()
        _cache2.clear()
else:

    def _compile(pattern, flags):
        if isinstance(flags, RegexFlag):
            flags = flags.value
        try:
            return _cache[type(pattern), pattern, flags]
        except KeyError:
            pass
        found = _compile_new(pattern, flags)
        if found is pattern or flags & 128:
            return found
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[type(pattern), pattern, flags] = found
        return found

    def purge():
        _cache.clear()


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


if sys.version_info >= (3, 13):
    # Since 3.13 it is deprecated to give count, maxsplit and flags by position.
    class _Absent(int):
        pass

    _absent = _Absent()

    def _positional(name, option, args, value, flags, first):
        if value is not _absent:
            raise TypeError(f"{name}() got multiple values for argument '{option}'")
        value, *rest = args
        if rest:
            if flags is not _absent:
                raise TypeError(f"{name}() got multiple values for argument 'flags'")
            flags, *rest = rest
            if rest:
                given = first + 2 + len(rest)
                message = f"{name}() takes from {first} to {first + 2} positional arguments but {given} were given"
                raise TypeError(message)
        import warnings

        warnings.warn(f"'{option}' is passed as positional argument", DeprecationWarning, stacklevel=3)
        return value, flags

    def sub(pattern, repl, string, *args, count=_absent, flags=_absent):
        if args:
            count, flags = _positional("sub", "count", args, count, flags, 3)
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, *args, count=_absent, flags=_absent):
        if args:
            count, flags = _positional("subn", "count", args, count, flags, 3)
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, *args, maxsplit=_absent, flags=_absent):
        if args:
            maxsplit, flags = _positional("split", "maxsplit", args, maxsplit, flags, 2)
        return _compile(pattern, flags).split(string, maxsplit)

    sub.__text_signature__ = subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"
    split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"
else:

    def sub(pattern, repl, string, count=0, flags=0):
        return _compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, count=0, flags=0):
        return _compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, maxsplit=0, flags=0):
        return _compile(pattern, flags).split(string, maxsplit)

    def template(pattern, flags=0):
        import warnings

        message = (
            "The re.template() function is deprecated as it is an undocumented function "
            "without an obvious purpose. Use re.compile() instead."
        )
        warnings.warn(message, DeprecationWarning)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            return _compile(pattern, flags | RegexFlag.TEMPLATE)

    __all__.append("template")


_escaped = {ord(each): "\\" + each for each in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_escaped)
    return str(pattern, "latin1").translate(_escaped).encode("latin1")


def _pickle(pattern):
    return _compile, (pattern.pattern, pattern.flags)


copyreg.pickle(Pattern, _pickle, _compile)


class Scanner:
    # Splits a text into tokens by a list of pairs of a phrase and what to do with its matches.

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._phrases = {}
        parts = []
        group = 1
        for index, (phrase, _) in enumerate(lexicon):
            self._phrases[group] = index
            parts.append(f"({phrase})")
            group += 1 + _compile(phrase, flags).groups
        self.scanner = _compile("|".join(parts), flags)

    def scan(self, string):
        result = []
        match = self.scanner.scanner(string).match
        end = 0
        while True:
            found = match()
            if not found or found.end() == end:
                break
            action = self.lexicon[self._phrases[found.lastindex]][1]
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            end = found.end()
        return result, string[end:]
