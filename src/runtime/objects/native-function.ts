/**
 * Functions written in TypeScript: how they declare their parameters, and how arguments are bound to them with
 * CPython's error messages. The object on the heap that wraps one, and calling it, is elsewhere.
 */
import type { Ref } from "../memory/linear-memory.ts";
import { NULL } from "../memory/linear-memory.ts";
import type { CallArguments, Outcome, Runtime } from "./runtime.ts";

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
  readonly maxPositional: number;
  readonly acceptsKeywords: boolean;
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
    maxPositional: positional.length,
    acceptsKeywords: parameters.some((parameter) => parameter.kind !== "positional-only"),
    body,
    variadic: undefined,
  };
}

/** Declares a function that looks at its arguments itself. */
export function nativeVariadic(name: string, signature: string, variadic: VariadicBody): NativeFunction {
  return {
    name,
    signature,
    parameters: [],
    minPositional: 0,
    maxPositional: Number.POSITIVE_INFINITY,
    acceptsKeywords: true,
    body: undefined,
    variadic,
  };
}

/** Calls with arguments that are bound already in the form of `CallArguments`. `owner` prefixes the name in errors. */
export function callNative(rt: Runtime, fn: NativeFunction, self: Ref, args: CallArguments): Outcome {
  if (fn.variadic !== undefined) return fn.variadic(rt, self, args);
  const bound = bindArguments(rt, fn, args);
  const at = (index: number): Ref => bound[index] ?? NULL;
  return (fn.body as NativeBody)(rt, self, at(0), at(1), at(2), at(3), at(4), at(5));
}

/** One reference (borrowed) per parameter, NULL where none was given. */
function bindArguments(rt: Runtime, fn: NativeFunction, args: CallArguments): Ref[] {
  const given = args.positional.length;
  if (given < fn.minPositional && args.keywords === undefined) raiseArgumentCount(rt, fn, given);
  if (given > fn.maxPositional) raiseArgumentCount(rt, fn, given);
  const bound: Ref[] = fn.parameters.map((_, index) => args.positional[index] ?? NULL);
  if (args.keywords !== undefined) bindKeywords(rt, fn, bound, given, args.keywords);
  fn.parameters.forEach((parameter, index) => {
    if (parameter.isRequired && bound[index] === NULL) {
      rt.raise(
        rt.types.TypeError,
        `${fn.name}() missing required argument '${parameter.name}' (pos ${index + 1})`,
      );
    }
  });
  return bound;
}

function bindKeywords(
  rt: Runtime,
  fn: NativeFunction,
  bound: Ref[],
  given: number,
  keywords: ReadonlyMap<string, Ref>,
): void {
  if (!fn.acceptsKeywords) {
    if (keywords.size > 0) rt.raise(rt.types.TypeError, `${fn.name}() takes no keyword arguments`);
    return;
  }
  for (const [name, value] of keywords) {
    const index = fn.parameters.findIndex(
      (parameter) => parameter.name === name && parameter.kind !== "positional-only",
    );
    if (index < 0) rt.raise(rt.types.TypeError, `${fn.name}() got an unexpected keyword argument '${name}'`);
    if (index < given) {
      rt.raise(
        rt.types.TypeError,
        `argument for ${fn.name}() given by name ('${name}') and position (${index + 1})`,
      );
    }
    bound[index] = value;
  }
}

/** The three forms of CPython for METH_NOARGS, METH_O and METH_FASTCALL (Objects/methodobject.c, getargs.c). */
export function raiseArgumentCount(rt: Runtime, fn: NativeFunction, given: number): never {
  const { minPositional: min, maxPositional: max } = fn;
  const plural = (count: number): string => (count === 1 ? "" : "s");
  if (fn.acceptsKeywords) {
    const bound = min === max ? "exactly" : given < min ? "at least" : "at most";
    const limit = given < min ? min : max;
    rt.raise(
      rt.types.TypeError,
      `${fn.name}() takes ${bound} ${limit} positional argument${plural(limit)} (${given} given)`,
    );
  }
  if (max === 0) rt.raise(rt.types.TypeError, `${fn.name}() takes no arguments (${given} given)`);
  if (min === 1 && max === 1) {
    rt.raise(rt.types.TypeError, `${fn.name}() takes exactly one argument (${given} given)`);
  }
  const bound = min === max ? "" : given < min ? "at least " : "at most ";
  const limit = given < min ? min : max;
  rt.raise(rt.types.TypeError, `${fn.name} expected ${bound}${limit} argument${plural(limit)}, got ${given}`);
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
