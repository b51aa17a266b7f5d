/** The class of the module that an annotation names: `Node`, `"Node"`, `Optional[Node]`, `Node | None`. */
import type { Expr } from "../../syntax/ast.ts";
import { lastName } from "../classes.ts";
import type { SegmentModel } from "../segment-model.ts";
import { type ClassView, resolveClass, resolveGlobalClass } from "./class-view.ts";

export function inferAnnotationClass(
  model: SegmentModel,
  annotation: Expr | undefined,
): ClassView | undefined {
  switch (annotation?.kind) {
    case "Name":
      return resolveClass(model, annotation);
    case "Constant": {
      const text = annotation.type === "str" ? annotation.pieces[0]?.text : undefined;
      const name =
        text === undefined
          ? undefined
          : /^["'](?:Optional\[)?([A-Za-z_]\w*)(?:\]| \| None)?["']$/.exec(text)?.[1];
      return name === undefined ? undefined : resolveGlobalClass(model, name);
    }
    case "Subscript":
      return lastName(annotation.value) === "Optional"
        ? inferAnnotationClass(model, annotation.slice)
        : undefined;
    case "BinOp": {
      const sides = [annotation.left, annotation.right].filter(
        (side) => side.kind !== "Constant" || side.type !== "None",
      );
      return annotation.op === "|" && sides.length === 1 ? inferAnnotationClass(model, sides[0]) : undefined;
    }
    default:
      return undefined;
  }
}
