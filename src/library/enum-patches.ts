/**
 * Lines of CPython's 3.13 `enum` that are changed for what enumerations did through 3.11: `python/_enum_earlier.py`
 * holds what is more than a line.
 */
import type { Patch } from "./patches.ts";

export const ENUM_PATCHES: readonly Patch[] = [
  [
    `        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
`,
    `        if isinstance(value, cls):
            return True
        if sys.version_info < (3, 12):
            from _enum_earlier import refuse_contained
            return refuse_contained(cls, value)
        try:
            return value in cls._value2member_map_
`,
  ],
  [
    `        if ReprEnum is not None and ReprEnum in bases:
`,
    `        if ReprEnum is not None and ReprEnum in bases and sys.version_info >= (3, 11):
`,
  ],
  [
    `            raise AttributeError('cannot reassign member %r' % (name, ))`,
    `            raise AttributeError('cannot reassign member %r' % (name, ) if sys.version_info >= (3, 11) else 'Cannot reassign members.')`,
  ],
  [
    `            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))`,
    `            if sys.version_info < (3, 11):
                raise AttributeError("%s: cannot delete Enum member." % cls.__name__)
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))`,
  ],
  [
    `            return self.fset(instance, value)
        raise AttributeError(
`,
    `            return self.fset(instance, value)
        if sys.version_info < (3, 11):
            raise AttributeError("can't set attribute")
        raise AttributeError(
`,
  ],
  [
    `                    raise TypeError(
                            "<enum %r> cannot extend %r"
`,
    `                    if sys.version_info < (3, 11):
                        raise TypeError("%s: cannot extend enumeration %r" % (class_name, base.__name__))
                    raise TypeError(
                            "<enum %r> cannot extend %r"
`,
  ],
  [
    `            # descriptor overwriting an enum?
            raise TypeError(`,
    `            if sys.version_info < (3, 11):
                raise TypeError('Attempted to reuse key: %r' % key)
            raise TypeError(`,
  ],
  [
    `    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)
`,
    `    def __format__(self, format_spec):
        if sys.version_info < (3, 11):
            from _enum_earlier import format_member
            return format_member(self, format_spec)
        return str.__format__(str(self), format_spec)
`,
  ],
  [
    `        if self._name_ is None:
            return "<%s: %s>" % (cls_name, v_repr(self._value_))
`,
    `        if self._name_ is None and sys.version_info < (3, 11):
            from _enum_earlier import shown_names
            return "<%s.%s: %r>" % (cls_name, shown_names(self), self._value_)
        if self._name_ is None:
            return "<%s: %s>" % (cls_name, v_repr(self._value_))
`,
  ],
  [
    `        if self._name_ is None:
            return '%s(%r)' % (cls_name, self._value_)
`,
    `        if self._name_ is None and sys.version_info < (3, 11):
            from _enum_earlier import shown_names
            return '%s.%s' % (cls_name, shown_names(self))
        if self._name_ is None:
            return '%s(%r)' % (cls_name, self._value_)
`,
  ],
  [
    `            if not combined_value:
                pseudo_member._name_ = None
`,
    `            if not combined_value or sys.version_info < (3, 11):
                pseudo_member._name_ = None
`,
  ],
  [
    `        classdict.setdefault('_ignore_', []).append('_ignore_')
`,
    `        if sys.version_info < (3, 11) and any(getattr(base, '_member_names_', None) for base in bases):
            raise TypeError('Cannot extend enumerations')
        classdict.setdefault('_ignore_', []).append('_ignore_')
`,
  ],
  [
    `
_stdlib_enums = IntEnum, StrEnum, IntFlag
`,
    `
_stdlib_enums = IntEnum, StrEnum, IntFlag
if sys.version_info < (3, 11):
    EnumType.__name__ = EnumType.__qualname__ = 'EnumMeta'
if sys.version_info < (3, 12):
    def _lack_attribute(cls, name):
        raise AttributeError(name)

    EnumType.__getattr__ = _lack_attribute
`,
  ],
];
