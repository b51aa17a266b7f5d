/** `sys`: the interpreter about itself. Exceptions, hooks and streams are in sys-exceptions.ts, frames in sys-frames.ts. */

import { BUILTIN_MODULE_NAMES } from "../../cpython/builtin-module-names.ts";
import { isInLibrary } from "../../cpython/library.ts";
import { STDLIB_MODULE_NAMES } from "../../cpython/stdlib-module-names.ts";
import type { Interpreter } from "../builtins/interpreter.ts";
import { writeStandardOutput } from "../builtins/print.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { newDict } from "../objects/dict/dict.ts";
import { addFunctions, setInModule } from "../objects/functions/module.ts";
import { type NativeFunction, native, nativeVariadic } from "../objects/functions/native-function.ts";
import { newNativeFunction } from "../objects/native-object.ts";
import { intValue } from "../objects/numbers/int.ts";
import { checkCInteger } from "../objects/numbers/int-index.ts";
import { newReference } from "../objects/plain-data.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { newStructSequence } from "../objects/struct-sequence.ts";
import { defineSysExceptions } from "./sys-exceptions.ts";
import { frameFunctions } from "./sys-frames.ts";
import { addSysRecords } from "./sys-records.ts";

/** The names of `sys.version_info`. */
export const VERSION_FIELDS = ["major", "minor", "micro", "releaselevel", "serial"];

const MAX_SIZE = 2n ** 63n - 1n;
const MAX_C_INT = 2 ** 31 - 1;
/** `sys.int_info.str_digits_check_threshold` */
const LEAST_DIGIT_LIMIT = 640;

export function defineSys(m: Interpreter, module: Ref): void {
  addFunctions(m, module, [
    ...memoryFunctions(m),
    ...limitFunctions(m),
    ...frameFunctions(m),
    ...plainFunctions(m),
  ]);
  defineSysExceptions(m, module);
  const hook = newNativeFunction(m, displayHook(m), module);
  setInModule(m, module, "__displayhook__", newReference(m, hook));
  setInModule(m, module, "displayhook", hook);
  addTexts(m, module);
  addContainers(m, module);
  setInModule(m, module, "maxsize", m.newInt(MAX_SIZE));
  setInModule(m, module, "maxunicode", m.newInt(0x10ffff));
  setInModule(m, module, "api_version", m.newInt(1013));
  setInModule(m, module, "dont_write_bytecode", m.true);
  setInModule(m, module, "pycache_prefix", m.none);
  const release = m.profile.recordedRelease.split(".").map((part) => m.newInt(Number.parseInt(part, 10)));
  const versionInfo = newStructSequence(m, m.types.versionInfo, [...release, m.newStr("final"), m.newInt(0)]);
  addSysRecords(m, module, versionInfo);
  setInModule(m, module, "version_info", versionInfo);
  setInModule(m, module, "argv", m.newListOf(m.programArguments.map((text) => m.newStr(text))));
  setInModule(m, module, "modules", newReference(m, m.modules));
}

/** DIVERGES: places of an installation are empty, since there is none. */
function addTexts(m: Interpreter, module: Ref): void {
  const texts: Readonly<Record<string, string>> = {
    version: `${m.profile.recordedRelease} (main) [Heapscope]`,
    byteorder: "little",
    platform: "linux",
    platlibdir: "lib",
    abiflags: "",
    float_repr_style: "short",
    copyright: "Copyright (c) Python Software Foundation.",
    executable: "",
    _base_executable: "",
    prefix: "",
    exec_prefix: "",
    base_prefix: "",
    base_exec_prefix: "",
  };
  for (const [name, text] of Object.entries(texts)) setInModule(m, module, name, m.newStr(text));
}

function addContainers(m: Interpreter, module: Ref): void {
  for (const name of ["path_hooks", "meta_path", "warnoptions"]) {
    setInModule(m, module, name, m.newListOf([]));
  }
  setInModule(m, module, "path", m.newListOf(m.searchPath.map((entry) => m.newStr(entry))));
  if (isInLibrary(m.profile, "sys.orig_argv")) {
    setInModule(m, module, "orig_argv", m.newListOf(m.programArguments.map((text) => m.newStr(text))));
  }
  setInModule(m, module, "path_importer_cache", newDict(m));
  setInModule(m, module, "_xoptions", newDict(m));
  const builtin = [...BUILTIN_MODULE_NAMES].map((name) => m.newStr(name));
  setInModule(m, module, "builtin_module_names", m.newTupleOf(builtin));
  if (!isInLibrary(m.profile, "sys.stdlib_module_names")) return;
  const names = m.newFrozensetOf([...STDLIB_MODULE_NAMES].map((name) => m.newStr(name)));
  setInModule(m, module, "stdlib_module_names", names);
}

function memoryFunctions(m: Interpreter): NativeFunction[] {
  return [
    native("getsizeof", "(object, default=None)", (_, __, ref, fallback) => getSizeOf(m, ref, fallback)),
    native("getrefcount", "(object, /)", (_, __, ref) => m.newInt(m.refcountOf(ref))),
    native("getallocatedblocks", "()", () => m.newInt(m.heap.liveBlocks)),
    native("intern", "(string, /)", (_, __, text) => {
      const { name } = m.typeOf(text);
      if (!m.isInstance(text, m.types.str))
        m.raise(m.types.TypeError, `intern() argument must be str, not ${name}`);
      if (m.typeOf(text) !== m.types.str) m.raise(m.types.TypeError, `can't intern ${name}`);
      return m.intern(m.strValue(text));
    }),
  ];
}

/** `__sizeof__`, the program's own where it has one, and the headers before the object. CPython: _PySys_GetSizeOf. */
function* getSizeOf(m: Interpreter, ref: Ref, fallback: Ref): Steps<Ref> {
  try {
    const own = yield* m.callSpecial(ref, "__sizeof__", []);
    if (own === NULL) return m.newInt(m.getSizeOf(ref));
    if (!m.isInstance(own, m.types.int)) {
      m.heap.decref(own);
      m.raise(m.types.TypeError, "an integer is required");
    }
    const size = BigInt(intValue(m.heap, own));
    m.heap.decref(own);
    if (size < 0n) m.raise(m.types.ValueError, "__sizeof__() should return >= 0");
    return m.newInt(size + BigInt(m.headerBytesOf(ref)));
  } catch (error) {
    if (fallback === NULL || !m.swallow(error, m.types.TypeError)) throw error;
    return newReference(m, fallback);
  }
}

function limitFunctions(m: Interpreter): NativeFunction[] {
  return [
    native("getrecursionlimit", "()", () => m.newInt(m.recursionLimit)),
    native("setrecursionlimit", "(limit, /)", (_, __, limit) => {
      m.setRecursionLimit(checkedLimit(m, limit));
      return m.none;
    }),
    native("get_int_max_str_digits", "()", () => m.newInt(m.intDigitLimit)),
    native("set_int_max_str_digits", "(maxdigits)", (_, __, given) => {
      const limit = cInt(m, given);
      if (limit !== 0 && limit < LEAST_DIGIT_LIMIT) {
        m.raise(m.types.ValueError, m.profile.values.messages.digitLimitTooSmall);
      }
      m.intDigitLimit = limit;
      return m.none;
    }),
  ];
}

function checkedLimit(m: Interpreter, given: Ref): number {
  const limit = cInt(m, given);
  if (limit < 1) m.raise(m.types.ValueError, "recursion limit must be greater or equal than 1");
  const depth = m.callDepth();
  if (depth >= limit) {
    const what = `cannot set the recursion limit to ${limit} at the recursion depth ${depth}`;
    m.raise(m.types.RecursionError, `${what}: the limit is too low`);
  }
  return limit;
}

function cInt(m: Interpreter, ref: Ref): number {
  checkCInteger(m, ref);
  if (!m.isInstance(ref, m.types.int)) {
    m.raise(m.types.TypeError, `'${m.typeOf(ref).name}' object cannot be interpreted as an integer`);
  }
  const value = Number(intValue(m.heap, ref));
  if (Math.abs(value) > MAX_C_INT) {
    m.raise(m.types.OverflowError, "Python int too large to convert to C int");
  }
  return value;
}

function plainFunctions(m: Interpreter): NativeFunction[] {
  const constant = (name: string, make: () => Ref): NativeFunction => native(name, "()", make);
  let switchInterval = 0.005;
  let originDepth = 0;
  return [
    constant("getdefaultencoding", () => m.newStr("utf-8")),
    constant("getfilesystemencoding", () => m.newStr("utf-8")),
    constant("getfilesystemencodeerrors", () => m.newStr("surrogateescape")),
    constant("gettrace", () => m.none),
    constant("getprofile", () => m.none),
    constant("is_finalizing", () => m.false),
    ...(isInLibrary(m.profile, "sys._is_gil_enabled") ? [constant("_is_gil_enabled", () => m.true)] : []),
    ...(isInLibrary(m.profile, "sys.is_remote_debug_enabled")
      ? [constant("is_remote_debug_enabled", () => m.true)]
      : []),
    constant("_clear_type_cache", () => m.none),
    constant("getswitchinterval", () => m.newFloat(switchInterval)),
    native("setswitchinterval", "(interval, /)", (_, __, interval) => {
      if (!m.isInstance(interval, m.types.float) && !m.isInstance(interval, m.types.int)) {
        m.raise(m.types.TypeError, `must be real number, not ${m.typeOf(interval).name}`);
      }
      switchInterval = Number(m.numberOf(interval));
      return m.none;
    }),
    native("settrace", "(function, /)", (_, __, hook) => refuseHook(m, "sys.settrace", hook)),
    native("setprofile", "(function, /)", (_, __, hook) => refuseHook(m, "sys.setprofile", hook)),
    native("get_coroutine_origin_tracking_depth", "()", () => m.newInt(originDepth)),
    native("set_coroutine_origin_tracking_depth", "(depth)", (_, __, depth) => {
      originDepth = cInt(m, depth);
      if (originDepth < 0) m.raise(m.types.ValueError, "depth must be >= 0");
      if (originDepth > 0) m.unsupported("the origin of coroutines");
      return m.none;
    }),
    native("set_asyncgen_hooks", "(firstiter=None, finalizer=None)", (_, __, first, finalizer) =>
      setHooks(m, first, finalizer),
    ),
    native("get_asyncgen_hooks", "()", () => {
      const { firstIterator, finalizer } = m.asyncGeneratorHooks;
      const items = [firstIterator, finalizer].map((hook) => newReference(m, hook === NULL ? m.none : hook));
      return newStructSequence(m, m.types.asyncGeneratorHooks, items);
    }),
    nativeVariadic("audit", "(event, /, *args)", (_, __, { positional }) => {
      if (positional.length > 0) return newReference(m, m.none);
      return m.raise(m.types.TypeError, "audit expected at least 1 argument, got 0");
    }),
  ];
}

function refuseHook(m: Interpreter, name: string, hook: Ref): Ref {
  if (hook !== m.none) m.unsupported(name);
  return m.none;
}

/** NULL for an argument leaves the hook, None removes it. CPython: sys_set_asyncgen_hooks. */
function setHooks(m: Interpreter, first: Ref, finalizer: Ref): Ref {
  const check = (name: string, hook: Ref): void => {
    if (hook === NULL || hook === m.none || m.isCallable(hook)) return;
    m.raise(m.types.TypeError, `callable ${name} expected, got ${m.typeOf(hook).name}`);
  };
  check("finalizer", finalizer);
  check("firstiter", first);
  const hooks = m.asyncGeneratorHooks;
  const replaced = (old: Ref, given: Ref): Ref => {
    if (given === NULL) return old;
    const value = given === m.none ? NULL : newReference(m, given);
    m.heap.decrefIfAny(old);
    return value;
  };
  hooks.finalizer = replaced(hooks.finalizer, finalizer);
  hooks.firstIterator = replaced(hooks.firstIterator, first);
  return m.none;
}

/** `sys.displayhook`: what an interactive statement does with its value. CPython: sys_displayhook. */
function displayHook(m: Interpreter): NativeFunction {
  return native("displayhook", "(object, /)", (_, __, value) =>
    value === m.none ? m.none : display(m, value),
  );
}

function* display(m: Interpreter, value: Ref): Steps<Ref> {
  const last = m.name("_");
  yield* resolve(m.setAttribute(m.builtinsModule, last, m.none));
  const text = yield* m.reprText(value);
  yield* writeStandardOutput(m, `${text}\n`);
  yield* resolve(m.setAttribute(m.builtinsModule, last, value));
  return m.none;
}
