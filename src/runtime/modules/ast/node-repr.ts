/** `repr` of nodes as from 3.14 on: ast_repr_max_depth and ast_repr_list, Python/Python-ast.c (3.14). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { itemsToArray, releaseAll } from "../../objects/sequences/sequence.ts";
import { showOnce } from "../../objects/show-once.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Levels of nodes that are shown. */
const DEPTH = 3;

export function* nodeRepr(m: Interpreter, root: TypeObject, self: Ref): Steps<Ref> {
  return yield* showNode(m, root, self, DEPTH);
}

function showNode(m: Interpreter, root: TypeObject, node: Ref, depth: number): Steps<Ref> {
  const { name } = m.typeOf(node);
  return showOnce(m, node, `${name}(...)`, function* () {
    if (depth <= 0) return m.newStr(`${name}(...)`);
    const fields = m.own(yield* resolve(m.getAttribute(m.typeOf(node).ref, m.name("_fields"))));
    const names = itemsToArray(m, fields).map((field) => m.own(field));
    const shown: string[] = [];
    for (const field of names) {
      const value = m.own(yield* resolve(m.getAttribute(node, field)));
      shown.push(`${m.strValue(field)}=${yield* showValue(m, root, value, depth - 1)}`);
      m.heap.decref(m.disown(value));
    }
    for (const field of names.reverse()) m.heap.decref(m.disown(field));
    m.heap.decref(m.disown(fields));
    return m.newStr(`${name}(${shown.join(", ")})`);
  });
}

function* showValue(m: Interpreter, root: TypeObject, value: Ref, depth: number): Steps<string> {
  if (m.isInstance(value, root)) {
    const text = m.own(yield* showNode(m, root, value, depth));
    const shown = m.strValue(text);
    m.heap.decref(m.disown(text));
    return shown;
  }
  const isList = m.isInstance(value, m.types.list);
  if (!isList && !m.isInstance(value, m.types.tuple)) return yield* m.reprText(value);
  const items = itemsToArray(m, value);
  const ends = items.length > 2 ? [items[0], items.at(-1)] : items;
  const kept = ends.map((item) => m.own(newReference(m, item as Ref)));
  releaseAll(m, items);
  const shown: string[] = [];
  for (const item of kept) shown.push(yield* showValue(m, root, item, depth));
  for (const item of kept.reverse()) m.heap.decref(m.disown(item));
  const text = shown.join(items.length > 2 ? ", ..., " : ", ");
  return isList ? `[${text}]` : `(${text})`;
}
