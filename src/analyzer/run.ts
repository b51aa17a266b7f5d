/** Runs rules over one top-level segment: a single walk that calls every visitor interested in a node's kind. */
import type { CheckTime } from "../base/time-limit.ts";
import type { SegmentModel } from "../semantics/segment-model.ts";
import type { AstNode, Segment } from "../syntax/ast.ts";
import { orderOf } from "../syntax/node-order.ts";
import type { AnyRule, FindingDraft, RuleContext } from "./rule.ts";

/** A finding before it has words, bytes and absolute offsets. */
export interface RawFinding {
  readonly rule: AnyRule;
  readonly draft: FindingDraft<unknown>;
}

interface Handler {
  readonly rule: AnyRule;
  readonly visit: (node: AstNode, context: RuleContext<unknown>) => void;
}

/** Rules, arranged by the kinds of nodes that they want to see. */
export type RuleTable = ReadonlyMap<AstNode["kind"], readonly Handler[]>;

export function arrangeRules(rules: readonly AnyRule[]): RuleTable {
  const table = new Map<AstNode["kind"], Handler[]>();
  for (const rule of rules) {
    for (const [key, visit] of Object.entries(rule.visitor)) {
      const kind = key as AstNode["kind"];
      // The key says which kind of node the visitor takes, which TypeScript cannot follow through the table.
      const handler = { rule, visit: visit as Handler["visit"] };
      table.set(kind, [...(table.get(kind) ?? []), handler]);
    }
  }
  return table;
}

/** One for all rules that look at a segment: `rule` is the one whose turn it is. */
class SegmentContext implements RuleContext<unknown> {
  readonly findings: RawFinding[] = [];
  readonly segment: Segment;
  rule: AnyRule | undefined;

  constructor(readonly model: SegmentModel) {
    this.segment = model.segment;
  }

  readonly report = (draft: FindingDraft<unknown>): void => {
    if (this.rule !== undefined) this.findings.push({ rule: this.rule, draft });
  };
}

/** Nodes between two looks at the clock. */
const UNTIMED_NODES = 256;

/** In source order of the nodes that were looked at. @throws what `checkTime` does */
export function runRules(table: RuleTable, model: SegmentModel, checkTime: CheckTime): readonly RawFinding[] {
  const context = new SegmentContext(model);
  const { nodes } = orderOf(model.segment);
  for (let index = 0; index < nodes.length; index++) {
    if (index % UNTIMED_NODES === 0) checkTime();
    const node = nodes[index] as AstNode;
    const handlers = table.get(node.kind);
    if (handlers === undefined) continue;
    for (const { rule, visit } of handlers) {
      context.rule = rule;
      visit(node, context);
    }
  }
  return context.findings;
}
