/** Turns a loop that leaves out duplicates into `list(dict.fromkeys(values))`. */
import { isSameExpression } from "../../semantics/same-expression.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import { statementBefore } from "../../semantics/statement-order.ts";
import type { UniqueList } from "../../semantics/unique-lists.ts";
import type { Assign, For, If, Segment, Stmt } from "../../syntax/ast.ts";
import type { FixDraft } from "../rule.ts";
import { containsComment } from "./drop-brackets.ts";

/** `undefined` where the loop does more, or does not stand right behind `found = []`. */
export function replaceLoopByFromkeys(
  model: SegmentModel,
  segment: Segment,
  node: If,
  { list, value, isPlain }: UniqueList,
): FixDraft | undefined {
  const loop = model.parentOf(node);
  if (!isPlain || loop?.kind !== "For" || loop.body.length > 1 || loop.orelse.length > 0) return undefined;
  if (!isSameExpression(loop.target, value) || loop.target.kind !== "Name") return undefined;
  const empty = statementBefore(model, loop);
  if (empty === undefined || !isEmptyList(empty, list.id)) return undefined;
  const binding = model.localBindingOf(loop.target);
  const isReadElsewhere = binding?.uses.some((use) => use.node.start < loop.start || use.node.end > loop.end);
  if (isReadElsewhere !== false || !seesBuiltins(model, loop)) return undefined;
  const replaced = { start: empty.value.start, end: loop.end };
  if (containsComment(segment, replaced)) return undefined;
  const source = segment.text.slice(loop.iter.start, loop.iter.end);
  return {
    title: "Use dict.fromkeys",
    applicability: "offered",
    edits: [{ ...replaced, newText: `list(dict.fromkeys(${source}))` }],
  };
}

function isEmptyList(stmt: Stmt, name: string): stmt is Assign {
  if (stmt.kind !== "Assign" || stmt.targets.length > 1) return false;
  const [target] = stmt.targets;
  const isNamed = target?.kind === "Name" && target.id === name;
  return isNamed && stmt.value.kind === "List" && stmt.value.elts.length === 0;
}

function seesBuiltins(model: SegmentModel, loop: For): boolean {
  return model.seesBuiltin(loop, "list") && model.seesBuiltin(loop, "dict");
}
