/** Layout of the nodes of `ast`: a dictionary, and what the classes add. */
import { field } from "../struct.ts";
import { always, type LayoutSpec } from "./head.ts";

export const SYNTAX_LAYOUTS = {
  /** Python/Python-ast.c, AST_object. */
  syntax_node: { fields: () => [field("dict", "object")], gc: always, dictField: "dict" },
} as const satisfies Record<string, LayoutSpec>;
