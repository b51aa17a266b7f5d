/** What generic aliases and unions have in common: showing an argument, and collecting and replacing parameters. */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { listItem, listLength } from "../../objects/sequences/list.ts";
import type { Machine } from "../machine.ts";

/** `int`, `module.Class`, `...`, or the repr of what is no class. CPython: ga_repr_item, union_repr_item. */
export function* typeExpressionText(m: Machine, item: Ref, isInUnion: boolean): Steps<string> {
  if (isInUnion && item === m.types.noneType.ref) return "None";
  if (!isInUnion && item === m.ellipsis) return "...";
  if (!isInUnion && m.typeOf(item) === m.types.list) return yield* listText(m, item);
  if ((yield* has(m, item, "__origin__")) && (yield* has(m, item, "__args__")))
    return yield* m.reprText(item);
  const qualname = yield* m.optionalAttribute(item, m.name("__qualname__"));
  if (qualname === NULL) return yield* m.reprText(item);
  m.own(qualname);
  const module = yield* m.optionalAttribute(item, m.name("__module__"));
  if (module === NULL || module === m.none) {
    m.heap.decrefIfAny(module);
    m.heap.decref(m.disown(qualname));
    return yield* m.reprText(item);
  }
  const name = m.strValue(qualname);
  const moduleName = m.strValue(module);
  m.heap.decref(module);
  m.heap.decref(m.disown(qualname));
  return moduleName === "builtins" ? name : `${moduleName}.${name}`;
}

function* listText(m: Machine, list: Ref): Steps<string> {
  const texts: string[] = [];
  for (let index = 0; index < listLength(m.heap, list); index++) {
    texts.push(yield* typeExpressionText(m, listItem(m.heap, list, index), false));
  }
  return `[${texts.join(", ")}]`;
}

export function* has(m: Machine, ref: Ref, name: string): Steps<boolean> {
  const found = yield* m.optionalAttribute(ref, m.name(name));
  m.heap.decrefIfAny(found);
  return found !== NULL;
}

/** The type variables in arguments, each once, in order; new references in a tuple (_Py_make_parameters). */
export function* collectParameters(m: Machine, args: readonly Ref[]): Steps<Ref> {
  const parameters: Ref[] = [];
  const add = (ref: Ref): void => {
    if (parameters.includes(ref)) return;
    m.heap.incref(ref);
    parameters.push(m.own(ref));
  };
  for (const arg of args) {
    if (m.isClass(arg)) continue;
    if (yield* has(m, arg, "__typing_subst__")) {
      add(arg);
      continue;
    }
    const inner = yield* m.optionalAttribute(arg, m.name("__parameters__"));
    if (inner === NULL) continue;
    if (m.isInstance(inner, m.types.tuple)) for (const each of m.tupleItems(inner)) add(each);
    m.heap.decref(inner);
  }
  for (const parameter of parameters) m.disown(parameter);
  return m.newTupleOf(parameters);
}

/**
 * The arguments with parameters replaced by what stands in the brackets (_Py_subs_parameters); new references.
 * `self` is what is subscripted, for errors.
 */
export function* substitute(
  m: Machine,
  self: Ref,
  args: readonly Ref[],
  parameters: readonly Ref[],
  item: Ref,
): Steps<Ref[]> {
  if (parameters.length === 0) {
    const shown = yield* m.reprText(self);
    m.raise(
      m.types.TypeError,
      m.profile.objects.notGeneric.replace("{}", () => shown),
    );
  }
  let given = m.isInstance(item, m.types.tuple) ? m.tupleItems(item) : [item];
  given = yield* packVariadic(m, self, parameters, given);
  if (given.length !== parameters.length) {
    const few = given.length > parameters.length ? "many" : "few";
    const text = yield* m.reprText(self);
    const counts = `; actual ${given.length}, expected ${parameters.length}`;
    const { aliasErrorsCount } = m.profile.objects;
    m.raise(m.types.TypeError, `Too ${few} arguments for ${text}${aliasErrorsCount ? counts : ""}`);
  }
  const result: Ref[] = [];
  for (const arg of args) {
    const replaced = yield* replaceIn(m, arg, parameters, given);
    for (const ref of replaced) result.push(m.own(ref));
  }
  for (const ref of result) m.disown(ref);
  return result;
}

/** A parameter that says how arguments are gathered before they are counted (`__typing_prepare_subst__`). */
function* packVariadic(
  m: Machine,
  self: Ref,
  parameters: readonly Ref[],
  given: readonly Ref[],
): Steps<Ref[]> {
  let items = [...given];
  for (const parameter of parameters) {
    const prepare = yield* m.optionalAttribute(parameter, m.name("__typing_prepare_subst__"));
    if (prepare === NULL) continue;
    m.own(prepare);
    const tuple = m.own(m.newTupleOf(items.map((item) => newReference(m, item))));
    const packed = m.own(yield* m.call(prepare, [self, tuple]));
    items = m.isInstance(packed, m.types.tuple) ? m.tupleItems(packed) : [packed];
  }
  return items;
}

function* replaceIn(m: Machine, arg: Ref, parameters: readonly Ref[], given: readonly Ref[]): Steps<Ref[]> {
  if (m.isClass(arg)) return [newReference(m, arg)];
  const index = parameters.indexOf(arg);
  if (index >= 0) {
    const subst = yield* m.optionalAttribute(arg, m.name("__typing_subst__"));
    if (subst === NULL) return [newReference(m, given[index] as Ref)];
    m.own(subst);
    const value = yield* m.call(subst, [given[index] as Ref]);
    m.heap.decref(m.disown(subst));
    return [value];
  }
  const inner = yield* m.optionalAttribute(arg, m.name("__parameters__"));
  if (inner === NULL) return [newReference(m, arg)];
  m.own(inner);
  const names = m.isInstance(inner, m.types.tuple) ? m.tupleItems(inner) : [];
  let value = newReference(m, arg);
  if (names.length > 0) {
    m.heap.decref(value);
    const values = names.flatMap((name) => argumentsFor(m, name, parameters, given));
    const key = m.own(m.newTupleOf(values.map((each) => newReference(m, each))));
    value = yield* resolve(m.getItem(arg, key));
    m.heap.decref(m.disown(key));
  }
  m.heap.decref(m.disown(inner));
  return (yield* isUnpacked(m, arg)) ? takeItems(m, value) : [value];
}

/** What a parameter of an inner alias stands for: of a TypeVarTuple all that it gathered. CPython: subs_tvars. */
function argumentsFor(m: Machine, name: Ref, parameters: readonly Ref[], given: readonly Ref[]): Ref[] {
  const argument = given[parameters.indexOf(name)] ?? name;
  const isVariadic = m.typeOf(name).slots.iterate !== undefined && m.isInstance(argument, m.types.tuple);
  return isVariadic ? m.tupleItems(argument) : [argument];
}

/** Whether it is `*Ts` of a TypeVarTuple. CPython: _is_unpacked_typevartuple. */
function* isUnpacked(m: Machine, arg: Ref): Steps<boolean> {
  const mark = yield* m.optionalAttribute(arg, m.name("__typing_is_unpacked_typevartuple__"));
  if (mark === NULL) return false;
  m.own(mark);
  const isTrue = yield* resolve(m.isTrue(mark));
  m.heap.decref(m.disown(mark));
  return isTrue;
}

/** New references to the items of a tuple, which is taken over. */
function takeItems(m: Machine, tuple: Ref): Ref[] {
  const items = m.tupleItems(tuple).map((item) => newReference(m, item));
  m.heap.decref(tuple);
  return items;
}
