/** What of a piece of code only works in the function or loop around it. */
import type { AstNode, Stmt } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";
import { isFunction } from "./source-tree.ts";

export interface OwnLevel {
  readonly returns: boolean;
  readonly yields: boolean;
  readonly awaits: boolean;
  /** `break` or `continue` of a loop around the code. */
  readonly leavesLoop: boolean;
  /** Zero-argument `super` or `__class__`. */
  readonly needsClass: boolean;
  readonly nonlocals: readonly Extract<Stmt, { kind: "Nonlocal" }>[];
}

export function ownLevelOf(nodes: readonly AstNode[]): OwnLevel {
  const found = { returns: false, yields: false, awaits: false, leavesLoop: false, needsClass: false };
  const nonlocals: Extract<Stmt, { kind: "Nonlocal" }>[] = [];
  let loops = 0;
  walk(nodes, {
    enter(node) {
      if (node.kind === "Name" && node.id === "__class__") found.needsClass = true;
      if (node.kind === "Call" && node.args.length === 0 && node.func.kind === "Name")
        found.needsClass ||= node.func.id === "super";
      if (isFunction(node) || node.kind === "ClassDef" || node.kind === "Lambda") return false;
      if (isLoop(node)) loops++;
      found.returns ||= node.kind === "Return";
      found.yields ||= node.kind === "Yield" || node.kind === "YieldFrom";
      found.awaits ||= /^(?:Await|AsyncFor|AsyncWith)$/.test(node.kind);
      found.awaits ||= node.kind === "comprehension" && node.isAsync;
      found.leavesLoop ||= loops === 0 && (node.kind === "Break" || node.kind === "Continue");
      if (node.kind === "Nonlocal") nonlocals.push(node);
      return true;
    },
    leave(node) {
      if (isLoop(node)) loops--;
    },
  });
  return { ...found, nonlocals };
}

export function isLoop(node: AstNode): boolean {
  return node.kind === "For" || node.kind === "AsyncFor" || node.kind === "While";
}
