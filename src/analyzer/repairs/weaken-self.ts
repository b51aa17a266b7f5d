/** Replaces a reference of an object to itself by a weak one, where the class and the reads of the attribute allow it. */
import { mayBeWeaklyReferenced } from "../../semantics/classes.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import type { SelfStore } from "../../semantics/self-stores.ts";
import type { EditDraft, FixDraft } from "../rule.ts";
import { isIdentityOperand, isReadByItsClassAlone, otherUsesOf } from "./attribute-reads.ts";

export function weakenSelf(model: SegmentModel, stores: readonly SelfStore[]): FixDraft | undefined {
  const [first] = stores;
  if (first === undefined || !stores.every((store) => mayBeWeak(model, store))) return undefined;
  const reads = stores.map((store) => otherUsesOf(model, store.target));
  if (reads.flat().some((read) => isIdentityOperand(model, read))) return undefined;
  const isLocal = stores.every((store, index) =>
    isReadByItsClassAlone(model, store.method, store.target, reads[index] ?? []),
  );
  const factory = isLocal ? "weakref.ref" : "weakref.proxy";
  const values = [...new Set(stores.map(({ value }) => value))];
  const edits = [
    ...values.map(({ start, end }): EditDraft => {
      return { start, end, newText: `${factory}(${first.method.self.name})` };
    }),
    // A proxy is read as the object is; a reference must be called.
    ...(isLocal ? reads.flat() : []).map(({ end }): EditDraft => ({ start: end, end, newText: "()" })),
  ];
  return {
    title: `Keep a weak reference (${factory})`,
    applicability: "offered",
    edits: edits.toSorted((a, b) => a.start - b.start),
    imports: ["weakref"],
  };
}

function mayBeWeak(model: SegmentModel, { method, target, stored }: SelfStore): boolean {
  if (stored !== "object" || target.attr.id === "__dict__") return false;
  return mayBeWeaklyReferenced(method.classNode) && model.seesModule(target, "weakref");
}
