/** `__build_class__`: the class statement. Follows `builtin___build_class__` of CPython 3.13, Python/bltinmodule.c. */

import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDeleteStr, dictSetStr, newDict } from "../../objects/dict/dict.ts";
import { CellField } from "../../objects/functions/function.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { callSteps, frameForCall } from "../call.ts";
import type { Machine } from "../machine.ts";
import { winningMetaclass } from "./class-layout.ts";

/** `__build_class__(function, name, *bases, **keywords)`. */
export function* buildClass(m: Machine, args: CallArguments): Steps<Ref> {
  const [fn, name, ...given] = args.positional;
  if (fn === undefined || name === undefined) {
    m.raise(m.types.TypeError, "__build_class__: not enough arguments");
  }
  if (m.typeOf(fn).id !== TypeId.FUNCTION) {
    m.raise(m.types.TypeError, "__build_class__: func must be a function");
  }
  if (!m.isInstance(name, m.types.str)) m.raise(m.types.TypeError, "__build_class__: name is not a string");
  const bases = yield* resolveBases(m, given);
  const basesTuple = m.own(m.newTupleOf(bases ?? given.map((base) => newReference(m, base))));
  const baseRefs = m.tupleItems(basesTuple);
  const held = m.own(args.keywords === undefined ? m.newTupleOf([]) : dictOf(m, args.keywords));
  const keywords = new Map(args.keywords ?? []);
  const metaclass = chooseMetaclass(m, keywords.get("metaclass"), baseRefs);
  if (keywords.delete("metaclass")) dictDeleteStr(m, held, m.name("metaclass"));
  const passed = keywords.size === 0 ? undefined : keywords;
  const namespace = m.own(yield* prepareNamespace(m, metaclass, name, basesTuple, passed));
  const frame = frameForCall(m, fn, { positional: [], keywords: undefined });
  frame.locals = newReference(m, namespace);
  const cell = m.own(yield frame);
  if (bases !== undefined) yield* setOriginalBases(m, namespace, given);
  const cls = m.own(
    yield* callSteps(m, metaclass, {
      positional: [name, basesTuple, namespace],
      keywords: passed,
      keywordDict: passed === undefined ? undefined : held,
    }),
  );
  if (m.isClass(cls) && m.typeOf(cell) === m.types.cell) checkCell(m, cell, name, cls);
  for (const ref of [cell, namespace, held, basesTuple]) m.heap.decref(m.disown(ref));
  return m.disown(cls);
}

/** What holds the named arguments meanwhile (`_PyStack_AsDict`). */
function dictOf(m: Machine, keywords: ReadonlyMap<string, Ref>): Ref {
  const dict = newDict(m);
  for (const [name, value] of keywords) dictSetStr(m, dict, m.name(name), value);
  return dict;
}

/** `update_bases`: bases with `__mro_entries__` are replaced; undefined when there are none. New references. */
export function* resolveBases(m: Machine, given: readonly Ref[]): Steps<Ref[] | undefined> {
  const bases: Ref[] = [];
  let isChanged = false;
  let original: Ref = NULL;
  for (const base of given) {
    const method = m.isClass(base) ? NULL : yield* m.optionalAttribute(base, m.name("__mro_entries__"));
    if (method === NULL) {
      bases.push(m.own(newReference(m, base)));
      continue;
    }
    isChanged = true;
    m.own(method);
    if (original === NULL) original = m.own(m.newTupleOf(given.map((each) => newReference(m, each))));
    const entries = m.own(yield* m.call(method, [original]));
    if (!m.isInstance(entries, m.types.tuple)) {
      m.raise(m.types.TypeError, "__mro_entries__ must return a tuple");
    }
    for (const entry of m.tupleItems(entries)) bases.push(m.own(newReference(m, entry)));
    m.heap.decref(m.disown(entries));
    m.heap.decref(m.disown(method));
  }
  for (const base of bases) m.disown(base);
  if (original !== NULL) m.heap.decref(m.disown(original));
  if (isChanged) return bases;
  for (const base of bases) m.heap.decref(base);
  return undefined;
}

/** What is called to make the class; anything but a class is taken as it is. Borrowed. */
export function chooseMetaclass(m: Machine, given: Ref | undefined, bases: readonly Ref[]): Ref {
  const start = given ?? (bases.length === 0 ? m.types.type.ref : m.typeOf(bases[0] as Ref).ref);
  return m.isClass(start) ? winningMetaclass(m, m.typeByRef(start), bases).ref : start;
}

export function* prepareNamespace(
  m: Machine,
  metaclass: Ref,
  name: Ref,
  bases: Ref,
  keywords: ReadonlyMap<string, Ref> | undefined,
): Steps<Ref> {
  // `type.__prepare__` makes nothing but a new dict.
  if (metaclass === m.types.type.ref) return newDict(m);
  const prepare = yield* m.optionalAttribute(metaclass, m.name("__prepare__"));
  if (prepare === NULL) return newDict(m);
  m.own(prepare);
  const namespace = yield* m.call(prepare, [name, bases], keywords);
  m.heap.decref(m.disown(prepare));
  if (m.typeOf(namespace).slots.getItem !== undefined) return namespace;
  const owner = m.isClass(metaclass) ? m.typeByRef(metaclass).name : "<metaclass>";
  const got = m.typeOf(namespace).name;
  m.heap.decref(namespace);
  return m.raise(m.types.TypeError, `${owner}.__prepare__() must return a mapping, not ${got}`);
}

export function* setOriginalBases(m: Machine, namespace: Ref, given: readonly Ref[]): Steps<void> {
  const original = m.own(m.newTupleOf(given.map((base) => newReference(m, base))));
  const name = m.name("__orig_bases__");
  if (m.typeOf(namespace) === m.types.dict) dictSetStr(m, namespace, name, original);
  else yield* resolve(m.setItem(namespace, name, original));
  m.heap.decref(m.disown(original));
}

/** The `__class__` cell that the body returned must hold the class by now. */
function checkCell(m: Machine, cell: Ref, name: Ref, cls: Ref): void {
  const content = m.heap.words[cell + CellField.CONTENT] as number;
  if (content === cls) return;
  const shown = `'${m.strValue(name)}'`;
  const text = classRepr(m, m.typeByRef(cls));
  if (content === NULL) {
    m.raise(
      m.types.RuntimeError,
      `__class__ not set defining ${shown} as ${text}. Was __classcell__ propagated to type.__new__?`,
    );
  }
  const set = m.isClass(content) ? classRepr(m, m.typeByRef(content)) : m.defaultRepr(content);
  m.raise(m.types.TypeError, `__class__ set to ${set} defining ${shown} as ${text}`);
}

function classRepr(m: Machine, type: TypeObject): string {
  return `<class '${m.qualifiedTypeName(type)}'>`;
}
