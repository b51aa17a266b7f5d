/**
 * `compile()` from and to trees of nodes (Python/bltinmodule.c, builtin_compile_impl, 3.13). DIVERGES: type comments are
 * not read, and the mode `func_type`, optimized trees (`optimize` of `ast.parse`) and trees with a frozenset as a constant
 * end the run as unsupported; `feature_version` changes nothing; trees of more than 1000 levels are a RecursionError. 3.9
 * refuses a `Name` called `None` in other words. Making an abstract node does not warn (3.15).
 */
import type { SyntaxNode } from "../../../bytecode/syntax-node.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { Interpreter, SourceText } from "../interpreter.ts";
import { findTreeError } from "./check-tree.ts";
import { type NodeTypes, nodeTypes, nodeTypesIfAny } from "./node-types.ts";
import { TreeTaker } from "./objects-to-tree.ts";
import { newNode } from "./tree-to-objects.ts";

export function isSyntaxNode(m: Interpreter, ref: Ref): boolean {
  const types = nodeTypesIfAny(m);
  return types !== undefined && m.isInstance(ref, types.root);
}

/** Text as a tree of nodes. */
export function* parseToNode(m: Interpreter, source: SourceText): Steps<Ref> {
  const types = yield* nodeTypes(m);
  return newNode(m, types, yield* m.parseTree(source));
}

const ROOTS = { exec: "Module", eval: "Expression", single: "Interactive" } as const;

/** A tree of which only the tree is asked for: itself. From 3.14 on it must be of the mode. */
export function* sameTree(m: Interpreter, ref: Ref, mode: SourceText["mode"]): Steps<Ref> {
  if (m.profile.library.treesAreCheckedForMode) checkRoot(m, yield* nodeTypes(m), ref, mode);
  return newReference(m, ref);
}

/** A code object of a tree of nodes. */
export function* compileNode(m: Interpreter, ref: Ref, source: SourceText): Steps<Ref> {
  const types = yield* nodeTypes(m);
  checkRoot(m, types, ref, source.mode);
  const tree: SyntaxNode = yield* new TreeTaker(m, types).take(ref, "mod");
  const error = findTreeError(tree);
  if (error !== undefined) m.raise(m.types[error.type], error.message);
  return yield* m.compileTree(tree, source);
}

function checkRoot(m: Interpreter, { byName }: NodeTypes, ref: Ref, mode: SourceText["mode"]): void {
  const wanted = ROOTS[mode];
  const type = byName.get(wanted)?.type;
  if (type !== undefined && m.isInstance(ref, type)) return;
  m.raise(m.types.TypeError, `expected ${wanted} node, got ${m.typeOf(ref).name}`);
}
