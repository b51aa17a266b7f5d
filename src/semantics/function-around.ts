/** Which function a piece of code belongs to. */
import type { AstNode, FunctionDef } from "../syntax/ast.ts";
import type { SegmentModel } from "./segment-model.ts";

/** The innermost `def` around a node; lambdas and classes in between do not count. */
export function functionAround(model: SegmentModel, node: AstNode): FunctionDef | undefined {
  for (const ancestor of model.ancestorsOf(node)) {
    if (ancestor.kind === "FunctionDef" || ancestor.kind === "AsyncFunctionDef") return ancestor;
  }
  return undefined;
}
