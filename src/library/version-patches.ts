/**
 * Lines of CPython's 3.13 texts that are changed so that they do what those of another version do. What differs more
 * than in a few lines, or in words only, stays as it is in 3.13 (see `LIBRARY_VERSION`).
 */
import { AST_PATCHES } from "./ast-patches.ts";
import { ASYNCIO_PATCHES } from "./asyncio-patches.ts";
import { ENUM_PATCHES } from "./enum-patches.ts";
import { NUMBER_PATCHES } from "./number-patches.ts";
import type { Patch } from "./patches.ts";
import { PATHLIB_PATCHES } from "./pathlib-patches.ts";
import { TYPING_PATCHES } from "./typing-patches.ts";

export const VERSION_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  ast: AST_PATCHES,
  platform: [
    [
      `    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')
`,
      `    if sys.version_info >= (3, 10):
        _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')
`,
    ],
  ],
  "unittest.case": [
    // 3.12.1 alone counts no test that is skipped (gh-106584, taken back in 3.12.2).
    [
      `        result.startTest(self)
        try:`,
      `        if sys.version_info[:3] != (3, 12, 1):
            result.startTest(self)
        try:`,
    ],
    [
      `                return result

            expecting_failure = (`,
      `                return result
            if sys.version_info[:3] == (3, 12, 1):
                result.startTest(self)

            expecting_failure = (`,
    ],
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
  string: [
    [
      `
class Formatter:`,
      `
import sys as _sys
if _sys.version_info < (3, 11):
    del Template.get_identifiers, Template.is_valid
# From 3.14 on it is a package.
if _sys.version_info >= (3, 14):
    __path__ = [__file__.removesuffix('.py')]
del _sys


class Formatter:`,
    ],
  ],
  contextlib: [
    // Groups came with 3.12.
    [
      `        if issubclass(exctype, BaseExceptionGroup):
            match`,
      `        if sys.version_info >= (3, 12) and issubclass(exctype, BaseExceptionGroup):
            match`,
    ],
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
  // Through 3.10 there are no atomic groups, through 3.9 empty ranges stay.
  fnmatch: [
    [
      `                if '-' not in stuff:`,
      `                if ('-' if sys.version_info >= (3, 10) else '--') not in stuff:`,
    ],
    [
      `                    if chunk:
`,
      `                    if chunk or sys.version_info < (3, 10):
`,
    ],
    [`range(len(chunks)-1, 0, -1)`, `range(len(chunks)-1 if sys.version_info >= (3, 10) else 0, 0, -1)`],
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
  // Through 3.12 one item is "1 items".
  doctest: [
    [`    s = "" if n == 1 else "s"`, `    s = "" if n == 1 and sys.version_info >= (3, 13) else "s"`],
    [
      `s = "" if total_failures == 1 else "s"`,
      `s = "" if total_failures == 1 and sys.version_info >= (3, 13) else "s"`,
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
    // Names of choices came into errors with releases later than the first ones of 3.13.
    [
      `                        'choices': ', '.join(map(str, action.choices))}
                msg`,
      `                        'choices': ', '.join(map(repr if _sys.version_info < (3, 14) else str, action.choices))}
                msg`,
    ],
    // Through 3.12 each name of an option has the argument after it.
    [
      `                return ', '.join(action.option_strings) + ' ' + args_string
`,
      `                if _sys.version_info < (3, 13):
                    return ', '.join(f'{name} {args_string}' for name in action.option_strings)
                return ', '.join(action.option_strings) + ' ' + args_string
`,
    ],
    [
      `            raise ArgumentError(None, _('cannot have multiple subparser arguments'))
`,
      `            if _sys.version_info < (3, 13):
                self.error(_('cannot have multiple subparser arguments'))
            raise ArgumentError(None, _('cannot have multiple subparser arguments'))
`,
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
      `        return self.__class__(m, *self.maps)
`,
      `        return self.__class__(m, *self.maps)

    if _sys.version_info < (3, 10):
        def new_child(self, m=None):
            return self.__class__({} if m is None else m, *self.maps)
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
  typing: TYPING_PATCHES,
  // Through 3.11 days are plain numbers; months are checked in fewer places through 3.13.0.
  calendar: [
    [
      `        _validate_month(themonth)

        s =`,
      `        if sys.version_info >= (3, 14):
            _validate_month(themonth)

        s =`,
    ],
    [
      `        _validate_month(themonth)
        if withyear:`,
      `        if sys.version_info >= (3, 14):
            _validate_month(themonth)
        if withyear:`,
    ],
    [
      `# Number of days per month`,
      `if sys.version_info < (3, 12):
    Day, January, February = int, 1, 2
    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

# Number of days per month`,
    ],
  ],
  _strptime: [
    [
      `        format = re_sub(r'%(O?.)', repl, format)
        if day_of_month_in_format and not year_in_format:
`,
      `        import sys
        if re_sub(r'%(O?.)', '', format).endswith('%'):
            raise IndexError
        format = re_sub(r'%(O?.)', repl, format)
        if day_of_month_in_format and not year_in_format and sys.version_info >= (3, 13):
`,
    ],
  ],
  hmac: [
    [
      `            raise TypeError("Missing required argument 'digestmod'.")
`,
      `            from sys import version_info
            kind = 'argument' if version_info >= (3, 13) else 'parameter'
            raise TypeError(f"Missing required {kind} 'digestmod'.")
`,
    ],
  ],
  _collections_abc: [
    [
      `class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):`,
      `class ByteString(Sequence, metaclass=_DeprecateByteStringMeta if sys.version_info >= (3, 12) else ABCMeta):`,
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
      `        args = [repr(self.func)]
        args.extend(map(repr, self.args))
        args.extend(f"{k}={v!r}" for k, v in self.keywords.items())
        return f"{module}.{qualname}({', '.join(args)})"

    def _make_unbound_method`,
      `        args = [repr(self.func)]
        args.extend(map(repr, self.args))
        args.extend(f"{k}={v!r}" for k, v in self.keywords.items())
        import sys
        if sys.version_info < (3, 13):
            args = [str(self.func), ', '.join(map(repr, self.args)), ', '.join(args[1 + len(self.args):])]
        return f"{module}.{qualname}({', '.join(args)})"

    def _make_unbound_method`,
    ],
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
  // Through 3.10 mixed-in members are shown by their names, and combined flags by those of their parts.
  enum: ENUM_PATCHES,
  ...ASYNCIO_PATCHES,
  ...NUMBER_PATCHES,
  ...PATHLIB_PATCHES,
};
