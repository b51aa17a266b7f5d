/** Classes decorated with `dataclasses.dataclass`: the decorator, its options and the fields. */
import type { Call, ClassDef, Expr, Keyword } from "../syntax/ast.ts";
import { classBodyStatements } from "./classes.ts";
import type { SegmentModel } from "./segment-model.ts";

export interface Dataclass {
  readonly decorator: Expr;
  /** `@dataclass(...)`; without parentheses there are no options. */
  readonly call: Call | undefined;
  readonly options: readonly Keyword[];
  /** Names that the body annotates, class variables left out. */
  readonly fields: readonly string[];
}

/** `undefined` unless the standard library's decorator is the only one. */
export function dataclassOf(model: SegmentModel, node: ClassDef): Dataclass | undefined {
  const [decorator] = node.decoratorList;
  if (decorator === undefined || node.decoratorList.length > 1) return undefined;
  const call = decorator.kind === "Call" ? decorator : undefined;
  const named = call === undefined ? decorator : call.func;
  if (model.originOf(named) !== "dataclasses.dataclass") return undefined;
  return { decorator, call, options: call?.keywords ?? [], fields: fieldsOf(node) };
}

function fieldsOf({ body }: ClassDef): readonly string[] {
  const fields: string[] = [];
  for (const stmt of classBodyStatements(body)) {
    if (stmt.kind !== "AnnAssign" || stmt.target.kind !== "Name") continue;
    if (!isClassVariable(stmt.annotation)) fields.push(stmt.target.id);
  }
  return fields;
}

/** `ClassVar`, `ClassVar[int]`, `typing.ClassVar`, also quoted; `InitVar` is stored nowhere. */
function isClassVariable(annotation: Expr): boolean {
  switch (annotation.kind) {
    case "Subscript":
      return isClassVariable(annotation.value);
    case "Attribute":
      return annotation.attr.id === "ClassVar" || annotation.attr.id === "InitVar";
    case "Name":
      return annotation.id === "ClassVar" || annotation.id === "InitVar";
    case "Constant":
      return /^.(typing\.|t\.|dataclasses\.)?(ClassVar|InitVar)\b/.test(annotation.pieces[0]?.text ?? "");
    default:
      return false;
  }
}
