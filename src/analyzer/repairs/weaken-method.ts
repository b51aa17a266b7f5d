/** Keeps a bound method in a private attribute weakly, where the class does nothing but call it. */
import { methodOfSelf } from "../../semantics/classes.ts";
import type { HoldEdge } from "../../semantics/holding/hold-edge.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import type { EditDraft, FixDraft } from "../rule.ts";
import { isReadByItsClassAlone, otherUsesOf } from "./attribute-reads.ts";

/** For `self._run = self.run`, the two links of such a cycle being given. */
export function weakenMethod(model: SegmentModel, edges: readonly HoldEdge[]): FixDraft | undefined {
  const [{ target, value } = {}, bound, ...others] = edges;
  if (target?.value.kind !== "Name" || value?.kind !== "Attribute") return undefined;
  if (bound?.kind !== "callable" || others.length > 0 || !model.seesModule(target, "weakref"))
    return undefined;
  const method = methodOfSelf(model, target.value);
  const uses = otherUsesOf(model, target);
  if (method === undefined || !isReadByItsClassAlone(model, method, target, uses)) return undefined;
  const isCalled = uses.every((use) => {
    const parent = model.parentOf(use);
    return parent?.kind === "Call" && parent.func === use;
  });
  if (!isCalled) return undefined;
  const text = model.segment.text.slice(value.start, value.end);
  const edits: readonly EditDraft[] = [
    { start: value.start, end: value.end, newText: `weakref.WeakMethod(${text})` },
    ...uses.map(({ end }) => ({ start: end, end, newText: "()" })),
  ];
  return {
    title: "Keep a weak reference (weakref.WeakMethod)",
    applicability: "offered",
    edits: edits.toSorted((a, b) => a.start - b.start),
    imports: ["weakref"],
  };
}
