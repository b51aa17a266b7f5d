/** The module `builtins`: its functions and the names of the built-in types. */
import { isInLibrary } from "../../cpython/library.ts";
import { addressOf, NULL, type Ref } from "../memory/linear-memory.ts";
import { dictSetStr } from "../objects/dict/dict.ts";
import { EXCEPTION_SHAPES, knownExceptions, moduleExceptionNames } from "../objects/exceptions/exception.ts";
import { formatObject } from "../objects/format/format-object.ts";
import { moduleDict, setInModule } from "../objects/functions/module.ts";
import { native, withHolding } from "../objects/functions/native-function.ts";
import { newCallIterator } from "../objects/iterators/call-iterator.ts";
import { newNativeFunction } from "../objects/native-object.ts";
import { newReference } from "../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { attributeName } from "../objects/slot-methods.ts";
import { argumentTypeName } from "../objects/str/str-arguments.ts";
import { codeFunctions } from "./code-running.ts";
import { defineQuitters, inputFunctions } from "./input.ts";
import type { Interpreter } from "./interpreter.ts";
import { namespaceFunctions } from "./namespaces.ts";
import { numberFunctions } from "./numbers.ts";
import { printFunction } from "./print.ts";
import { reductionFunctions } from "./reductions.ts";

/** The built-in types that have a name in `builtins`. */
const NAMED_TYPES = [
  "type",
  "object",
  "int",
  "bool",
  "float",
  "complex",
  "str",
  "bytes",
  "bytearray",
  "memoryview",
  "tuple",
  "list",
  "dict",
  "frozendict",
  "set",
  "frozenset",
  "range",
  "slice",
  "sentinel",
  "property",
  "staticmethod",
  "classmethod",
  "super",
  "enumerate",
  "zip",
  "map",
  "filter",
  "reversed",
] as const;

export function defineBuiltins(m: Interpreter): void {
  const module = m.builtinsModule;
  m.builtins = moduleDict(m, module);
  const set = (name: string, ref: Ref): void => {
    m.heap.incref(ref);
    setInModule(m, module, name, ref);
  };
  for (const name of NAMED_TYPES) {
    if (isInLibrary(m.profile, `builtins.${name}`)) set(name, m.types[name].ref);
  }
  const known = new Set(knownExceptions(m.profile));
  const ofModules = moduleExceptionNames(m.profile);
  for (const { name } of EXCEPTION_SHAPES) {
    if (name in ofModules) continue;
    if (known.has(name)) set(name, m.types[name].ref);
    else m.laterNames.set(`builtins.${name}`, newReference(m, m.types[name].ref));
  }
  for (const [alias, name] of [
    ["EnvironmentError", "OSError"],
    ["IOError", "OSError"],
  ] as const) {
    set(alias, m.types[name].ref);
  }
  set("None", m.none);
  set("True", m.true);
  set("False", m.false);
  set("Ellipsis", m.ellipsis);
  set("NotImplemented", m.notImplemented);
  set("__debug__", m.true);
  const all = [
    ...functions(m),
    ...reductionFunctions(m),
    ...numberFunctions(m),
    ...namespaceFunctions(m),
    ...codeFunctions(m),
    ...inputFunctions(m),
  ];
  for (const fn of all) {
    const made = newNativeFunction(m, withHolding(m.profile, fn, fn.name), module);
    if (isInLibrary(m.profile, `builtins.${fn.name}`)) setInModule(m, module, fn.name, made);
    else m.laterNames.set(`builtins.${fn.name}`, made);
  }
  defineQuitters(m);
  dictSetStr(m, m.modules, m.name("builtins"), module);
}

function format(m: Interpreter, value: Ref, spec: Ref): Outcome {
  if (spec === NULL) return formatObject(m, value, m.emptyString);
  if (m.isInstance(spec, m.types.str)) return formatObject(m, value, spec);
  return m.raise(m.types.TypeError, `format() argument 2 must be str, not ${argumentTypeName(m, spec)}`);
}

function functions(m: Interpreter): readonly ReturnType<typeof native>[] {
  return [
    printFunction(m),
    native("len", "(obj, /)", (_, __, ref) => m.lengthOf(ref)),
    native("repr", "(obj, /)", (_, __, ref) => m.repr(ref)),
    native("format", "(value, format_spec='', /)", (_, __, value, spec) => format(m, value, spec)),
    native("ascii", "(obj, /)", (_, __, ref) => m.ascii(ref)),
    native("id", "(obj, /)", (_, __, ref) => m.newInt(addressOf(ref))),
    native("hash", "(obj, /)", (_, __, ref) => hashOf(m, ref)),
    native("callable", "(obj, /)", (_, __, ref) => (m.isCallable(ref) ? m.true : m.false)),
    native("iter", "(object, sentinel=None, /)", (_, __, ref, sentinel) =>
      sentinel === NULL ? m.iterate(ref) : iterateCalls(m, ref, sentinel),
    ),
    native("next", "(iterator, default=None, /)", (_, __, iterator, fallback) => next(m, iterator, fallback)),
    native("aiter", "(async_iterable, /)", (_, __, ref) => m.asyncIteratorOf(ref)),
    native("anext", "(aiterator, default=None, /)", (_, __, ref, fallback) => m.asyncNextOf(ref, fallback)),
    native("isinstance", "(obj, class_or_tuple, /)", (_, __, ref, types) =>
      boolOutcome(m, m.isInstanceOf(ref, types)),
    ),
    native("issubclass", "(cls, class_or_tuple, /)", (_, __, type, types) =>
      boolOutcome(m, m.isSubclassOf(type, types)),
    ),
    native("getattr", "(object, name, default=None, /)", (_, __, ref, name, fallback) =>
      getAttr(m, ref, name, fallback),
    ),
    native("hasattr", "(obj, name, /)", (_, __, ref, name) => hasAttr(m, ref, name)),
    native("setattr", "(obj, name, value, /)", (_, __, ref, name, value) => setAttr(m, ref, name, value)),
    native("delattr", "(obj, name, /)", (_, __, ref, name) => setAttr(m, ref, name, NULL)),
  ];
}

function* hashOf(m: Interpreter, ref: Ref): Steps<Ref> {
  const low = yield* resolve(m.hash(ref));
  return m.newInt((BigInt(m.hashHigh) << 32n) | BigInt(low >>> 0));
}

function* next(m: Interpreter, iterator: Ref, fallback: Ref): Steps<Ref> {
  const type = m.typeOf(iterator);
  if (type.slots.next === undefined) {
    m.raise(m.types.TypeError, `'${type.name}' object is not an iterator`);
  }
  if (type === m.types.generator) return yield* m.nextOfGenerator(iterator, fallback);
  if (fallback === NULL) {
    const item = yield* m.nextWithValue(iterator);
    return item === NULL ? m.raiseStopIteration(m.none) : item;
  }
  const item = yield* resolve(m.next(iterator));
  if (item !== NULL) return item;
  m.heap.incref(fallback);
  return fallback;
}

function boolOutcome(m: Interpreter, answer: boolean | Steps<boolean>): Outcome {
  if (typeof answer === "boolean") return answer ? m.true : m.false;
  return boolSteps(m, answer);
}

function* boolSteps(m: Interpreter, steps: Steps<boolean>): Steps<Ref> {
  return (yield* steps) ? m.true : m.false;
}

/** As `attributeName`; through 3.10 `getattr` and `hasattr` spoke for themselves. */
function checkName(m: Interpreter, name: Ref, caller: string): void {
  const isText = m.isInstance(name, m.types.str);
  if (isText || !m.profile.objects.getattrSaysItsName) attributeName(m, name);
  else m.raise(m.types.TypeError, `${caller}(): attribute name must be string`);
}

function* getAttr(m: Interpreter, ref: Ref, name: Ref, fallback: Ref): Steps<Ref> {
  checkName(m, name, "getattr");
  if (fallback === NULL) return yield* resolve(m.getAttribute(ref, name));
  const found = yield* m.optionalAttribute(ref, name);
  if (found !== NULL) return found;
  m.heap.incref(fallback);
  return fallback;
}

function* hasAttr(m: Interpreter, ref: Ref, name: Ref): Steps<Ref> {
  checkName(m, name, "hasattr");
  const found = yield* m.optionalAttribute(ref, name);
  m.heap.decrefIfAny(found);
  return found === NULL ? m.false : m.true;
}

function* setAttr(m: Interpreter, ref: Ref, name: Ref, value: Ref): Steps<Ref> {
  attributeName(m, name);
  yield* resolve(m.setAttribute(ref, name, value));
  return m.none;
}

/** `iter(callable, sentinel)`. */
function iterateCalls(m: Interpreter, callable: Ref, sentinel: Ref): Ref {
  if (!m.isCallable(callable)) m.raise(m.types.TypeError, m.profile.iterNotCallable);
  return newCallIterator(m, callable, sentinel);
}
