/** The classes of `ast` in one run, once the module `_ast` has made them: what `compile` needs to know of them. */
import type { NodeClass } from "../../../cpython/syntax-nodes.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { Interpreter } from "../interpreter.ts";

export interface NodeType {
  readonly spec: NodeClass;
  readonly type: TypeObject;
  /** The one object that trees of the parser have for an operator or context; borrowed. */
  readonly singleton: Ref | undefined;
}

export interface NodeTypes {
  /** `ast.AST` */
  readonly root: TypeObject;
  readonly byName: ReadonlyMap<string, NodeType>;
}

const known = new WeakMap<Interpreter, NodeTypes>();

export function setNodeTypes(m: Interpreter, types: NodeTypes): void {
  known.set(m, types);
}

/** Undefined before anything was imported that makes the classes: then there are no nodes either. */
export function nodeTypesIfAny(m: Interpreter): NodeTypes | undefined {
  return known.get(m);
}

/** Imports `_ast` if need be. */
export function* nodeTypes(m: Interpreter): Steps<NodeTypes> {
  const found = known.get(m);
  if (found !== undefined) return found;
  const steps = m.finishModule(yield* m.importModule("_ast"));
  if (steps !== undefined) yield* steps;
  return known.get(m) ?? m.unsupported("syntax trees without the module _ast");
}

/** Levels of nodes that are converted either way; CPython's limit depends on the C stack. */
export const TREE_DEPTH_LIMIT = 1000;
