/** What all findings about cycles of objects have in common: the links in words, the related places, the bytes. */
import type { LayoutName } from "../cpython/layouts.ts";
import { slotCount } from "../semantics/classes.ts";
import type { HoldingCycle } from "../semantics/holding/cycles.ts";
import { cycleAt } from "../semantics/holding/cycles.ts";
import type { HoldEdge, HoldKind } from "../semantics/holding/hold-edge.ts";
import type { SegmentModel } from "../semantics/segment-model.ts";
import { countAttributes } from "../semantics/self-stores.ts";
import type { Stmt } from "../syntax/ast.ts";
import type { CostModel, InstanceFacts, ObjectFacts } from "./estimate.ts";
import type { FixDraft, RelatedDraft, RuleContext } from "./rule.ts";

export interface CycleFacts {
  /** In order around the cycle. */
  readonly links: readonly string[];
  readonly objects: ObjectFacts;
  /** A sentence. */
  readonly advice: string;
}

/** Which rule a cycle belongs to; nothing for the bare `self.x = self`, which has a rule that needs no graph. */
export type CycleShape = "callable" | "iterator" | "objects" | "container";

export function shapeOf({ edges }: HoldingCycle): CycleShape | undefined {
  const has = (kind: HoldKind): boolean => edges.some((edge) => edge.kind === kind);
  if (has("iterator")) return "iterator";
  if (has("callable") || has("closure")) return "callable";
  const attributes = edges.filter(({ kind }) => kind === "attribute").length;
  if (attributes > 1) return "objects";
  return has("item") ? "container" : undefined;
}

/** What to do about one cycle. */
export interface Repair {
  readonly advice: string;
  readonly fix: FixDraft | undefined;
  /** The link that may as well be weak. */
  readonly weak?: HoldEdge | undefined;
}

/** Reports the cycle that a statement closes, if it has the shape. */
export function reportCycle(
  shape: CycleShape,
  statement: Stmt,
  { model, report }: RuleContext<CycleFacts>,
  repairOf: (model: SegmentModel, cycle: HoldingCycle) => Repair,
): void {
  const cycle = cycleAt(model, statement);
  if (cycle === undefined || shapeOf(cycle) !== shape) return;
  const { advice, fix, weak } = repairOf(model, cycle);
  const { start, end } = statement;
  const { edges } = cycle;
  const facts = { links: edges.map(({ text }) => text), objects: objectsOf(edges), advice };
  report({ start, end, facts, related: relateLinks(edges, weak), cycle: { edges, weak, advice }, fix });
}

/** "`Tree.children` holds `child`; `Node.parent` holds the `Tree`. ..." */
export function describeCycle({ links, objects, advice }: CycleFacts, costs: CostModel): string {
  const [first = "", ...others] = links;
  return (
    `${[capitalize(first), ...others].join("; ")}. ` +
    `A cycle: no reference count in it falls to zero, so after the last use it stays ` +
    `(${costs.describeObjects(objects)}) until the cycle collector runs. ${advice}`
  );
}

/** One related place for each link. */
export function relateLinks(edges: readonly HoldEdge[], weak?: HoldEdge): readonly RelatedDraft[] {
  return edges.map((edge) => {
    const { start, end, segment } = edge.at;
    const role = weak === undefined ? "" : edge === weak ? " (leads back: may be weak)" : " (owns: needed)";
    return { start, end, segment, message: `${capitalize(edge.text)}${role}` };
  });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const LAYOUTS: Readonly<Partial<Record<HoldKind, LayoutName>>> = {
  callable: "method",
  closure: "function",
  iterator: "generator",
};

function objectsOf(edges: readonly HoldEdge[]): ObjectFacts {
  const holders = new Set(edges.flatMap(({ holder }) => holder ?? []));
  const instances: readonly InstanceFacts[] = [...holders].map(({ model, node }) => ({
    attributeCount: countAttributes(model, node),
    slotCount: slotCount(node),
  }));
  return { instances, objects: edges.flatMap(({ kind }) => LAYOUTS[kind] ?? []) };
}
