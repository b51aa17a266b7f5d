"""Annotations as values, as values with references to what is not defined yet, and as text (PEP 649 and 749)."""

import builtins
import enum
import sys
import types

__all__ = [
    "Format",
    "ForwardRef",
    "call_annotate_function",
    "call_evaluate_function",
    "get_annotate_from_class_namespace",
    "get_annotations",
    "annotations_to_string",
    "type_repr",
]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


class ForwardRef:
    """The text of an annotation that could not be evaluated, and where it stands."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__owner__ = owner

    @property
    def __forward_code__(self):
        text = self.__forward_arg__
        try:
            return compile(f"({text},)[0]" if text.startswith("*") else text, "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {text!r}") from None

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        """The value, looked up where the annotation stands."""
        if format == Format.STRING:
            return self.__forward_arg__
        owner = self.__owner__ if owner is None else owner
        module = sys.modules.get(self.__forward_module__)
        namespace = {**getattr(module, "__dict__", {}), **_namespace_of(owner), **(globals or {})}
        if type_params is None:
            type_params = getattr(owner, "__type_params__", ())
        for parameter in type_params:
            namespace.setdefault(parameter.__name__, parameter)
        own = dict(vars(owner)) if locals is None and isinstance(owner, type) else locals
        try:
            return eval(self.__forward_code__, namespace, own)
        except Exception:
            if format == Format.FORWARDREF:
                return self
            raise

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        import typing

        if self.__forward_arg__ in recursive_guard:
            return self
        if globalns is None and localns is None:
            globalns = localns = {}
        globalns = localns if globalns is None else globalns
        localns = globalns if localns is None else localns
        value = self.evaluate(globals=globalns, locals=localns, type_params=type_params)
        value = typing._type_check(
            value,
            "Forward references must evaluate to types.",
            is_argument=self.__forward_is_argument__,
            allow_special_forms=self.__forward_is_class__,
        )
        guard = recursive_guard | {self.__forward_arg__}
        return typing._eval_type(value, globalns, localns, type_params, recursive_guard=guard)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
            and self.__forward_is_class__ == other.__forward_is_class__
            and self.__owner__ == other.__owner__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__, self.__forward_is_class__, self.__owner__))

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        shown = [repr(self.__forward_arg__)]
        if self.__forward_module__ is not None:
            shown.append(f"module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            shown.append("is_class=True")
        if self.__owner__ is not None:
            shown.append(f"owner={self.__owner__!r}")
        return f"ForwardRef({', '.join(shown)})"


def _namespace_of(owner):
    if isinstance(owner, type):
        return dict(vars(sys.modules.get(owner.__module__, builtins)))
    return dict(getattr(owner, "__globals__", getattr(owner, "__dict__", {})))


# How tightly the operators bind, for the brackets that text needs.
_ATOM, _POWER, _UNARY, _COMPARISON = 15, 13, 12, 5
_BINARY = {
    "or": ("|", 6),
    "xor": ("^", 7),
    "and": ("&", 8),
    "lshift": ("<<", 9),
    "rshift": (">>", 9),
    "add": ("+", 10),
    "sub": ("-", 10),
    "mul": ("*", 11),
    "truediv": ("/", 11),
    "floordiv": ("//", 11),
    "mod": ("%", 11),
    "matmul": ("@", 11),
    "pow": ("**", _POWER),
}
_COMPARISONS = {"lt": "<", "le": "<=", "gt": ">", "ge": ">=", "eq": "==", "ne": "!="}


class _Unknown(ForwardRef):
    """Stands for a name while annotations are evaluated; what is done with it becomes text."""

    def __init__(self, text, origin, level=_ATOM):
        super().__init__(text, owner=origin.owner, is_class=origin.is_class)
        self._origin, self._level = origin, level
        origin.unknown.append(self)

    def _made(self, text, level=_ATOM):
        return _Unknown(text, self._origin, level)

    def _within(self, level):
        return self.__forward_arg__ if self._level >= level else f"({self.__forward_arg__})"

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return self._made(f"{self._within(_ATOM)}.{name}")

    def __getitem__(self, key):
        return self._made(f"{self._within(_ATOM)}[{_key_text(key)}]")

    def __call__(self, *args, **kwargs):
        shown = [_text(each) for each in args] + [f"{name}={_text(each)}" for name, each in kwargs.items()]
        return self._made(f"{self._within(_ATOM)}({', '.join(shown)})")

    def __iter__(self):
        yield self._made(f"*{self._within(_ATOM)}")

    def __neg__(self):
        return self._made(f"-{self._within(_UNARY)}", _UNARY)

    def __pos__(self):
        return self._made(f"+{self._within(_UNARY)}", _UNARY)

    def __invert__(self):
        return self._made(f"~{self._within(_UNARY)}", _UNARY)

    __hash__ = object.__hash__


def _add_operators():
    def binary(sign, level):
        def forward(self, other):
            return self._made(f"{self._within(level)} {sign} {_text(other, level + 1)}", level)

        def backward(self, other):
            return self._made(f"{_text(other, level)} {sign} {self._within(level + 1)}", level)

        return forward, backward

    for name, (sign, level) in _BINARY.items():
        forward, backward = binary(sign, level)
        setattr(_Unknown, f"__{name}__", forward)
        setattr(_Unknown, f"__r{name}__", backward)
    for name, sign in _COMPARISONS.items():
        setattr(_Unknown, f"__{name}__", binary(sign, _COMPARISON)[0])


_add_operators()


def _text(value, level=0):
    if isinstance(value, _Unknown):
        return value._within(level)
    if isinstance(value, list):
        return f"[{', '.join(map(_text, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(_text, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, set) and value:
        return f"{{{', '.join(map(_text, value))}}}"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_text(key)}: {_text(each)}' for key, each in value.items())}}}"
    if isinstance(value, slice):
        step = "" if value.step is None else f":{_text(value.step)}"
        return ":".join("" if each is None else _text(each) for each in (value.start, value.stop)) + step
    return repr(value) if isinstance(value, (str, bytes)) else type_repr(value)


def _key_text(key):
    return ", ".join(map(_text, key)) if isinstance(key, tuple) and key else _text(key)


class _Names(dict):
    """Globals in which every name means something: what is known, and else a stand-in."""

    def __init__(self, known, owner, is_class, knows):
        super().__init__(known if knows else {})
        self.owner, self.is_class = owner, is_class
        self.unknown = []

    def __missing__(self, name):
        if name == "__conditional_annotations__":
            return _Everything()
        return _Unknown(name, self)


class _Everything:
    def __contains__(self, value):
        return True


def _cell(name, cell, names, knows):
    if name == "__conditional_annotations__":
        return cell if knows else types.CellType(_Everything())
    if name == "__classdict__":
        return cell if knows else types.CellType(names)
    try:
        cell.cell_contents
        if knows:
            return cell
    except ValueError:
        pass
    return types.CellType(_Unknown(name, names))


def _evaluate_with_stand_ins(annotate, owner, knows):
    """What the function makes when unknown names (or all) are stand-ins; also the stand-ins made."""
    known = {**vars(builtins), **annotate.__globals__}
    names = _Names(known, owner, isinstance(owner, type), knows)
    closure = None
    if annotate.__closure__ is not None:
        cells = zip(annotate.__code__.co_freevars, annotate.__closure__)
        closure = tuple(_cell(name, cell, names, knows) for name, cell in cells)
    copy = types.FunctionType(
        annotate.__code__, names, closure=closure, argdefs=annotate.__defaults__, kwdefaults=annotate.__kwdefaults__
    )
    return copy(Format.VALUE_WITH_FAKE_GLOBALS), names.unknown


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """What an `__annotate__` function makes in a format, also in those that it does not know itself."""
    format = Format(format)
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == Format.STRING:
        made, _ = _evaluate_with_stand_ins(annotate, owner, False)
        return _as_string(made) if _is_evaluate else annotations_to_string(made)
    if format == Format.FORWARDREF:
        try:
            return annotate(Format.VALUE)
        except Exception:
            pass
        made, unknown = _evaluate_with_stand_ins(annotate, owner, True)
        for each in unknown:
            each.__class__ = ForwardRef
        return made
    raise RuntimeError("annotate function does not support VALUE format")


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def get_annotate_from_class_namespace(obj):
    try:
        return obj["__annotate__"]
    except KeyError:
        return obj.get("__annotate_func__", None)


def type_repr(value):
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    return "..." if value is ... else repr(value)


def _as_string(value):
    if isinstance(value, _Unknown):
        return value.__forward_arg__
    return value if isinstance(value, str) else _text(value)


def annotations_to_string(annotations):
    return {name: _as_string(value) for name, value in annotations.items()}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """A new dict of the annotations of a function, class, module or other callable."""
    format = Format(format)
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    found = _annotations_in(obj, format)
    if found is None:
        if not (isinstance(obj, (type, types.ModuleType)) or callable(obj)):
            raise TypeError(f"{obj!r} does not have annotations")
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return _evaluate_texts(obj, found, globals, locals) if eval_str and found else dict(found)


def _annotations_in(obj, format):
    match format:
        case Format.VALUE:
            return getattr(obj, "__annotations__", None)
        case Format.FORWARDREF:
            try:
                return getattr(obj, "__annotations__", None)
            except Exception:
                return call_annotate_function(obj.__annotate__, format, owner=obj)
        case Format.STRING:
            annotate = getattr(obj, "__annotate__", None)
            if annotate is not None:
                return call_annotate_function(annotate, format, owner=obj)
            found = getattr(obj, "__annotations__", None)
            return None if found is None else annotations_to_string(found)
        case _:
            raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")


def _evaluate_texts(obj, found, globals, locals):
    if isinstance(obj, type):
        own_locals = dict(vars(obj))
    else:
        own_locals = None
        while hasattr(obj, "__wrapped__"):
            obj = obj.__wrapped__
    globals = _namespace_of(obj) if globals is None else globals
    locals = dict(own_locals or {}) if locals is None else locals
    for parameter in getattr(obj, "__type_params__", ()):
        locals.setdefault(parameter.__name__, parameter)
    return {
        name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()
    }
