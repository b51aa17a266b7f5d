/**
 * Lines of CPython's 3.13 texts that are changed so that they do what those of another version do. What differs more
 * than in a few lines, or in words only, stays as it is in 3.13 (see `LIBRARY_VERSION`).
 */
import { ENUM_PATCHES } from "./enum-patches.ts";
import type { Patch } from "./patches.ts";

export const VERSION_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  "unittest.case": [
    [
      `        return "%s (%s.%s)" % (self._testMethodName, strclass(self.__class__), self._testMethodName)
`,
      `        if sys.version_info < (3, 11):
            return "%s (%s)" % (self._testMethodName, strclass(self.__class__))
        return "%s (%s.%s)" % (self._testMethodName, strclass(self.__class__), self._testMethodName)
`,
    ],
  ],
  // Through 3.10 nothing is said of single subtests.
  "unittest.runner": [
    [
      `        if err is not None:
            if self.showAll:`,
      `        if err is not None and sys.version_info >= (3, 11):
            if self.showAll:`,
    ],
    [
      `        unexpectedSuccesses = getattr(self, 'unexpectedSuccesses', ())`,
      `        unexpectedSuccesses = getattr(self, 'unexpectedSuccesses', ()) if sys.version_info >= (3, 11) else ()`,
    ],
  ],
  // Through 3.10 there is no more than one way into `variance`, and some arguments came later.
  statistics: [
    [
      `def _mean_stdev(data):`,
      `_stdev_text = ('stdev' if sys.version_info >= (3, 11) else 'variance') + ' requires at least two data points'


def _mean_stdev(data):`,
    ],
    [
      `    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'

    return rand
`,
      `    return rand


if sys.version_info < (3, 11):
    _fmean = fmean

    def fmean(data):
        return _fmean(data)

if sys.version_info < (3, 10):
    _harmonic_mean = harmonic_mean

    def harmonic_mean(data):
        return _harmonic_mean(data)

if sys.version_info < (3, 12):
    _correlation = correlation

    def correlation(x, y, /):
        return _correlation(x, y)
`,
    ],
    [
      `        raise StatisticsError('stdev requires at least two data points')
    mss = ss / (n - 1)
    if issubclass`,
      `        raise StatisticsError(_stdev_text)
    mss = ss / (n - 1)
    if issubclass`,
    ],
    [
      `        raise StatisticsError('stdev requires at least two data points')
    mss = ss / (n - 1)
    try:`,
      `        raise StatisticsError(_stdev_text)
    mss = ss / (n - 1)
    try:`,
    ],
  ],
  // Defaults came with 3.11 and 3.12.
  random: [
    [
      `
_inst = Random()
`,
      `
import sys as _sys
if _sys.version_info < (3, 11):
    Random.gauss.__defaults__ = Random.normalvariate.__defaults__ = None
if _sys.version_info < (3, 12):
    Random.expovariate.__defaults__ = None
del _sys
_inst = Random()
`,
    ],
  ],
  string: [
    [
      `
class Formatter:`,
      `
import sys as _sys
if _sys.version_info < (3, 11):
    del Template.get_identifiers, Template.is_valid
del _sys


class Formatter:`,
    ],
  ],
  contextlib: [
    [
      `        cls = type(cm)
        try:
            _enter = cls.__enter__
`,
      `        cls = type(cm)
        if sys.version_info < (3, 11):
            cls.__exit__, cls.__enter__
        try:
            _enter = cls.__enter__
`,
    ],
    [
      `        cls = type(cm)
        try:
            _enter = cls.__aenter__
`,
      `        cls = type(cm)
        if sys.version_info < (3, 11):
            cls.__aexit__, cls.__aenter__
        try:
            _enter = cls.__aenter__
`,
    ],
  ],
  // Through 3.10 there are no atomic groups.
  fnmatch: [
    [
      `            add(f"(?>.*?{fixed})")
`,
      `            if sys.version_info >= (3, 11):
                add(f"(?>.*?{fixed})")
            else:
                number = next(_group_numbers)
                add(f"(?=(?P<g{number}>.*?{fixed}))(?P=g{number})")
`,
    ],
    [
      `def _join_translated_parts(`,
      `import sys
from itertools import count as _count
_group_numbers = _count()


def _join_translated_parts(`,
    ],
  ],
  // Through 3.9 ranges are copied.
  copy: [
    [
      `d[range] = _deepcopy_atomic
`,
      `if __import__('sys').version_info >= (3, 10):
    d[range] = _deepcopy_atomic
`,
    ],
  ],
  // The keywords of each version.
  keyword: [
    [
      `
iskeyword = frozenset(kwlist).__contains__
`,
      `
import sys as _sys
if _sys.version_info < (3, 10):
    kwlist.insert(3, '__peg_parser__')
    softkwlist.clear()
elif _sys.version_info < (3, 12):
    softkwlist.remove('type')
del _sys
iskeyword = frozenset(kwlist).__contains__
`,
    ],
  ],
  argparse: [
    [
      `add_group(_('options'))`,
      `add_group(_('options') if _sys.version_info >= (3, 10) else _('optional arguments'))`,
    ],
  ],
  // From 3.10 on a thread is named after its target, too.
  threading: [
    [
      `            if target is not None:
                try:
                    target_name`,
      `            if target is not None and _sys.version_info >= (3, 10):
                try:
                    target_name`,
    ],
  ],
  collections: [
    [
      `        if m is None:
            m = kwargs
`,
      `        if kwargs and _sys.version_info < (3, 10):
            raise TypeError(f"new_child() got an unexpected keyword argument {next(iter(kwargs))!r}")
        if m is None:
            m = {} if _sys.version_info < (3, 10) else kwargs
`,
    ],
    [
      `
class UserDict(`,
      `
if _sys.version_info < (3, 10):
    del Counter.__eq__, Counter.__ne__, Counter.__le__, Counter.__lt__, Counter.__ge__, Counter.__gt__


class UserDict(`,
    ],
    [
      `            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')`,
      `            kind = TypeError if _sys.version_info >= (3, 13) else ValueError
            raise kind(f'Got unexpected field names: {list(kwds)!r}')`,
    ],
  ],
  // Through 3.9 type variables have no `|`.
  typing: [
    [
      `    return Union[left, right]
`,
      `    return Union[left, right] if sys.version_info >= (3, 10) else NotImplemented
`,
    ],
    [
      `        if self.__forward_module__ is None:
            module_repr = ''`,
      `        if self.__forward_module__ is None or sys.version_info < (3, 11):
            module_repr = ''`,
    ],
  ],
  base64: [
    [
      `    return binascii.a2b_base64(s, strict_mode=validate)
`,
      `    import sys
    if validate and sys.version_info < (3, 11) and not re.fullmatch(b'[A-Za-z0-9+/]*={0,2}', s):
        raise binascii.Error('Non-base64 digit found')
    return binascii.a2b_base64(s, strict_mode=validate)
`,
    ],
  ],
  dataclasses: [
    [
      `                        error_msg = f'{error_msg} {msg_extra}'`,
      `                        error_msg = f'{error_msg}{"." if sys.version_info < (3, 13) else ""} {msg_extra}'`,
    ],
    [
      `    def __repr__(self):
        return ('_DataclassParams('`,
      `    def __repr__(self):
        if sys.version_info < (3, 12):
            shown = [f'{name}={getattr(self, name)!r}' for name in self.__slots__[:6]]
            return f"_DataclassParams({','.join(shown)})"
        return ('_DataclassParams('`,
    ],
  ],
  functools: [
    [
      `WRAPPER_UPDATES = ('__dict__',)
`,
      `if '__type_params__' not in type.__dict__:
    WRAPPER_ASSIGNMENTS = WRAPPER_ASSIGNMENTS[:-1]
WRAPPER_UPDATES = ('__dict__',)
`,
    ],
  ],
  // Until the first nodes are given away, 3.14 prepares as often as it is asked.
  graphlib: [
    [
      `        if self._ready_nodes is not None:
            raise ValueError("cannot prepare() more than once")

        self._ready_nodes = [
            i.node for i in self._node2info.values() if i.npredecessors == 0
        ]
`,
      `        import sys
        if sys.version_info >= (3, 14):
            if self._npassedout > 0:
                raise ValueError("cannot prepare() after starting sort")
        elif self._ready_nodes is not None:
            raise ValueError("cannot prepare() more than once")
        if self._ready_nodes is None:
            self._ready_nodes = [
                i.node for i in self._node2info.values() if i.npredecessors == 0
            ]
`,
    ],
  ],
  "pathlib._local": [
    [
      `        """Return the path as a URI."""
`,
      `        if sys.version_info >= (3, 14) and not isinstance(self, Path):
            import warnings
            msg = ('pathlib.PurePath.as_uri() is deprecated and scheduled for removal in Python {remove}. '
                   'Use pathlib.Path.as_uri().')
            warnings._deprecated('pathlib.PurePath.as_uri', msg, remove=(3, 19))
`,
    ],
  ],
  // Through 3.10 mixed-in members are shown by their names, and combined flags by those of their parts.
  enum: ENUM_PATCHES,
};
