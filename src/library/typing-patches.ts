/** Lines of CPython's 3.13 `typing` that are changed for what it did through 3.11. */
import type { Patch } from "./patches.ts";

export const TYPING_PATCHES: readonly Patch[] = [
  // Through 3.9 type variables have no `|`.
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
  // Unpacked parameters are shown with a star through 3.11, and managers of contexts have one parameter through 3.12.
  [
    `        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'
`,
    `        if sys.version_info < (3, 12):
            return '*' + repr(self.__args__[0])
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'
`,
  ],
  [
    `        obj = _alias(getattr(contextlib, f"Abstract{attr}"), 2, name=attr, defaults=(bool | None,))
`,
    `        if sys.version_info < (3, 13):
            obj = _alias(getattr(contextlib, f"Abstract{attr}"), 1, name=attr)
        else:
            obj = _alias(getattr(contextlib, f"Abstract{attr}"), 2, name=attr, defaults=(bool | None,))
`,
  ],
  [
    `                raise TypeError(
                    "Protocols with non-method members don't support issubclass()."
                    f" Non`,
    `                if sys.version_info < (3, 13):
                    raise TypeError("Protocols with non-method members don't support issubclass()")
                raise TypeError(
                    "Protocols with non-method members don't support issubclass()."
                    f" Non`,
  ],
  // Through 3.9 parameters were what is given, too.
  [
    `        raise TypeError(f"Too {'many' if actual_len > expected_len else 'few'} arguments"
                        f" for {cls};`,
    `        given = 'arguments' if sys.version_info >= (3, 10) else 'parameters'
        raise TypeError(f"Too {'many' if actual_len > expected_len else 'few'} {given}"
                        f" for {cls};`,
  ],
  [
    `            raise TypeError(f"Too {'many' if actual_len > self._nparams else 'few'} arguments for {self};"`,
    `            given = 'arguments' if sys.version_info >= (3, 10) else 'parameters'
            raise TypeError(f"Too {'many' if actual_len > self._nparams else 'few'} {given} for {self};"`,
  ],
  [
    `must all be type variables "
                f"or parameter specification variables.")`,
    `must all be type variables"
                f"{' or parameter specification variables.' if sys.version_info >= (3, 10) else ''}")`,
  ],
  [
    `    args = tuple(_type_convert(p) for p in args)
    is_generic_or_protocol = cls in (Generic, Protocol)
`,
    `    if sys.version_info < (3, 10):
        args = tuple(_type_check(p, "Parameters to generic types must be types.") for p in args)
    args = tuple(_type_convert(p) for p in args)
    is_generic_or_protocol = cls in (Generic, Protocol)
`,
  ],
  // Through 3.10 arguments that nobody could call are no types.
  [
    `    if type(arg) is tuple:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _is_param_expr`,
    `    is_refused = type(arg) is tuple
    if sys.version_info < (3, 11) and not callable(arg):
        is_refused = not isinstance(arg, (TypeVar, ForwardRef, types.UnionType, ParamSpec, ParamSpecArgs, ParamSpecKwargs))
    if is_refused:
        raise TypeError(f"{msg} Got {arg!r:.100}.")
    return arg


def _is_param_expr`,
  ],
  // Through 3.9 instances of protocols with data are recognized without a decorator.
  [
    `            not getattr(cls, '_is_runtime_protocol', False) and
            not _allow_reckless_class_checks()
        ):
            raise TypeError("Instance`,
    `            not getattr(cls, '_is_runtime_protocol', False) and
            not _allow_reckless_class_checks()
        ):
            names = cls.__protocol_attrs__
            if sys.version_info < (3, 10) and not all(callable(getattr(cls, name, None)) for name in names):
                return all(hasattr(instance, name) for name in names)
            raise TypeError("Instance`,
  ],
];
