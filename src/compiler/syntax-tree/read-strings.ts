/** f-strings and template strings of a program's `ast` tree as ours. */
import {
  constantIn,
  nodeIn,
  nodesIn,
  numberIn,
  optionalNodeIn,
  type SyntaxNode,
} from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import { CONVERSIONS } from "./names.ts";
import { readExpr } from "./read-expressions.ts";
import type { TreeReader } from "./tree-reader.ts";

type Joined = ast.JoinedStr | ast.TemplateStr;

/** A field that stands alone is a string of that one field. */
export function readJoined(r: TreeReader, node: SyntaxNode): Joined {
  const span = r.spanOf(node);
  const isTemplate = node.type === "TemplateStr" || node.type === "Interpolation";
  const isField = node.type === "FormattedValue" || node.type === "Interpolation";
  const values = isField ? [readField(r, node)] : nodesIn(node, "values").map((part) => readPart(r, part));
  return { kind: isTemplate ? "TemplateStr" : "JoinedStr", values, ...span };
}

function readPart(r: TreeReader, node: SyntaxNode): ast.Constant | ast.FormattedValue {
  if (node.type === "FormattedValue" || node.type === "Interpolation") return readField(r, node);
  const expr = readExpr(r, node);
  if (expr.kind === "Constant" && expr.type === "str") return expr;
  // CPython joins whatever gives a str; so does a field without conversion.
  const { start, end } = expr;
  return fieldOf(r, { value: expr, conversion: undefined, formatSpec: undefined, start, end }, "");
}

function readField(r: TreeReader, node: SyntaxNode): ast.FormattedValue {
  const code = numberIn(node, "conversion");
  const conversion = (["s", "r", "a"] as const).find((letter) => CONVERSIONS[letter] === code);
  const spec = optionalNodeIn(node, "format_spec");
  const field = {
    value: readExpr(r, nodeIn(node, "value")),
    conversion,
    formatSpec: spec === undefined ? undefined : readSpec(r, spec),
    ...r.spanOf(node),
  };
  return fieldOf(r, field, node.type === "Interpolation" ? writtenText(node) : "");
}

function fieldOf(
  r: TreeReader,
  field: Omit<ast.FormattedValue, "kind" | "written" | "selfDocumenting">,
  written: string,
): ast.FormattedValue {
  return { kind: "FormattedValue", ...field, written: r.addText(written), selfDocumenting: undefined };
}

function writtenText(node: SyntaxNode): string {
  const constant = constantIn(node, "str");
  return constant.kind === "str" ? constant.value : "";
}

/** A specification may be any expression; ours is always an f-string. */
function readSpec(r: TreeReader, spec: SyntaxNode): ast.JoinedStr {
  const span = r.spanOf(spec);
  if (spec.type === "JoinedStr") {
    return { kind: "JoinedStr", values: nodesIn(spec, "values").map((part) => readPart(r, part)), ...span };
  }
  return { kind: "JoinedStr", values: [readPart(r, spec)], ...span };
}
