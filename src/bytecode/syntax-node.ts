/**
 * Python's syntax tree (`ast`) as plain data: what the compiler makes of source text for the machine, which shows it to
 * the program, and what the machine makes of a program's tree for the compiler. Class and field names are those of `ast`. Fields are asked
 * for by functions that hold them to the type that the grammar gives them.
 */
import { invariant } from "../base/invariant.ts";
import type { Constant } from "./code.ts";

/** Lines are 1-based, columns 0-based in UTF-8 bytes. */
export interface NodePlace {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The value of a constant, which `ast` holds as an object. */
export interface ConstantValue {
  readonly constant: Constant;
}

/** `undefined` is None; names and other texts are strings. */
export type SyntaxValue = undefined | string | number | ConstantValue | SyntaxNode | readonly SyntaxValue[];

export interface SyntaxNode {
  readonly type: string;
  readonly fields: Readonly<Record<string, SyntaxValue>>;
  /** Only classes with places have one. */
  readonly place: NodePlace | undefined;
}

export function isNode(value: SyntaxValue): value is SyntaxNode {
  return typeof value === "object" && "type" in value;
}

export function optionalNodeIn(node: SyntaxNode, field: string): SyntaxNode | undefined {
  const value = node.fields[field];
  invariant(value === undefined || isNode(value), `${node.type}.${field} is a node`);
  return value;
}

export function nodeIn(node: SyntaxNode, field: string): SyntaxNode {
  const value = optionalNodeIn(node, field);
  invariant(value !== undefined, `${node.type} has ${field}`);
  return value;
}

/** The items of a list of nodes; undefined for None. */
export function optionalNodesIn(node: SyntaxNode, field: string): readonly (SyntaxNode | undefined)[] {
  const value = node.fields[field];
  if (value === undefined) return [];
  invariant(Array.isArray(value), `${node.type}.${field} is a list`);
  return value as readonly (SyntaxNode | undefined)[];
}

export function nodesIn(node: SyntaxNode, field: string): readonly SyntaxNode[] {
  return optionalNodesIn(node, field).filter((each) => each !== undefined);
}

export function optionalTextIn(node: SyntaxNode, field: string): string | undefined {
  const value = node.fields[field];
  return typeof value === "string" ? value : undefined;
}

export function textIn(node: SyntaxNode, field: string): string {
  return optionalTextIn(node, field) ?? "";
}

export function textsIn(node: SyntaxNode, field: string): readonly string[] {
  const value = node.fields[field];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function numberIn(node: SyntaxNode, field: string): number {
  const value = node.fields[field];
  return typeof value === "number" ? value : 0;
}

export function constantIn(node: SyntaxNode, field: string): Constant {
  const value = node.fields[field];
  const isConstant = typeof value === "object" && "constant" in value;
  invariant(isConstant, `${node.type}.${field} is a constant`);
  return value.constant;
}
