/** Which methods of a new class are abstract. CPython: Modules/_abc.c, compute_abstract_methods. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { isMarkedAbstract } from "../../objects/functions/abstract-mark.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { setAdd } from "../../objects/set/set.ts";

/** Sets `__abstractmethods__`: what the class marks itself, and what its bases mark and it does not replace. */
export function* computeAbstractMethods(m: Interpreter, cls: Ref): Steps<void> {
  const names = m.own(m.newFrozensetOf([]));
  yield* addOwn(m, cls, names);
  const bases = m.own(yield* resolve(m.getAttribute(cls, m.name("__bases__"))));
  if (!m.isInstance(bases, m.types.tuple)) m.raise(m.types.TypeError, "__bases__ is not tuple");
  for (const base of m.tupleItems(bases)) yield* addInherited(m, cls, base, names);
  m.heap.decref(m.disown(bases));
  yield* resolve(m.setAttribute(cls, m.name("__abstractmethods__"), names));
  m.heap.decref(m.disown(names));
}

function* addOwn(m: Interpreter, cls: Ref, names: Ref): Steps<void> {
  const namespace = m.own(yield* resolve(m.getAttribute(cls, m.name("__dict__"))));
  const items = m.own(yield* m.callSpecial(namespace, "items", []));
  const iterator = m.own(yield* resolve(m.iterate(items)));
  const pairs: Ref[] = [];
  for (;;) {
    const pair = yield* resolve(m.next(iterator));
    if (pair === NULL) break;
    pairs.push(m.own(pair));
  }
  for (const pair of pairs) {
    const [key, value] = m.tupleItems(pair) as [Ref, Ref];
    if (yield* isMarkedAbstract(m, value)) yield* resolve(setAdd(m, names, key));
    m.heap.decref(m.disown(pair));
  }
  for (const ref of [iterator, items, namespace]) m.heap.decref(m.disown(ref));
}

function* addInherited(m: Interpreter, cls: Ref, base: Ref, names: Ref): Steps<void> {
  const inherited = yield* m.optionalAttribute(base, m.name("__abstractmethods__"));
  if (inherited === NULL) return;
  m.own(inherited);
  const iterator = m.own(yield* resolve(m.iterate(inherited)));
  m.heap.decref(m.disown(inherited));
  for (;;) {
    const key = yield* resolve(m.next(iterator));
    if (key === NULL) break;
    m.own(key);
    const value = yield* m.optionalAttribute(cls, key);
    if (value !== NULL) {
      m.own(value);
      if (yield* isMarkedAbstract(m, value)) yield* resolve(setAdd(m, names, key));
      m.heap.decref(m.disown(value));
    }
    m.heap.decref(m.disown(key));
  }
  m.heap.decref(m.disown(iterator));
}
