/**
 * Functions written in TypeScript: how they declare their parameters, and how arguments are bound to them with
 * CPython's error messages. The object on the heap that wraps one, and calling it, is elsewhere.
 */

import type { Profile } from "../../../cpython/profile.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { NULL } from "../../memory/linear-memory.ts";
import { unknownKeyword } from "../exceptions/keyword-error.ts";
import type { CallArguments, Outcome, Runtime } from "../runtime.ts";
import { withHeldArguments } from "./held-arguments.ts";

/**
 * The routine behind a native function. It gets the bound parameters in the order of the signature, NULL for
 * each that was not given, at most six. `self` is the instance of a method, the class of a class method, the
 * module of a module function.
 */
export type NativeBody = (rt: Runtime, self: Ref, a: Ref, b: Ref, c: Ref, d: Ref, e: Ref, f: Ref) => Outcome;

/** A routine that takes its arguments as they come (`*args`, `**kwargs`). */
export type VariadicBody = (rt: Runtime, self: Ref, args: CallArguments) => Outcome;

export interface NativeParameter {
  readonly name: string;
  readonly isRequired: boolean;
  readonly kind: "positional-only" | "positional" | "keyword-only";
}

export interface NativeFunction {
  readonly name: string;
  /** As CPython's `__text_signature__` without `$self`: `(iterable, /, *, key=None, reverse=False)`. */
  readonly signature: string;
  readonly parameters: readonly NativeParameter[];
  /** Fewest and most positional arguments. */
  readonly minPositional: number;
  /** Fewest of those that have no name. */
  readonly minPositionalOnly: number;
  readonly maxPositional: number;
  readonly acceptsKeywords: boolean;
  /** The type whose method it is, for errors; undefined for functions. */
  readonly owner: string | undefined;
  /** Whether it stands for a slot, whose errors of argument counts name no method. */
  readonly isSlotWrapper?: boolean;
  /** A wrapper of repetition (wrap_indexargfunc), which counts by PyArg_UnpackTuple even a single argument. */
  readonly unpacksCount?: boolean;
  /** The module that it says it is of, where another one holds it. */
  readonly madeIn?: string;
  /** METH_VARARGS: when it refuses named arguments, only its descriptor names its type (method_check_args). */
  readonly packsArguments?: boolean;
  /** A call of it holds the arguments in a tuple (METH_VARARGS, wrappers of slots, `__new__`). */
  readonly holdsArguments?: boolean;
  readonly body: NativeBody | undefined;
  readonly variadic: VariadicBody | undefined;
}

/** Declares a function with a fixed list of parameters. Defaults are written for people; the body applies them. */
export function native(name: string, signature: string, body: NativeBody): NativeFunction {
  const parameters = parseSignature(signature);
  const positional = parameters.filter((parameter) => parameter.kind !== "keyword-only");
  return {
    name,
    signature,
    parameters,
    minPositional: positional.filter((parameter) => parameter.isRequired).length,
    minPositionalOnly: positional.filter(({ kind, isRequired }) => isRequired && kind === "positional-only")
      .length,
    maxPositional: positional.length,
    acceptsKeywords: parameters.some((parameter) => parameter.kind !== "positional-only"),
    owner: undefined,
    body,
    variadic: undefined,
  };
}

/** The same function as one of METH_VARARGS. */
export function packing(fn: NativeFunction): NativeFunction {
  return { ...fn, packsArguments: true };
}

/** Declares a function that looks at its arguments itself. */
export function nativeVariadic(name: string, signature: string, variadic: VariadicBody): NativeFunction {
  return {
    name,
    signature,
    parameters: [],
    minPositional: 0,
    minPositionalOnly: 0,
    maxPositional: Number.POSITIVE_INFINITY,
    acceptsKeywords: true,
    owner: undefined,
    body: undefined,
    variadic,
  };
}

/** A function as `owner`, a type or a module, has it. */
export function declared(profile: Profile, fn: NativeFunction, owner: string): NativeFunction {
  return { ...withHolding(profile, fn, `${owner}.${fn.name}`), owner };
}

/** A function of a qualified name in a version. */
export function withHolding(profile: Profile, fn: NativeFunction, qualifiedName: string): NativeFunction {
  return profile.values.packedArguments.has(qualifiedName) ? { ...fn, holdsArguments: true } : fn;
}

/** Calls with arguments that are bound already in the form of `CallArguments`. `owner` prefixes the name in errors. */
export function callNative(rt: Runtime, fn: NativeFunction, self: Ref, args: CallArguments): Outcome {
  if (fn.holdsArguments !== true) return callUnheld(rt, fn, self, args);
  return withHeldArguments(rt, args, (held) => callUnheld(rt, fn, self, held));
}

/** As `callNative`, though CPython would put the arguments into a tuple. */
export function callUnheld(rt: Runtime, fn: NativeFunction, self: Ref, args: CallArguments): Outcome {
  if (fn.variadic !== undefined) return fn.variadic(rt, self, args);
  const bound = bindArguments(rt, fn, self, args);
  const at = (index: number): Ref => bound[index] ?? NULL;
  return (fn.body as NativeBody)(rt, self, at(0), at(1), at(2), at(3), at(4), at(5));
}

/** One reference (borrowed) per parameter, NULL where none was given. */
function bindArguments(rt: Runtime, fn: NativeFunction, self: Ref, args: CallArguments): Ref[] {
  const given = args.positional.length;
  // Names are refused before anything is counted (cfunction_check_kwargs, wrapperdescr_raw_call).
  if (!fn.acceptsKeywords && args.keywords !== undefined) refuseKeywords(rt, fn, self, given, args.keywords);
  if (given < fn.minPositional && (args.keywords?.size ?? 0) === 0) raiseArgumentCount(rt, fn, given);
  const total = given + (args.keywords?.size ?? 0);
  if (given > fn.maxPositional || (fn.acceptsKeywords && total > fn.parameters.length)) {
    raiseArgumentCount(rt, fn, given, total);
  }
  if (given < fn.minPositionalOnly) raiseArgumentCount(rt, fn, given, total);
  const bound: Ref[] = fn.parameters.map((_, index) => args.positional[index] ?? NULL);
  const { keywords } = args;
  if (keywords !== undefined && fn.acceptsKeywords) bindKnownKeywords(fn, bound, given, keywords);
  else if (keywords !== undefined) refuseKeywords(rt, fn, self, given, keywords);
  fn.parameters.forEach((parameter, index) => {
    if (parameter.isRequired && bound[index] === NULL) {
      rt.raise(
        rt.types.TypeError,
        `${fn.name}() missing required argument '${parameter.name}' (pos ${index + 1})`,
      );
    }
  });
  if (keywords !== undefined) refuseKeywords(rt, fn, self, given, keywords);
  return bound;
}

/** Those that fit a parameter. What is missing is complained about before those that do not. */
function bindKnownKeywords(
  fn: NativeFunction,
  bound: Ref[],
  given: number,
  keywords: ReadonlyMap<string, Ref>,
): void {
  fn.parameters.forEach((parameter, index) => {
    const value = parameter.kind === "positional-only" ? undefined : keywords.get(parameter.name);
    if (value !== undefined && index >= given) bound[index] = value;
  });
}

/** Raises TypeError for names that no parameter has, or that are given by position, too. */
function refuseKeywords(
  rt: Runtime,
  fn: NativeFunction,
  self: Ref,
  given: number,
  keywords: ReadonlyMap<string, Ref>,
): void {
  if (!fn.acceptsKeywords) {
    const shown = fn.isSlotWrapper === true ? `wrapper ${fn.name}` : boundName(rt, fn, self);
    if (keywords.size > 0) rt.raise(rt.types.TypeError, `${shown}() takes no keyword arguments`);
    return;
  }
  for (const name of keywords.keys()) {
    const index = fn.parameters.findIndex(
      (parameter) => parameter.name === name && parameter.kind !== "positional-only",
    );
    if (index < 0) {
      const known = fn.parameters.filter((each) => each.kind !== "positional-only").map((each) => each.name);
      rt.raise(rt.types.TypeError, unknownKeyword(rt, fn.name, name, known));
    }
    if (index < given) {
      rt.raise(
        rt.types.TypeError,
        `argument for ${fn.name}() given by name ('${name}') and position (${index + 1})`,
      );
    }
  }
}

/**
 * Calls with keywords bind methods first (through 3.10); bound methods are named after the class of their object, and
 * not at all where arguments are packed (cfunction_call).
 */
function boundName(rt: Runtime, fn: NativeFunction, self: Ref): string {
  const { module, type } = rt.types;
  if (fn.packsArguments === true && rt.typeOf(self) === module) return fn.name;
  const isBound = fn.owner !== undefined && self !== NULL && rt.typeOf(self) !== module;
  if (!isBound || !rt.profile.objects.methodErrorsNameClass || rt.isInstance(self, type))
    return qualifiedName(fn);
  if (fn.packsArguments === true) return fn.name;
  return `${rt.qualnameOf(rt.typeOf(self))}.${fn.name}`;
}

/** How errors name a method that takes no argument or one. */
function qualifiedName(fn: NativeFunction): string {
  return fn.owner === undefined ? fn.name : `${fn.owner}.${fn.name}`;
}

/**
 * The forms of CPython for METH_NOARGS, METH_O, METH_FASTCALL and METH_KEYWORDS (Objects/methodobject.c,
 * Python/getargs.c). `total` counts the named arguments, too.
 */
export function raiseArgumentCount(rt: Runtime, fn: NativeFunction, given: number, total = given): never {
  const { minPositional: min, maxPositional: max } = fn;
  const raise = (message: string): never => rt.raise(rt.types.TypeError, message);
  if (fn.isSlotWrapper === true) return raise(slotCountMessage(rt, fn, given));
  if (fn.acceptsKeywords) return raise(keywordCountMessage(fn, given, total));
  if (max === 0) return raise(`${qualifiedName(fn)}() takes no arguments (${given} given)`);
  if (min === 1 && max === 1)
    return raise(`${qualifiedName(fn)}() takes exactly one argument (${given} given)`);
  const bound = min === max ? "" : given < min ? "at least " : "at most ";
  const limit = given < min ? min : max;
  return raise(`${fn.name} expected ${bound}${limit} argument${plural(limit)}, got ${given}`);
}

/**
 * check_num_args, and for two arguments or a count PyArg_UnpackTuple with an empty name, as the `wrap_*` functions
 * of Objects/typeobject.c call them.
 */
function slotCountMessage(rt: Runtime, fn: NativeFunction, given: number): string {
  const { name, minPositional: min, maxPositional: max } = fn;
  const isNamed = rt.profile.values.slotErrorsNameMethod;
  if (isNamed && (name === "__pow__" || name === "__rpow__")) {
    return `expected 1 or 2 arguments, got ${given}`;
  }
  const bound = min === max ? "" : given < min ? "at least " : "at most ";
  const limit = given < min ? min : max;
  const unpacks = max >= 2 || (fn.unpacksCount === true && !isNamed);
  const start = !unpacks ? "" : isNamed ? `${name} ` : " ";
  return `${start}expected ${bound}${limit} argument${plural(limit)}, got ${given}`;
}

/** _PyArg_UnpackKeywords */
function keywordCountMessage(fn: NativeFunction, given: number, total: number): string {
  const { parameters, maxPositional: max } = fn;
  const most = parameters.length;
  if (total > most) {
    const kind = given === 0 ? "keyword " : "";
    return `${fn.name}() takes at most ${most} ${kind}argument${plural(most)} (${total} given)`;
  }
  if (given > max && max === 0) return `${fn.name}() takes no positional arguments`;
  if (given > max) {
    const bound = fn.minPositional < max ? "at most" : "exactly";
    return `${fn.name}() takes ${bound} ${max} positional argument${plural(max)} (${given} given)`;
  }
  const least = fn.minPositionalOnly;
  if (given < least) {
    const bound = least < max ? "at least" : "exactly";
    return `${fn.name}() takes ${bound} ${least} positional argument${plural(least)} (${given} given)`;
  }
  const missing = parameters.findIndex((each, index) => each.isRequired && index >= given);
  return `${fn.name}() missing required argument '${parameters[missing]?.name}' (pos ${missing + 1})`;
}

function plural(count: number): string {
  return count === 1 ? "" : "s";
}

/** Parses `(a, b=1, /, c=2, *, d=None)`. */
function parseSignature(signature: string): NativeParameter[] {
  const inner = signature.slice(1, -1).trim();
  const parameters: NativeParameter[] = [];
  let kind: NativeParameter["kind"] = "positional";
  for (const part of inner === "" ? [] : inner.split(",").map((text) => text.trim())) {
    if (part === "/") {
      for (let index = 0; index < parameters.length; index++) {
        parameters[index] = { ...(parameters[index] as NativeParameter), kind: "positional-only" };
      }
    } else if (part === "*") {
      kind = "keyword-only";
    } else {
      const [name, defaultText] = part.split("=") as [string, string | undefined];
      parameters.push({ name, isRequired: defaultText === undefined, kind });
    }
  }
  return parameters;
}
