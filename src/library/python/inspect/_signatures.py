"""Parameters of callables: `inspect.signature` and its kin."""

import collections
import functools
import sys
import types

from inspect._kinds import get_annotations, isclass, isfunction, ismethod, unwrap

__all__ = ["BoundArguments", "FullArgSpec", "Parameter", "Signature", "formatannotation", "getcallargs",
           "getfullargspec", "signature"]


class _empty:
    """Stands for a default or an annotation that is not there."""


class _ParameterKind(int):
    def __new__(cls, value, name, description):
        self = int.__new__(cls, value)
        self.name = name
        self.value = value
        self.description = description
        return self

    def __str__(self):
        return self.name

    def __repr__(self):
        return f"<_ParameterKind.{self.name}: {self.value}>"


_POSITIONAL_ONLY = _ParameterKind(0, "POSITIONAL_ONLY", "positional-only")
_POSITIONAL_OR_KEYWORD = _ParameterKind(1, "POSITIONAL_OR_KEYWORD", "positional or keyword")
_VAR_POSITIONAL = _ParameterKind(2, "VAR_POSITIONAL", "variadic positional")
_KEYWORD_ONLY = _ParameterKind(3, "KEYWORD_ONLY", "keyword-only")
_VAR_KEYWORD = _ParameterKind(4, "VAR_KEYWORD", "variadic keyword")


def formatannotation(annotation, base_module=None, **options):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if type(annotation).__module__ == "annotationlib":
        return annotation.__forward_arg__
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{kind.description} parameters cannot have default values")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name, self._kind, self._default, self._annotation = name, kind, default, annotation

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_empty, kind=_empty, annotation=..., default=...):
        return type(self)(
            self._name if name is _empty else name,
            self._kind if kind is _empty else kind,
            default=self._default if default is ... else default,
            annotation=self._annotation if annotation is ... else annotation,
        )

    __replace__ = replace

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            sign = "=" if self._annotation is _empty else " = "
            text = f"{text}{sign}{self._default!r}"
        if self._kind == _VAR_POSITIONAL:
            return "*" + text
        return "**" + text if self._kind == _VAR_KEYWORD else text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        mine = self._name, self._kind, self._default, self._annotation
        return mine == (other._name, other._kind, other._default, other._annotation)


class BoundArguments:
    __slots__ = ("arguments", "_signature")

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            value = self.arguments[name]
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(value)
            else:
                args.append(value)
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        are_named = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                are_named = True
            elif name not in self.arguments:
                are_named = True
                continue
            if not are_named or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in self.arguments.items())
        return f"<{type(self).__name__} ({shown})>"


class Signature:
    __slots__ = ("_parameters", "_return_annotation")

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        ordered = {}
        last_kind, has_default = _POSITIONAL_ONLY, False
        for parameter in parameters or ():
            if __validate_parameters__:
                if parameter.kind < last_kind:
                    raise ValueError(
                        f"wrong parameter order: {last_kind.description} parameter before "
                        f"{parameter.kind.description} parameter"
                    )
                if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is _empty and has_default:
                        raise ValueError("non-default argument follows default argument")
                    has_default = parameter.default is not _empty
                last_kind = parameter.kind
                if parameter.name in ordered:
                    raise ValueError(f"duplicate parameter name: {parameter.name!r}")
            ordered[parameter.name] = parameter
        self._parameters = types.MappingProxyType(ordered)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, **later):
        return _signature_of(obj, follow_wrapped, _how_annotated(eval_str, later, "Signature.from_callable"))

    def replace(self, *, parameters=..., return_annotation=...):
        return type(self)(
            self._parameters.values() if parameters is ... else parameters,
            return_annotation=self._return_annotation if return_annotation is ... else return_annotation,
        )

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments, rest, kwargs = {}, list(args), dict(kwargs)
        catch_all = None
        is_positional = True
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if not rest and (kind in (_VAR_POSITIONAL, _VAR_KEYWORD) or name in kwargs
                             or parameter.default is not _empty):
                is_positional = False
            if kind == _VAR_KEYWORD:
                catch_all = name
            elif kind == _VAR_POSITIONAL:
                if rest:
                    arguments[name] = tuple(rest)
                    rest = []
            elif rest and kind != _KEYWORD_ONLY:
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {name!r}")
                arguments[name] = rest.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if rest and kind == _KEYWORD_ONLY:
                    raise TypeError("too many positional arguments")
                which = " keyword-only" if kind == _KEYWORD_ONLY and is_positional else ""
                raise TypeError(f"missing a required{which} argument: {name!r}")
        if rest:
            raise TypeError("too many positional arguments")
        if kwargs:
            if catch_all is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[catch_all] = kwargs
        return BoundArguments(self, arguments)

    def format(self, *, max_width=None):
        parts = []
        needs_slash, needs_star = False, True
        for parameter in self._parameters.values():
            if parameter.kind == _POSITIONAL_ONLY:
                needs_slash = True
            elif needs_slash:
                parts.append("/")
                needs_slash = False
            if parameter.kind == _VAR_POSITIONAL:
                needs_star = False
            elif parameter.kind == _KEYWORD_ONLY and needs_star:
                parts.append("*")
                needs_star = False
            parts.append(str(parameter))
        if needs_slash:
            parts.append("/")
        text = f"({', '.join(parts)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(parts) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation)}"
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __hash__(self):
        return hash((tuple(self._parameters.values()), self._return_annotation))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        mine, others = self._split(), other._split()
        return mine == others and self._return_annotation == other._return_annotation

    def _split(self):
        ordered = [p for p in self._parameters.values() if p.kind != _KEYWORD_ONLY]
        named = {p.name: p for p in self._parameters.values() if p.kind == _KEYWORD_ONLY}
        return ordered, named


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, **later):
    return _signature_of(obj, follow_wrapped, _how_annotated(eval_str, later, "signature"))


_PLAINLY = {}


def _how_annotated(eval_str, later, function):
    """What `get_annotations` is to be told; the format of annotations can be given from 3.14 on."""
    how = {"eval_str": eval_str}
    for name, value in later.items():
        if name != "annotation_format" or sys.version_info < (3, 14):
            raise TypeError(f"{function}() got an unexpected keyword argument '{name}'")
        how["format"] = value
    return how


def _of_function(func, how):
    code = func.__code__
    annotations = get_annotations(func, **how)
    defaults = func.__defaults__ or ()
    named_defaults = func.__kwdefaults__ or {}
    count = code.co_argcount
    names = code.co_varnames
    parameters = []
    for index, name in enumerate(names[:count]):
        position = index - (count - len(defaults))
        parameters.append(Parameter(
            name if name.isidentifier() else f"implicit{name[1:]}",
            _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD,
            default=defaults[position] if position >= 0 else _empty,
            annotation=annotations.get(name, _empty),
        ))
    after = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        parameters.append(Parameter(names[after], _VAR_POSITIONAL, annotation=annotations.get(names[after], _empty)))
    for name in names[count:after]:
        parameters.append(Parameter(
            name, _KEYWORD_ONLY, default=named_defaults.get(name, _empty), annotation=annotations.get(name, _empty)
        ))
    if code.co_flags & 8:
        name = names[after + bool(code.co_flags & 4)]
        parameters.append(Parameter(name, _VAR_KEYWORD, annotation=annotations.get(name, _empty)))
    return Signature(
        parameters, return_annotation=annotations.get("return", _empty), __validate_parameters__=False
    )


def _without_first(found, obj):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_partial(partial, found):
    parameters = dict(found.parameters)
    try:
        bound = found.bind_partial(*partial.args, **partial.keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    becomes_named = False
    for name, value in bound.arguments.items():
        parameter = found.parameters[name]
        if parameter.kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            continue
        if name in partial.keywords:
            becomes_named = True
            parameters[name] = parameter.replace(default=value)
        else:
            del parameters[name]
    result = []
    seen_named = False
    for name, parameter in parameters.items():
        seen_named = seen_named or name in partial.keywords
        if becomes_named and seen_named:
            if parameter.kind == _VAR_POSITIONAL:
                continue
            if parameter.kind == _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
        result.append(parameter)
    result.sort(key=lambda each: each.kind)
    return found.replace(parameters=result)


def _of_text(obj, text):
    """From `__text_signature__`; what is bound already is marked with a dollar sign."""
    parameters = []
    kind = _POSITIONAL_OR_KEYWORD
    inner = text.strip()[1:-1]
    for part in filter(None, (each.strip() for each in inner.split(","))):
        if part.startswith("$"):
            if getattr(obj, "__self__", None) is None or ismodule_of(obj):
                if not ismodule_of(obj):
                    parameters.append(Parameter(part[1:], _POSITIONAL_ONLY))
            continue
        if part == "/":
            parameters = [each.replace(kind=_POSITIONAL_ONLY) for each in parameters]
        elif part == "*":
            kind = _KEYWORD_ONLY
        elif part.startswith("**"):
            parameters.append(Parameter(part[2:], _VAR_KEYWORD))
        elif part.startswith("*"):
            parameters.append(Parameter(part[1:], _VAR_POSITIONAL))
            kind = _KEYWORD_ONLY
        else:
            name, sign, default = part.partition("=")
            value = _empty
            if sign:
                try:
                    value = eval(default, {})
                except Exception:
                    raise ValueError(f"no signature found for builtin {obj!r}") from None
            parameters.append(Parameter(name, kind, default=value))
    return Signature(parameters, __validate_parameters__=False)


def ismodule_of(obj):
    return isinstance(getattr(obj, "__self__", None), types.ModuleType)


def _signature_of(obj, follow_wrapped=True, how=_PLAINLY):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if ismethod(obj):
        return _without_first(_signature_of(obj.__func__, follow_wrapped, how), obj)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda each: hasattr(each, "__signature__") or ismethod(each))
        if ismethod(obj):
            return _signature_of(obj, follow_wrapped, how)
    given = getattr(obj, "__signature__", None)
    if given is not None and not isclass(obj) or isclass(obj) and "__signature__" in obj.__dict__:
        if isinstance(given, Signature):
            return given
    if isfunction(obj):
        return _of_function(obj, how)
    if isinstance(obj, functools.partial):
        return _of_partial(obj, _signature_of(obj.func, follow_wrapped, how))
    if isclass(obj):
        return _of_class(obj, follow_wrapped, how)
    text = getattr(obj, "__text_signature__", None)
    if isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
                        types.MethodWrapperType, types.ClassMethodDescriptorType)):
        if not text:
            raise ValueError(f"no signature found for builtin {obj!r}")
        return _of_text(obj, text)
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call, how), obj)
    if text:
        return _of_text(obj, text)
    raise ValueError(f"callable {obj!r} is not supported by signature")


def _of_class(cls, follow_wrapped, how):
    meta_call = next((each.__dict__["__call__"] for each in type(cls).__mro__ if "__call__" in each.__dict__), None)
    if isfunction(meta_call):
        return _without_first(_signature_of(meta_call, follow_wrapped, how), cls)
    for base in cls.__mro__:
        for name in ("__new__", "__init__"):
            found = base.__dict__.get(name)
            if isinstance(found, staticmethod):
                found = found.__func__
            if found is not None and (isfunction(found) or hasattr(found, "__wrapped__")):
                return _without_first(_signature_of(found, follow_wrapped, how), cls)
    for base in cls.__mro__[:-1]:
        if base.__text_signature__:
            return _of_text(cls, base.__text_signature__)
    if cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return Signature()
    raise ValueError(f"no signature found for builtin type {cls!r}")


FullArgSpec = collections.namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")


def getfullargspec(func):
    """The parameters as one tuple. Of a method the first is there, too."""
    try:
        found = _signature_of(func.__func__ if ismethod(func) else func, False)
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, named, named_defaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for name, parameter in found.parameters.items():
        if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == _VAR_POSITIONAL:
            varargs = name
        elif parameter.kind == _VAR_KEYWORD:
            varkw = name
        else:
            named.append(name)
            if parameter.default is not _empty:
                named_defaults[name] = parameter.default
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, named, named_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Which parameter would get which value."""
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = _signature_of(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)
