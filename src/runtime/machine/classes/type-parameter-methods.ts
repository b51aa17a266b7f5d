/**
 * What type parameters do for the module `typing`: made by calls, substituted in aliases, never bases. CPython 3.13,
 * Objects/typevarobject.c. DIVERGES: through 3.11 these were classes written in Python, whose instances are larger.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { setInstanceAttribute } from "../../objects/instance.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { callTyping, isTypingLoaded, typingAttribute } from "./typing-module.ts";
import { uniteTypes } from "./union-type.ts";

export function addParameterMethods(m: Machine, type: TypeObject, nameWord: number): void {
  const shortName = type.name.slice(type.name.lastIndexOf(".") + 1);
  m.addMethods(type, [
    nativeVariadic("__mro_entries__", "(bases, /)", () =>
      m.raise(m.types.TypeError, `Cannot subclass an instance of ${shortName}`),
    ),
    native("__reduce__", "()", (_, self) => newReference(m, m.heap.words[self + nameWord] as number)),
    native("__typing_subst__", "(arg, /)", (_, self, arg) => substitute(m, type, self, arg)),
  ]);
  if (type === m.types.typeVar && !m.profile.fields.typeParameterDefaults) return;
  m.addMethods(type, [
    native("__typing_prepare_subst__", "(alias, args, /)", (_, self, alias, args) =>
      prepareSubstitution(m, type, self, alias, args),
    ),
  ]);
}

/** `T | int`: by `typing.Union`. */
export function uniteParameter(m: Machine, left: Ref, right: Ref): Outcome {
  return isTypingLoaded(m) ? callTyping(m, "_make_union", [left, right]) : uniteTypes(m, left, right);
}

/** `*Ts` as `typing.Unpack[Ts]`. */
export function* unpackThroughTyping(m: Machine, self: Ref): Steps<Ref> {
  const unpack = m.own(yield* typingAttribute(m, "Unpack"));
  const item = yield* resolve(m.getItem(unpack, self));
  m.heap.decref(m.disown(unpack));
  return item;
}

function substitute(m: Machine, type: TypeObject, self: Ref, arg: Ref): Outcome {
  if (type === m.types.typeVarTuple) {
    m.raise(m.types.TypeError, "Substitution of bare TypeVarTuple is not supported");
  }
  if (!isTypingLoaded(m)) return newReference(m, arg);
  return callTyping(m, type === m.types.typeVar ? "_typevar_subst" : "_paramspec_subst", [self, arg]);
}

function prepareSubstitution(m: Machine, type: TypeObject, self: Ref, alias: Ref, args: Ref): Outcome {
  if (type === m.types.typeVar) return appendDefault(m, self, alias, args);
  const prepare = type === m.types.paramSpec ? "_paramspec_prepare_subst" : "_typevartuple_prepare_subst";
  return callTyping(m, prepare, [self, alias, args]);
}

/** typevar_typing_prepare_subst_impl: the default takes the place of the first argument that is missing. */
function* appendDefault(m: Machine, self: Ref, alias: Ref, args: Ref): Steps<Ref> {
  const parameters = m.own(yield* resolve(m.getAttribute(alias, m.name("__parameters__"))));
  const index = m.tupleItems(parameters).indexOf(self);
  m.heap.decref(m.disown(parameters));
  const given = m.tupleItems(args);
  if (index < given.length) return newReference(m, args);
  const fallback = m.own(yield* resolve(m.getAttribute(self, m.name("__default__"))));
  if (index > given.length || fallback === m.noDefault) {
    m.heap.decref(m.disown(fallback));
    return newReference(m, args);
  }
  return m.newTupleOf([...given.map((arg) => newReference(m, arg)), m.disown(fallback)]);
}

/** What the call of a parameter's type was given, checked. References are borrowed, but for `bound`. */
export interface ParameterArguments {
  readonly name: Ref;
  readonly constraints: readonly Ref[];
  /** Owned; NULL for none. */
  readonly bound: Ref;
  /** NULL for none. */
  readonly fallback: Ref;
  readonly isCovariant: boolean;
  readonly isContravariant: boolean;
  readonly infersVariance: boolean;
}

const ALLOWED: ReadonlySet<string> = new Set([
  "name",
  "bound",
  "covariant",
  "contravariant",
  "infer_variance",
  "default",
]);

export function* readArguments(m: Machine, type: TypeObject, args: CallArguments): Steps<ParameterArguments> {
  const keywords = args.keywords ?? new Map<string, Ref>();
  const shortName = type.name.slice(type.name.lastIndexOf(".") + 1);
  for (const word of keywords.keys()) {
    if (ALLOWED.has(word)) continue;
    m.raise(m.types.TypeError, `${shortName}() got an unexpected keyword argument '${word}'`);
  }
  const [name = keywords.get("name"), ...constraints] = args.positional;
  if (name === undefined) {
    return m.raise(m.types.TypeError, `${shortName}() missing required argument 'name' (pos 1)`);
  }
  if (!m.isInstance(name, m.types.str)) {
    const got = m.typeOf(name).name;
    m.raise(m.types.TypeError, `${shortName}() argument 'name' must be str, not ${got}`);
  }
  const flag = function* (word: string): Steps<boolean> {
    const value = keywords.get(word);
    return value !== undefined && (yield* resolve(m.isTrue(value)));
  };
  const isCovariant = yield* flag("covariant");
  const isContravariant = yield* flag("contravariant");
  const infersVariance = yield* flag("infer_variance");
  if (isCovariant && isContravariant) m.raise(m.types.ValueError, "Bivariant types are not supported.");
  if (infersVariance && (isCovariant || isContravariant)) {
    m.raise(m.types.ValueError, "Variance cannot be specified with infer_variance.");
  }
  if (constraints.length === 1) m.raise(m.types.TypeError, "A single constraint is not allowed");
  const given = keywords.get("bound") ?? m.none;
  if (constraints.length > 0 && given !== m.none) {
    m.raise(m.types.TypeError, "Constraints cannot be combined with bound=...");
  }
  const bound = given === m.none ? NULL : yield* checkBound(m, given);
  const fallback = keywords.get("default") ?? NULL;
  return { name, constraints, bound, fallback, isCovariant, isContravariant, infersVariance };
}

function* checkBound(m: Machine, bound: Ref): Steps<Ref> {
  const message = m.own(m.newStr("Bound must be a type."));
  const checked = yield* callTyping(m, "_type_check", [bound, message]);
  m.heap.decref(m.disown(message));
  return checked;
}

/** `__module__` of the parameter: where it was made. */
export function setCallersModule(m: Machine, parameter: Ref): void {
  const module = m.findInNamespace(m.callerGlobals(), m.name("__name__"));
  if (module !== NULL) setInstanceAttribute(m, parameter, m.name("__module__"), module);
}
