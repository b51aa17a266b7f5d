/**
 * `Generic`, the last base of `class C[T]`, as far as the language needs it: subscription of generic classes and
 * their `__parameters__`. CPython has it in Lib/typing.py behind Objects/typevarobject.c.
 */
import type { Ref } from "../../memory/linear-memory.ts";
import { NULL } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Machine } from "../machine.ts";
import { newAlias } from "./generic-alias.ts";
import { superAttribute } from "./super-type.ts";
import { collectParameters } from "./type-expressions.ts";
import { callTyping, isTypingLoaded } from "./typing-module.ts";

export function defineGeneric(m: Machine): void {
  const type = m.types.generic;
  type.slots.construct = m.types.object.slots.construct;
  m.addClassMethods(type, [
    native("__class_getitem__", "(object, /)", (_, cls, item) =>
      isTypingLoaded(m) ? callTyping(m, "_generic_class_getitem", [cls, item]) : subscript(m, cls, item),
    ),
    nativeVariadic("__init_subclass__", "(*args, **kwargs)", (_, cls, args) =>
      isTypingLoaded(m)
        ? callTyping(m, "_generic_init_subclass", [cls, ...args.positional], args.keywords)
        : initSubclass(m, type, cls, args),
    ),
  ]);
}

/** INTRINSIC_SUBSCRIPT_GENERIC: `Generic[params]`. */
export function subscriptGeneric(m: Machine, parameters: Ref): Outcome {
  if (isTypingLoaded(m)) return callTyping(m, "_GenericAlias", [m.types.generic.ref, parameters]);
  return newAlias(m, m.types.generic.ref, parameters);
}

/** `C[int]`: as many arguments as there are parameters, those with defaults and tuples of them aside. */
function* subscript(m: Machine, cls: Ref, item: Ref): Steps<Ref> {
  const type = m.typeByRef(cls);
  if (type === m.types.generic) return newAlias(m, cls, item);
  const parameters = parametersOf(m, type);
  const shown = `<class '${m.qualifiedTypeName(type)}'>`;
  if (parameters.length === 0) m.raise(m.types.TypeError, `${shown} is not a generic class`);
  const given = m.isInstance(item, m.types.tuple) ? m.tupleItems(item).length : 1;
  const isOpen = parameters.some((parameter) => m.typeOf(parameter) !== m.types.typeVar);
  const least = yield* requiredCount(m, parameters);
  if (!isOpen && (given > parameters.length || given < least)) {
    const few = given > parameters.length ? "many" : "few";
    const isFew = given < least && m.profile.fields.typeParameterDefaults;
    const expected = isFew ? `at least ${least}` : `${parameters.length}`;
    m.raise(m.types.TypeError, `Too ${few} arguments for ${shown}; actual ${given}, expected ${expected}`);
  }
  return isOpen || given === parameters.length
    ? newAlias(m, cls, item)
    : yield* withDefaults(m, cls, item, parameters);
}

/** The arguments that are missing are the defaults of their parameters. */
function* withDefaults(m: Machine, cls: Ref, item: Ref, parameters: readonly Ref[]): Steps<Ref> {
  const given = m.isInstance(item, m.types.tuple) ? m.tupleItems(item) : [item];
  const args = given.map((ref) => m.own(newReference(m, ref)));
  for (const parameter of parameters.slice(given.length)) {
    args.push(m.own(yield* resolve(m.getAttribute(parameter, m.name("__default__")))));
  }
  for (const arg of args) m.disown(arg);
  const tuple = m.own(m.newTupleOf(args));
  const alias = newAlias(m, cls, tuple);
  m.heap.decref(m.disown(tuple));
  return alias;
}

function* requiredCount(m: Machine, parameters: readonly Ref[]): Steps<number> {
  let count = 0;
  for (const parameter of parameters) {
    if (!m.profile.fields.typeParameterDefaults) count++;
    else if ((yield* m.callSpecial(parameter, "has_default", [])) === m.false) count++;
  }
  return count;
}

function parametersOf(m: Machine, type: TypeObject): readonly Ref[] {
  for (const ancestor of type.mro) {
    const found = dictGetStr(m, ancestor.namespace, m.name("__parameters__"));
    if (found !== NULL) return m.tupleItems(found);
  }
  return [];
}

/** Collects the parameters of the bases (`Generic.__init_subclass__`). */
function* initSubclass(m: Machine, owner: TypeObject, cls: Ref, args: CallArguments): Steps<Ref> {
  const next = superAttribute(m, owner, cls, m.name("__init_subclass__"));
  const fn = m.own(typeof next === "number" ? next : yield* next);
  m.heap.decref(yield* m.call(fn, args.positional, args.keywords));
  m.heap.decref(m.disown(fn));
  const { namespace } = m.typeByRef(cls);
  const bases = dictGetStr(m, namespace, m.name("__orig_bases__"));
  const parameters = m.own(yield* collectParameters(m, bases === NULL ? [] : m.tupleItems(bases)));
  yield* resolve(m.setAttribute(cls, m.name("__parameters__"), parameters));
  m.heap.decref(m.disown(parameters));
  return newReference(m, m.none);
}
