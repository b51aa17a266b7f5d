/**
 * A program's tree of nodes as data for the compiler, with the errors of CPython for fields that are missing or of
 * another type: obj2ast_mod and its like, Python/Python-ast.c (3.13). What the fields say is checked afterwards.
 */
import type { Constant } from "../../../bytecode/code.ts";
import type { NodePlace, SyntaxNode, SyntaxValue } from "../../../bytecode/syntax-node.ts";
import type { NodeClass, NodeField } from "../../../cpython/syntax-nodes.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { bytesValue } from "../../objects/bytes/bytes.ts";
import { complexValue } from "../../objects/numbers/complex.ts";
import { intValue } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { listItem, listLength } from "../../objects/sequences/list.ts";
import { setMembers } from "../../objects/set/set.ts";
import type { Interpreter } from "../interpreter.ts";
import { type NodeType, type NodeTypes, TREE_DEPTH_LIMIT } from "./node-types.ts";

export class TreeTaker {
  #depth = 0;

  constructor(
    private readonly m: Interpreter,
    private readonly types: NodeTypes,
  ) {}

  /** `ref` should be a node of this kind. CPython asks those that are one of several for their place first. */
  *take(ref: Ref, kind: string): Steps<SyntaxNode> {
    const { m } = this;
    const wanted = this.types.byName.get(kind)?.spec;
    const isPlaced = wanted !== undefined && wanted.place !== "none";
    const early = isPlaced && wanted.isKind ? yield* this.#placeOf(ref, wanted) : undefined;
    const node = this.#nodeTypeOf(ref, kind);
    if (node === undefined) {
      return m.raise(m.types.TypeError, `expected some sort of ${kind}, but got ${yield* m.reprText(ref)}`);
    }
    if (this.#depth >= TREE_DEPTH_LIMIT) {
      m.raise(m.types.RecursionError, `maximum recursion depth exceeded while traversing '${kind}' node`);
    }
    this.#depth++;
    const { spec } = node;
    const fields: Record<string, SyntaxValue> = {};
    for (const field of spec.fields) fields[field.name] = yield* this.#fieldOf(ref, node, field);
    this.#depth--;
    const place = isPlaced && !wanted.isKind ? yield* this.#placeOf(ref, wanted) : early;
    return { type: spec.name, fields, place };
  }

  /** The class of the parser's that an object belongs to; a program may derive its own. */
  #nodeTypeOf(ref: Ref, kind: string): NodeType | undefined {
    for (const node of this.types.byName.values()) {
      const isOfKind = node.spec.base === kind || (node.spec.name === kind && !node.spec.isKind);
      if (isOfKind && this.m.isInstance(ref, node.type)) return node;
    }
    return undefined;
  }

  *#placeOf(ref: Ref, { name: kind, place }: NodeClass): Steps<NodePlace> {
    const number = (name: string): Steps<number | undefined> => this.#number(ref, name, kind);
    const line = (yield* number("lineno")) ?? this.#missing("lineno", kind);
    const column = (yield* number("col_offset")) ?? this.#missing("col_offset", kind);
    const isWhole = place === "whole";
    const endLine = (yield* number("end_lineno")) ?? (isWhole ? this.#missing("end_lineno", kind) : line);
    const endColumn =
      (yield* number("end_col_offset")) ?? (isWhole ? this.#missing("end_col_offset", kind) : column);
    return { line, endLine, column, endColumn };
  }

  /** Undefined for an attribute that is not there; the ends may also be None. */
  *#number(ref: Ref, name: string, kind: string): Steps<number | undefined> {
    const { m } = this;
    const value = yield* m.optionalAttribute(ref, m.name(name));
    if (value === NULL) return undefined;
    m.own(value);
    const isLeftOut = value === m.none && name.startsWith("end_") && kind !== "pattern";
    const number = isLeftOut ? undefined : yield* this.#int(value);
    m.heap.decref(m.disown(value));
    return number;
  }

  #missing(name: string, kind: string): never {
    const { m } = this;
    return m.raise(m.types.TypeError, `required field "${name}" missing from ${kind}`);
  }

  *#fieldOf(ref: Ref, { spec }: NodeType, field: NodeField): Steps<SyntaxValue> {
    const { m } = this;
    const { name, count } = field;
    const value = yield* m.optionalAttribute(ref, m.name(name));
    if (value === NULL) return this.#leftOut(spec.name, field);
    m.own(value);
    const isList = count === "many" || count === "manyOptional";
    const taken = isList
      ? yield* this.#list(spec.name, field, value)
      : yield* this.#value(spec.name, field, value, count === "optional");
    m.heap.decref(m.disown(value));
    return taken;
  }

  /** From 3.13 on lists and contexts may be left out. */
  #leftOut(owner: string, { name, type, count }: NodeField): SyntaxValue {
    if (count === "optional") return undefined;
    if (this.m.profile.library.nodeConstructors !== "lenient") {
      if (count !== "one") return [];
      if (type === "expr_context") return { type: "Load", fields: {}, place: undefined };
    }
    return this.#missing(name, owner);
  }

  *#list(owner: string, field: NodeField, list: Ref): Steps<SyntaxValue> {
    const { m } = this;
    if (!m.isInstance(list, m.types.list)) {
      const got = m.typeOf(list).name;
      m.raise(m.types.TypeError, `${owner} field "${field.name}" must be a list, not a ${got}`);
    }
    const items: SyntaxValue[] = [];
    const length = listLength(m.heap, list);
    for (let index = 0; index < length; index++) {
      const item = m.own(newReference(m, listItem(m.heap, list, index)));
      items.push(yield* this.#value(owner, field, item, true));
      m.heap.decref(m.disown(item));
      if (listLength(m.heap, list) !== length) {
        m.raise(m.types.RuntimeError, `${owner} field "${field.name}" changed size during iteration`);
      }
    }
    return items;
  }

  /** Whether None may stand in a list is checked later. */
  *#value(owner: string, field: NodeField, value: Ref, mayBeNone: boolean): Steps<SyntaxValue> {
    const { m } = this;
    const { type, name } = field;
    if (type === "constant") return { constant: yield* this.#constant(value) };
    if (value === m.none && type !== "expr_context" && type !== "int") {
      if (mayBeNone) return undefined;
      m.raise(m.types.ValueError, `field '${name}' is required for ${owner}`);
    }
    if (type === "identifier" || type === "string") {
      if (m.isInstance(value, m.types.str)) return m.strValue(value);
      return m.raise(m.types.TypeError, `AST ${type} must be of type str`);
    }
    if (type === "int") return mayBeNone && value === m.none ? undefined : yield* this.#int(value);
    return yield* this.take(value, type);
  }

  *#int(value: Ref): Steps<number> {
    const { m } = this;
    if (m.isInstance(value, m.types.int)) return Number(intValue(m.heap, value));
    return m.raise(m.types.ValueError, `invalid integer value: ${yield* m.reprText(value)}`);
  }

  /** validate_constant, Python/ast.c. */
  *#constant(value: Ref): Steps<Constant> {
    const { m } = this;
    if (value === m.none) return { kind: "None" };
    if (value === m.true) return { kind: "True" };
    if (value === m.false) return { kind: "False" };
    if (value === m.ellipsis) return { kind: "..." };
    switch (m.typeOf(value)) {
      case m.types.int:
        return { kind: "int", value: intValue(m.heap, value) };
      case m.types.float:
        return { kind: "float", value: m.numberOf(value) };
      case m.types.complex:
        return { kind: "complex", ...complexValue(m.heap, value) };
      case m.types.str:
        return { kind: "str", value: m.strValue(value) };
      case m.types.bytes:
        return { kind: "bytes", value: bytesValue(m.heap, value) };
      case m.types.tuple:
        return { kind: "tuple", items: yield* this.#constants(m.tupleItems(value)) };
      case m.types.frozenset:
        yield* this.#constants(setMembers(m.heap, value));
        return m.unsupported("compiling a syntax tree with a frozenset as a constant");
      default:
        return m.raise(m.types.TypeError, `got an invalid type in Constant: ${m.typeOf(value).name}`);
    }
  }

  *#constants(items: readonly Ref[]): Steps<Constant[]> {
    const constants: Constant[] = [];
    for (const item of items) constants.push(yield* this.#constant(item));
    return constants;
  }
}
