/**
 * Lines of CPython's own texts that are changed before they are compiled: imports of modules that the simulator lacks
 * go to the functions that need them, so that the rest of the module works and these say what is missing.
 */

/** Text that occurs once, and what stands in its place. */
export type Patch = readonly [from: string, to: string];

/** What `dis` calls the flags of code objects. */
const CODE_FLAGS =
  '{1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR", 64: "NOFREE", ' +
  '128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR"}';

export const LIBRARY_PATCHES: Readonly<Record<string, readonly Patch[]>> = {
  // Only `chdir` needs it.
  contextlib: [
    ["import os\n", ""],
    ["        self._old_cwd.append", "        import os\n        self._old_cwd.append"],
    ["        os.chdir(self._old_cwd.pop())", "        import os\n        os.chdir(self._old_cwd.pop())"],
  ],
  inspect: [
    ["import ast\nimport dis\n", ""],
    ["import tokenize\nimport token\n", ""],
    ["import linecache\nimport os\n", ""],
    ["import importlib.machinery\n", ""],
    ["dis.COMPILER_FLAG_NAMES.items()", `${CODE_FLAGS}.items()`],
    ["def getmodulename(path):\n", "def getmodulename(path):\n    import importlib.machinery, os\n"],
    [
      "def getsourcefile(object):\n",
      "def getsourcefile(object):\n    import importlib.machinery, linecache, os\n",
    ],
    ["def getabsfile(object, _filename=None):\n", "def getabsfile(object, _filename=None):\n    import os\n"],
    ["def getmodule(object, _filename=None):\n", "def getmodule(object, _filename=None):\n    import os\n"],
    ["def findsource(object):\n", "def findsource(object):\n    import linecache\n"],
    ["def getblock(lines):\n", "def getblock(lines):\n    import tokenize\n"],
    [
      "def _signature_strip_non_python_syntax(signature):\n",
      "def _signature_strip_non_python_syntax(signature):\n    import token, tokenize\n",
    ],
    [
      "def _signature_fromstr(cls, obj, s, skip_bound_arg=True):\n",
      "def _signature_fromstr(cls, obj, s, skip_bound_arg=True):\n    import ast\n",
    ],
  ],
  linecache: [
    ["    import tokenize\n", ""],
    ["tokenize.open(fullname)", "open(fullname, encoding='utf-8')"],
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
  // Through 3.11 classes have no type parameters.
  typing: [["base_locals, base.__type_params__)", "base_locals, getattr(base, '__type_params__', ()))"]],
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

/** Throws where a text has changed so that a patch does not fit. */
export function patchLibraryText(module: string, text: string): string {
  let patched = text;
  for (const [from, to] of LIBRARY_PATCHES[module] ?? []) {
    if (patched.split(from).length !== 2) {
      throw new Error(`${module}: the text to replace does not occur once: ${JSON.stringify(from)}`);
    }
    patched = patched.replace(from, () => to);
  }
  return patched;
}
