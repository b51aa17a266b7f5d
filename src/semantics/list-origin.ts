/** How `list` or `sorted` comes to the elements of a source, which decides on the room of the new list. */
import type { ListOrigin } from "../cpython/sizes.ts";
import type { Expr } from "../syntax/ast.ts";
import { inferKind } from "./infer.ts";
import type { SegmentModel } from "./segment-model.ts";

/** Sources of unknown type count as lists. */
export function listOriginOf(model: SegmentModel, source: Expr): ListOrigin {
  switch (inferKind(model, source).kind) {
    case "dict":
    case "dictView":
    case "set":
    case "frozenset":
      return "table";
    case "range":
    case "str":
    case "bytes":
    case "deque":
      return "sized";
    case "iterator":
      return "iterator";
    default:
      return "sequence";
  }
}
