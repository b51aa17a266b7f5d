/**
 * Lines of CPython's own texts that are changed before they are compiled: imports of modules that the simulator lacks
 * go to the functions that need them, so that the rest of the module works and these say what is missing. DIVERGES:
 * frames of the library stand in tracebacks without their text, which is not shipped; those through asyncio show the
 * frames of tasks, which are native in CPython. `pickle` is CPython's Python text: what is wrong in data that nobody
 * pickled is told in other words. Messages of protocols are those of 3.13 in every version.
 */

import { LineIndex } from "../text/line-index.ts";
import { LATER_PATCHES } from "./later-patches.ts";
import { VERSION_PATCHES } from "./version-patches.ts";
import { ZONE_PATCHES } from "./zone-patches.ts";

/** Text that occurs once, and what stands in its place. */
export type Patch = readonly [from: string, to: string];

/** Names under which classes keep annotations, in any version. */
const ANNOTATION_NAMES = "'__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__'";

/** Stands for a module that the simulator lacks: whoever asks for one of its names is told so. */
const LACKING = `
class _Lacking:
    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        __import__(self._name)
`;

const NO_DEBUGGER = `
class _Debugger:
    def __init__(self, *args, **options):
        self.use_rawinput = 1

    def reset(self):
        pass

    def set_continue(self, *args):
        _Lacking('pdb').set_continue

    set_trace = trace_dispatch = set_continue

pdb = _Lacking('pdb')
pdb.Pdb, pdb.set_trace = _Debugger, None
`;

/** Annotations of classes for `typing`: as they are, or from 3.14 on made by their function. */
const LAZY_ANNOTATIONS = `
_is_lazy = '__annotate__' in type.__dict__


def _own_annotations(cls):
    return getattr(cls, '__annotations__', {}) if _is_lazy else cls.__dict__.get('__annotations__', {})


def _annotations_of(cls):
    if not _is_lazy:
        return getattr(cls, '__annotations__', {})
    import annotationlib
    return annotationlib.get_annotations(cls, format=3)


def _namespace_annotations(ns):
    if '__annotate_func__' not in ns:
        return ns.get('__annotations__', {})
    import annotationlib
    return annotationlib.call_annotate_function(ns['__annotate_func__'], 3)
`;

/** How both kinds of exit stack begin to leave. */
const EXIT_STACK_TEXT =
  "        exc = exc_details[1]\n        received_exc = exc is not None\n\n" +
  "        # We manipulate the exception state so it behaves as though\n" +
  "        # we were actually nesting multiple with statements\n        frame_exc = ";

export const LIBRARY_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  // Only `chdir` needs it.
  contextlib: [
    ["import os\n", ""],
    ["        self._old_cwd.append", "        import os\n        self._old_cwd.append"],
    ["        os.chdir(self._old_cwd.pop())", "        import os\n        os.chdir(self._old_cwd.pop())"],
    // Through 3.10 there is no `sys.exception`.
    ...["    def __exit__", "    async def __aexit__"].map((head): Patch => {
      const text = `${head}(self, *exc_details):\n${EXIT_STACK_TEXT}`;
      return [`${text}sys.exception()`, `${text}sys.exc_info()[1]`];
    }),
  ],
  // Through 3.9 there is no `int.bit_count`.
  enum: [["return self._value_.bit_count()", 'return bin(self._value_).count("1")']],
  // Through 3.10 objects have no `__getstate__` of their own.
  copyreg: [
    [
      "type(self).__getstate__ is object.__getstate__",
      'type(self).__getstate__ is getattr(object, "__getstate__", None)',
    ],
  ],
  threading: [
    // Through 3.12 a function makes locks.
    [
      "ThreadError = _thread.error\n",
      "ThreadError = _thread.error\n_makes_locks = hasattr(_thread, 'lock')\n",
    ],
    ["\nLock = _LockType\n", "\nLock = _LockType if _makes_locks else _allocate_lock\n"],
    ["import os as _os\n", ""],
    ['if hasattr(_os, "register_at_fork"):\n    _os.register_at_fork(after_in_child=_after_fork)\n', ""],
  ],
  "concurrent.futures.thread": [
    ["import os\n", ""],
    ["if hasattr(os, 'register_at_fork'):", "if False:"],
    ["(os.process_cpu_count() or 1)", "1"],
  ],
  "asyncio.events": [
    [
      "import os\nimport signal\nimport socket\nimport subprocess\nimport sys\n",
      "import sys\n" +
        "os = type('os', (), {'getpid': staticmethod(lambda: 1)})\n" +
        "socket = type('socket', (), {'AF_UNSPEC': 0, 'AI_PASSIVE': 1})\n" +
        "subprocess = type('subprocess', (), {'PIPE': -1})\n",
    ],
  ],
  // Commands are documented where they have a docstring, which the library has not.
  cmd: [
    [
      "    def print_topics(",
      "    do_help.__doc__ = 'Lists the commands, or tells what one of them does.'\n\n    def print_topics(",
    ],
  ],
  // Through 3.9 nobody warns of encodings.
  fileinput: [["sys.flags.warn_default_encoding and", "getattr(sys.flags, 'warn_default_encoding', 0) and"]],
  // Through 3.10 `int.from_bytes` has to be told the order of bytes, as MARKED_BIG_ENDIAN does elsewhere.
  random: [
    ["a + _sha512(a).digest())", "a + _sha512(a).digest(), 'big')"],
    ["(_urandom(7))", "(_urandom(7), 'big')"],
    ["(_urandom(numbytes))", "(_urandom(numbytes), 'big')"],
  ],
  typing: [
    // Through 3.11 classes have no type parameters.
    ["base_locals, base.__type_params__)", "base_locals, getattr(base, '__type_params__', ()))"],
    // From 3.14 on `Union` is the class of `int | str`.
    [
      "\ndef _make_union(left, right):",
      "\nif '__annotate__' in type.__dict__:\n    Union = types.UnionType\n\ndef _make_union(left, right):",
    ],
    // Through 3.12 there is no `__getattr__` that makes them on demand.
    [
      "    globals()[attr] = obj\n    return obj\n",
      "    globals()[attr] = obj\n    return obj\n\nif sys.version_info < (3, 13):\n" +
        "    for _name in ('Match', 'Pattern', 'ContextManager', 'AsyncContextManager'):\n        __getattr__(_name)\n",
    ],
    // From 3.14 on annotations are evaluated when somebody asks.
    ["\n\nclass ForwardRef(_Final", `${LAZY_ANNOTATIONS}\n\nclass ForwardRef(_Final`],
    [
      "\n\ndef _is_unpacked_typevartuple",
      "\n\nif _is_lazy:\n    from annotationlib import ForwardRef\n\n\ndef _is_unpacked_typevartuple",
    ],
    [
      "'__abstractmethods__', '__annotations__', '__dict__'",
      `${ANNOTATION_NAMES}, '__abstractmethods__', '__dict__'`,
    ],
    [
      "frozenset({'__module__', '__name__', '__annotations__'})",
      `frozenset({'__module__', '__name__', ${ANNOTATION_NAMES}})`,
    ],
    [
      "        annotations = getattr(base, '__annotations__', {})\n        for attr in",
      "        annotations = _annotations_of(base)\n        for attr in",
    ],
    [
      "annotations = getattr(base, '__annotations__', {})\n            if (isinstance",
      "annotations = _annotations_of(base)\n            if (isinstance",
    ],
    ["ann = base.__dict__.get('__annotations__', {})", "ann = _own_annotations(base)"],
    ["        types = ns.get('__annotations__', {})\n", "        types = _namespace_annotations(ns)\n"],
    ["own_annotations = ns.get('__annotations__', {})", "own_annotations = _namespace_annotations(ns)"],
    [
      "annotations.update(base.__dict__.get('__annotations__', {}))",
      "annotations.update(_own_annotations(base))",
    ],
  ],
  functools: [
    [
      "'__annotations__', '__type_params__')",
      "'__annotate__' if '__annotate__' in type.__dict__ else '__annotations__', '__type_params__')",
    ],
  ],
  // The errors are those of CPython's _pickle (Modules/_pickle.c, 3.13), which programs get there.
  pickle: [
    ['pickling exceptions."""\n    pass\n', 'pickling exceptions."""\n    __module__ = "_pickle"\n'],
    ['dump() method.\n\n    """\n    pass\n', 'dump() method.\n\n    """\n    __module__ = "_pickle"\n'],
    ['and IndexError.\n\n    """\n    pass\n', 'and IndexError.\n\n    """\n    __module__ = "_pickle"\n'],
    ['"%s must return string or tuple" % reduce', '"__reduce__ must return a string or tuple"'],
    [
      '"Tuple returned by %s must have "\n                                "two to six elements" % reduce',
      '"tuple returned by __reduce__ must contain 2 through 6 elements"',
    ],
    [
      "            raise PicklingError(\n                \"Can't pickle %r: it's not found as %s.%s\" %\n" +
        "                (obj, module_name, name)) from None",
      "            if '<locals>' in name:\n" +
        "                if sys.version_info >= (3, 14):\n" +
        '                    raise PicklingError(f"Can\'t pickle local object {obj!r}") from None\n' +
        "                verb = 'get' if sys.version_info >= (3, 13) else 'pickle'\n" +
        '                raise AttributeError(f"Can\'t {verb} local object {name!r}") from None\n' +
        '            raise PicklingError(f"Can\'t pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None',
    ],
    [
      "                dispatch[key[0]](self)\n",
      "                if key[0] not in dispatch:\n" +
        "                    shown = chr(key[0]) if 32 <= key[0] < 127 else f'\\\\x{key[0]:02x}'\n" +
        "                    raise UnpicklingError(f\"invalid load key, '{shown}'.\")\n" +
        "                dispatch[key[0]](self)\n",
    ],
    ["raise EOFError\n                assert", "raise EOFError('Ran out of input')\n                assert"],
    [
      "        self._file_readline = file.readline\n",
      "        if not (hasattr(file, 'read') and hasattr(file, 'readline')):\n" +
        "            raise TypeError(\"file must have 'read' and 'readline' attributes\")\n" +
        "        self._file_readline = file.readline\n",
    ],
    [
      '                    "pickle exhausted before end of frame")\n            return data\n        else:\n            return self.file_readline()\n',
      '                    "pickle exhausted before end of frame")\n            return data\n' +
        "        data = self.file_readline()\n        if not data.endswith(b'\\n'):\n" +
        "            raise UnpicklingError('pickle data was truncated')\n        return data\n",
    ],
    ["return getattr(sys.modules[module], name)", "return _getattribute(sys.modules[module], name)[0]"],
    [
      "        if self.proto >= 4:\n            return _getattribute(",
      "        if '.' not in name and sys.version_info >= (3, 14):\n            return getattr(sys.modules[module], name)\n" +
        "        elif self.proto >= 4:\n            return _getattribute(",
    ],
    ["Can't load pickle from unicode string\")", "a bytes-like object is required, not 'str'\")"],
    [
      "    Pickler, Unpickler = _Pickler, _Unpickler\n",
      "    Pickler, Unpickler = _Pickler, _Unpickler\n" +
        "    for _class, _name in ((_Pickler, 'Pickler'), (_Unpickler, 'Unpickler')):\n" +
        "        _class.__module__, _class.__name__, _class.__qualname__ = '_pickle', _name, _name\n" +
        "    sys.modules['_pickle'] = sys.modules[__name__]\n",
    ],
  ],
  dataclasses: [
    // Through 3.12 the default argument that comes before is not named.
    [
      "f'follows default argument {seen_default.name!r}')",
      "'follows default argument' + (f' {seen_default.name!r}' if sys.version_info >= (3, 13) else ''))",
    ],
    [
      "    cls_annotations = inspect.get_annotations(cls)",
      "    cls_annotations = inspect.get_annotations(cls, **_forward)",
    ],
    [
      "\nimport inspect\n",
      "\nimport inspect\n_forward = {'format': 3} if '__annotate__' in type.__dict__ else {}\n",
    ],
  ],
  "unittest.case": [
    [
      "class FunctionTestCase(TestCase):",
      "if sys.version_info < (3, 12):\n    from ._earlier import add_old_names\n    add_old_names(TestCase)\n\n\n" +
        "class FunctionTestCase(TestCase):",
    ],
  ],
  unittest: [
    [
      "from .loader import TestLoader, defaultTestLoader\n",
      "from .loader import TestLoader, defaultTestLoader\nimport sys as _sys\n" +
        "if _sys.version_info < (3, 13):\n    from ._earlier import findTestCases, getTestCaseNames, makeSuite\n",
    ],
  ],
  // Sockets are asked for when one is opened.
  "logging.handlers": [["import socket\n", `${LACKING}\n\nsocket = _Lacking('socket')\n`]],
  // There is no debugger to step into an example.
  doctest: [["import os\nimport pdb\n", `import os\n${LACKING}\n\n${NO_DEBUGGER}`]],
  // As the native `warn` says it, where the fifth argument is no file.
  warnings: [
    [
      "    msg = WarningMessage(message, category, filename, lineno, source)",
      "    msg = WarningMessage(message, category, filename, lineno, source=source)",
    ],
  ],
  // As the native futures say it.
  "asyncio.futures": [
    [
      "InvalidStateError(f'{self._state}: {self!r}')\n        self._result",
      "InvalidStateError('invalid state')\n        self._result",
    ],
    [
      "InvalidStateError(f'{self._state}: {self!r}')\n        if isinstance(exception, type)",
      "InvalidStateError('invalid state')\n        if isinstance(exception, type)",
    ],
  ],
  // No environment: `asyncio.run(..., debug=True)` and `loop.set_debug` turn it on.
  "asyncio.coroutines": [
    ["import os\n", ""],
    ["bool(os.environ.get('PYTHONASYNCIODEBUG'))", "False"],
  ],
};

/** A conversion that leaves the order of bytes to its default, which there is from 3.11 on. */
const MARKED_BIG_ENDIAN = /\)( {2,}# big endian)/g;

/** The lines of the result are those of the text as it was. Throws where that has changed so that a patch does not fit. */
export function patchLibraryText(module: string, text: string): LineIndex {
  let patched = new LineIndex(text.replaceAll(MARKED_BIG_ENDIAN, ", 'big')$1"));
  for (const patches of [LIBRARY_PATCHES, ZONE_PATCHES, VERSION_PATCHES, LATER_PATCHES]) {
    for (const patch of patches[module] ?? []) patched = applyPatch(module, patched, patch);
  }
  return patched;
}

function applyPatch(module: string, { text, lineStarts }: LineIndex, [from, to]: Patch): LineIndex {
  const at = text.indexOf(from);
  if (at < 0 || text.indexOf(from, at + 1) >= 0) {
    throw new Error(`${module}: the text to replace does not occur once: ${JSON.stringify(from)}`);
  }
  const kept = commonStart(from, to);
  const ending = commonEnd(from.slice(kept), to.slice(kept));
  const [start, end] = [at + kept, at + from.length - ending];
  const newEnd = at + to.length - ending;
  const replaced = text.slice(0, at) + to + text.slice(at + from.length);
  const newStarts = new LineIndex(replaced.slice(start, newEnd)).lineStarts;
  const first = lineStarts.findIndex((each) => each > start);
  const moved = lineStarts.map((each, line) => {
    if (each <= start) return each;
    if (each >= end) return each + newEnd - end;
    // Lines within what is replaced are those at the same distance from its start.
    return start + (newStarts[line - first + 1] ?? newEnd - start);
  });
  return new LineIndex(replaced, moved);
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}

function commonEnd(left: string, right: string): number {
  const most = Math.min(left.length, right.length);
  let length = 0;
  while (length < most && left[left.length - 1 - length] === right[right.length - 1 - length]) length++;
  return length;
}
