/**
 * Whether a list comprehension could be a generator expression and do the same: what changes when its parts
 * run later and in a frame of their own. Whether fewer rounds would be noticed is a question of effects.ts.
 */

import type { Scope } from "../symtable/scope.ts";
import type { AstNode, Call, ComprehensionExpr } from "../syntax/ast.ts";
import { resultsOf, walk } from "../syntax/visit.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Builtins that look at the frame they are called from. */
const FRAME_READERS: ReadonlySet<string> = new Set(["locals", "vars", "dir", "eval", "exec"]);
const FRAME_READING_METHODS: ReadonlySet<string> = new Set(["_getframe", "currentframe", "stack"]);

/**
 * Everything but the first iterable, which is evaluated at once and outside in both forms, is free of `await`,
 * `:=`, `next()`, zero-argument `super()` and looks at the frame, and needs no name of a class body.
 */
export function isLazySafe(model: SegmentModel, comprehension: ComprehensionExpr): boolean {
  const [first] = comprehension.generators;
  if (first === undefined || first.isAsync) return false;
  const { target, ifs } = first;
  const inner = comprehension.generators.slice(1);
  const parts: readonly AstNode[] = [target, ...ifs, ...inner, ...resultsOf(comprehension)];
  let isSafe = true;
  walk(parts, {
    enter(node) {
      if (isHazard(node)) isSafe = false;
    },
  });
  return isSafe && !readsClassNames(model, comprehension);
}

function isHazard(node: AstNode): boolean {
  switch (node.kind) {
    case "Await":
    case "Yield":
    case "YieldFrom":
    case "NamedExpr":
    case "ErrorExpr":
      return true;
    case "comprehension":
      return node.isAsync;
    case "Call":
      return isHazardousCall(node);
    default:
      return false;
  }
}

/** `StopIteration` that leaves a generator becomes `RuntimeError`; `super()` needs the method's own frame. */
function isHazardousCall({ func, args }: Call): boolean {
  if (func.kind === "Name") {
    return func.id === "next" || (func.id === "super" && args.length === 0) || FRAME_READERS.has(func.id);
  }
  if (func.kind !== "Attribute") return false;
  const name = func.attr.id;
  return name === "next" || name === "__next__" || FRAME_READING_METHODS.has(name);
}

/** In a class body only the first iterable sees the names of the class. */
function readsClassNames(model: SegmentModel, comprehension: ComprehensionExpr): boolean {
  const scope = model.scopes.scopeOf(comprehension);
  if (scope === undefined) return true;
  const around = scope.parent;
  return around?.kind === "class" && mentionsNamesOf(around, scope);
}

function mentionsNamesOf(classScope: Scope, scope: Scope): boolean {
  for (const { name, nameScope, occurrences } of scope.symbols.values()) {
    if (occurrences.length === 0 || nameScope === "local" || nameScope === "cell") continue;
    if (classScope.symbols.get(name)?.nameScope === "local") return true;
  }
  return scope.children.some((child) => mentionsNamesOf(classScope, child));
}
