/** Replaces a reference of an object to itself by a weak one, where the class and the reads of the attribute allow it. */
import { hasOwnBases, mayBeWeaklyReferenced, methodOfSelf } from "../../semantics/classes.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import type { SelfStore } from "../../semantics/self-stores.ts";
import type { Attribute } from "../../syntax/ast.ts";
import type { EditDraft, FixDraft } from "../rule.ts";

export function weakenSelf(model: SegmentModel, stores: readonly SelfStore[]): FixDraft | undefined {
  const [first] = stores;
  if (first === undefined || !stores.every((store) => mayBeWeak(model, store))) return undefined;
  const reads = stores.map((store) => readsOf(model, store));
  if (reads.flat().some((read) => isIdentityOperand(model, read))) return undefined;
  const isLocal = stores.every((store, index) => isReadByItsClassAlone(model, store, reads[index] ?? []));
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

/** All other places in the segment where an attribute of this name stands. */
function readsOf(model: SegmentModel, { target }: SelfStore): readonly Attribute[] {
  return model.collect(undefined, (node) =>
    node.kind === "Attribute" && node.attr.id === target.attr.id && node !== target ? node : undefined,
  );
}

/** A proxy is another object than the one it stands for. */
function isIdentityOperand(model: SegmentModel, read: Attribute): boolean {
  const parent = model.parentOf(read);
  return parent?.kind === "Compare" && parent.ops.some((op) => op === "is" || op === "is not");
}

/** A private attribute that only methods of a class without bases read, each from its own instance. */
function isReadByItsClassAlone(
  model: SegmentModel,
  { method, target }: SelfStore,
  reads: readonly Attribute[],
): boolean {
  const { classNode } = method;
  const name = target.attr.id;
  if (!name.startsWith("_") || reads.length === 0 || hasOwnBases(classNode)) return false;
  if (model.module.segmentsWithAttribute(name).size > 1) return false;
  return reads.every(
    ({ ctx, value }) =>
      ctx === "Load" && value.kind === "Name" && methodOfSelf(model, value)?.classNode === classNode,
  );
}
