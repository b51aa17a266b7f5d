/**
 * Lines of CPython's 3.13 texts that are changed so that 3.14 and 3.15 find in them what they have more. What is longer
 * is a text of our own (`python/`), which the module takes it from.
 */
import type { Patch } from "./patches.ts";

export const LATER_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  uuid: [
    [
      `NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
`,
      `NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')

if sys.version_info >= (3, 14):
    NIL = UUID('00000000-0000-0000-0000-000000000000')
    MAX = UUID('ffffffff-ffff-ffff-ffff-ffffffffffff')
    from _uuid_later import uuid6, uuid7, uuid8
`,
    ],
    [
      `            if not 1 <= version <= 5:
`,
      `            if not 1 <= version <= (8 if sys.version_info >= (3, 14) else 5):
`,
    ],
    [
      `    def time(self):
        return (((`,
      `    def time(self):
        if sys.version_info >= (3, 14):
            import _uuid_later
            return _uuid_later.time_of(self)
        return (((`,
    ],
  ],
  _collections_abc: [
    [
      `Mapping.register(framelocalsproxy)
`,
      `Mapping.register(framelocalsproxy)
if sys.version_info >= (3, 15):
    Mapping.register(frozendict)
`,
    ],
  ],
  calendar: [
    [
      `class HTMLCalendar(Calendar):
`,
      `_TABLE = '<table class="%s">'
if sys.version_info < (3, 15):
    _TABLE = '<table border="0" cellpadding="0" cellspacing="0" class="%s">'

class HTMLCalendar(Calendar):
`,
    ],
    [
      `        a('<table border="0" cellpadding="0" cellspacing="0" class="%s">' % (
            self.cssclass_month))
`,
      `        a(_TABLE % self.cssclass_month)
`,
    ],
    [
      `        a('<table border="0" cellpadding="0" cellspacing="0" class="%s">' %
          self.cssclass_year)
`,
      `        a(_TABLE % self.cssclass_year)
`,
    ],
  ],
  copy: [
    [
      `d[bytearray] = bytearray.copy
`,
      `d[bytearray] = bytearray.copy
_HAS_FROZENDICT = __import__('sys').version_info >= (3, 15)
if _HAS_FROZENDICT:
    d[frozendict] = _copy_immutable
`,
    ],
    [
      `d[dict] = _deepcopy_dict
`,
      `d[dict] = _deepcopy_dict

def _deepcopy_frozendict(x, memo):
    made = {deepcopy(key, memo): deepcopy(value, memo) for key, value in x.items()}
    return memo[id(x)] if id(x) in memo else frozendict(made)
if _HAS_FROZENDICT:
    d[frozendict] = _deepcopy_frozendict
`,
    ],
  ],
  pprint: [
    [
      `    _dispatch[dict.__repr__] = _pprint_dict
`,
      `    _dispatch[dict.__repr__] = _pprint_dict

    def _pprint_frozendict(self, object, stream, indent, allowance, context, level):
        if not len(object):
            stream.write(repr(object))
            return
        opening = object.__class__.__name__ + '('
        stream.write(opening)
        self._pprint_dict(object, stream, indent + len(opening), allowance + 1, context, level)
        stream.write(')')

    if _sys.version_info >= (3, 15):
        _dispatch[frozendict.__repr__] = _pprint_frozendict
`,
    ],
  ],
  heapq: [
    [
      `try:
    from _heapq import _heappop_max
except ImportError:
    pass
`,
      `try:
    from _heapq import _heappop_max
except ImportError:
    pass
try:
    from _heapq import heapify_max, heappop_max, heappush_max, heappushpop_max, heapreplace_max
    _heapify_max, _heappop_max, _heapreplace_max = heapify_max, heappop_max, heapreplace_max
    _heappush_max, _heappushpop_max = heappush_max, heappushpop_max
    __all__ += ['heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max', 'heappushpop_max']
except ImportError:
    pass
`,
    ],
  ],
  fractions: [
    [
      `    @classmethod
    def _from_coprime_ints(`,
      `    if sys.version_info >= (3, 14):
        @classmethod
        def from_number(cls, number):
            if type(number) is int:
                return cls._from_coprime_ints(number, 1)
            if isinstance(number, numbers.Rational):
                return cls._from_coprime_ints(number.numerator, number.denominator)
            if isinstance(number, float) or (
                    not isinstance(number, type) and hasattr(number, 'as_integer_ratio')):
                return cls._from_coprime_ints(*number.as_integer_ratio())
            raise TypeError("argument should be a Rational instance or "
                            "have the as_integer_ratio() method")

    @classmethod
    def _from_coprime_ints(`,
    ],
  ],
  genericpath: [
    [
      `def commonprefix(m):
`,
      `def commonprefix(m):
    import sys
    if sys.version_info >= (3, 15):
        import warnings
        warnings.warn('os.path.commonprefix() is deprecated. Use '
                      'os.path.commonpath() for longest path prefix.',
                      category=DeprecationWarning, stacklevel=2)
    return _commonprefix(m)

def _commonprefix(m):
`,
    ],
  ],
  "unittest.util": [
    ["from os.path import commonprefix\n", "from genericpath import _commonprefix as commonprefix\n"],
  ],
  "pathlib._local": [
    [
      `class PosixPath(Path, PurePosixPath):`,
      `if sys.version_info >= (3, 14):
    import _pathlib_later
    _pathlib_later.complete(Path)
    del _pathlib_later


class PosixPath(Path, PurePosixPath):`,
    ],
  ],
  functools: [
    [
      `class partial:
`,
      `try:
    from _functools import Placeholder
    __all__ += ['Placeholder']
except ImportError:
    pass


class partial:
`,
    ],
  ],
  io: [
    [
      `class IOBase(_io._IOBase, metaclass=abc.ABCMeta):`,
      `import sys as _sys
if _sys.version_info >= (3, 14):
    from _io_protocols import Reader, Writer
    __all__ += ['Reader', 'Writer']
del _sys


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):`,
    ],
  ],
  _strptime: [
    [
      `def _strptime_datetime(cls, `,
      `def _strptime_datetime_date(cls, data_string, format="%a %b %d %Y"):
    return cls(*_strptime(data_string, format)[0][:3])

def _strptime_datetime_time(cls, data_string, format="%H:%M:%S"):
    moment = _strptime_datetime(_Clock, data_string, format)
    return cls(*moment.clock, *moment.zone)

class _Clock:
    """Takes what a datetime is made of, and keeps what a time is made of."""

    def __init__(self, year, month, day, hour, minute, second, fraction, *zone):
        self.clock = hour, minute, second, fraction
        self.zone = zone

def _strptime_datetime(cls, `,
    ],
  ],
  // From 3.14 on no loop is made for who asks for one.
  "asyncio.events": [
    [
      `        if (self._local._loop is None and
                not self._local._set_called and`,
      `        if (sys.version_info < (3, 14) and self._local._loop is None and
                not self._local._set_called and`,
    ],
  ],
  threading: [
    [
      `                 args=(), kwargs=None, *, daemon=None):`,
      `                 args=(), kwargs=None, *, daemon=None, **later):`,
    ],
    [
      `        assert group is None, "group argument must be None for now"
`,
      `        assert group is None, "group argument must be None for now"
        if later:
            unknown = [name for name in later if name != 'context' or _sys.version_info < (3, 14)]
            if unknown:
                raise TypeError(f"Thread.__init__() got an unexpected keyword argument '{unknown[0]}'")
        self._context = later.get('context')
`,
    ],
    [
      `            try:
                self.run()
            except:
                self._invoke_excepthook(self)`,
      `            try:
                if self._context is None:
                    self.run()
                else:
                    self._context.run(self.run)
            except:
                self._invoke_excepthook(self)`,
    ],
  ],
  "unittest.case": [
    [
      `class TestCase(object):`,
      `if sys.version_info >= (3, 14):
    from ._later import LaterAssertions as _Assertions
else:
    _Assertions = object


class TestCase(_Assertions):`,
    ],
  ],
  argparse: [
    [
      `                 allow_abbrev=True,
                 exit_on_error=True):
`,
      `                 allow_abbrev=True,
                 exit_on_error=True,
                 **later):
        unknown = [name for name in later
                   if name not in ('suggest_on_error', 'color') or _sys.version_info < (3, 14)]
        if unknown:
            raise TypeError(f"ArgumentParser.__init__() got an unexpected keyword argument '{unknown[0]}'")
        self.suggest_on_error = later.get('suggest_on_error', _sys.version_info >= (3, 15))
        self.color = later.get('color', True)
`,
    ],
    [
      `                msg = _('invalid choice: %(value)r (choose from %(choices)s)')
                raise ArgumentError(action, msg % args)
`,
      `                msg = _('invalid choice: %(value)r (choose from %(choices)s)')
                if _sys.version_info >= (3, 14):
                    args['choices'] = ', '.join(repr(str(choice)) for choice in action.choices)
                    areText = isinstance(value, str) and all(isinstance(each, str) for each in action.choices)
                    if self.suggest_on_error and areText:
                        import difflib
                        for args['closest'] in difflib.get_close_matches(value, action.choices, 1):
                            msg = _('invalid choice: %(value)r, maybe you meant %(closest)r? '
                                    '(choose from %(choices)s)')
                raise ArgumentError(action, msg % args)
`,
    ],
  ],
};
