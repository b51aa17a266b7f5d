/** Runs rules over one top-level segment: a single walk that calls every visitor interested in a node's kind. */
import type { SegmentModel } from "../semantics/segment-model.ts";
import type { AstNode } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";
import type { AnyRule, FindingDraft, RuleContext } from "./rule.ts";

/** A finding before it has words, bytes and absolute offsets. */
export interface RawFinding {
  readonly rule: AnyRule;
  readonly draft: FindingDraft<unknown>;
}

type Handler = (node: AstNode, model: SegmentModel, findings: RawFinding[]) => void;

/** Rules, arranged by the kinds of nodes that they want to see. */
export type RuleTable = ReadonlyMap<AstNode["kind"], readonly Handler[]>;

export function arrangeRules(rules: readonly AnyRule[]): RuleTable {
  const table = new Map<AstNode["kind"], Handler[]>();
  for (const rule of rules) {
    for (const [key, visit] of Object.entries(rule.visitor)) {
      const kind = key as AstNode["kind"];
      // The key says which kind of node the visitor takes, which TypeScript cannot follow through the table.
      const handler = makeHandler(rule, visit as (node: AstNode, context: RuleContext<unknown>) => void);
      table.set(kind, [...(table.get(kind) ?? []), handler]);
    }
  }
  return table;
}

function makeHandler(rule: AnyRule, visit: (node: AstNode, context: RuleContext<unknown>) => void): Handler {
  return (node, model, findings) => {
    const report = (draft: FindingDraft<unknown>): void => void findings.push({ rule, draft });
    visit(node, { segment: model.segment, model, report });
  };
}

/** In source order of the nodes that were looked at. */
export function runRules(table: RuleTable, model: SegmentModel): readonly RawFinding[] {
  const findings: RawFinding[] = [];
  walk(model.segment.body, {
    enter(node) {
      const handlers = table.get(node.kind);
      if (handlers !== undefined) for (const handle of handlers) handle(node, model, findings);
    },
  });
  return findings;
}
