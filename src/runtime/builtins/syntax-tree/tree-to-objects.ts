/** Trees of the parser as objects of the program. CPython: ast2obj_mod and its like, Python/Python-ast.c (3.13). */

import { invariant } from "../../../base/invariant.ts";
import type { NodePlace, SyntaxNode, SyntaxValue } from "../../../bytecode/syntax-node.ts";
import { PLACE_ATTRIBUTES } from "../../../cpython/syntax-nodes.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { isPlainConstant, newPlainConstant } from "../../objects/functions/code.ts";
import { newInstance, setInstanceAttribute } from "../../objects/instance.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Interpreter } from "../interpreter.ts";
import type { NodeTypes } from "./node-types.ts";

/** A new reference. No Python code runs. */
export function newNode(m: Interpreter, types: NodeTypes, node: SyntaxNode): Ref {
  const known = types.byName.get(node.type);
  invariant(known !== undefined, `${node.type} is a class of this version`);
  if (known.singleton !== undefined) return newReference(m, known.singleton);
  const ref = m.own(newInstance(m, known.type));
  const set = (name: string, value: Ref): void => {
    setInstanceAttribute(m, ref, m.name(name), value);
    m.heap.decref(value);
  };
  for (const { name, count } of known.spec.fields) {
    const value = node.fields[name] ?? (count === "many" ? [] : undefined);
    set(name, newValue(m, types, value));
  }
  if (known.spec.place !== "none" && node.place !== undefined) {
    const numbers = placeNumbers(node.place);
    PLACE_ATTRIBUTES.forEach((name, index) => void set(name, m.newInt(numbers[index] as number)));
  }
  return m.disown(ref);
}

function placeNumbers({ line, column, endLine, endColumn }: NodePlace): readonly number[] {
  return [line, column, endLine, endColumn];
}

function newValue(m: Interpreter, types: NodeTypes, value: SyntaxValue): Ref {
  if (value === undefined) return newReference(m, m.none);
  if (typeof value === "string") return m.intern(value);
  if (typeof value === "number") return m.newInt(value);
  if ("constant" in value) {
    const { constant } = value;
    invariant(isPlainConstant(constant), "source has no other literals");
    return newPlainConstant(m, constant);
  }
  if ("type" in value) return newNode(m, types, value);
  return m.newListOf(value.map((item) => newValue(m, types, item)));
}
