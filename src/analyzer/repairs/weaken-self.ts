/** Replaces a reference of an object to itself by a weak one, where the class allows it and the reads can be seen. */
import { mayBeWeaklyReferenced, methodOfSelf } from "../../semantics/classes.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import type { SelfStore } from "../../semantics/self-stores.ts";
import type { AstNode, Attribute } from "../../syntax/ast.ts";
import type { EditDraft, FixDraft } from "../rule.ts";

/** The repair: a weak reference, which does not count. */
export function weakenSelf(model: SegmentModel, stores: readonly SelfStore[]): FixDraft | undefined {
  const [first] = stores;
  if (
    first === undefined ||
    stores.some(({ stored, target }) => stored !== "object" || target.attr.id === "__dict__")
  ) {
    return undefined;
  }
  if (!mayBeWeaklyReferenced(first.method.classNode) || !model.seesModule(first.target, "weakref"))
    return undefined;
  const isPrivate = stores.every(({ target }) => target.attr.id.startsWith("_"));
  const reads = isPrivate ? ownReads(model, stores) : [];
  if (reads === undefined) return undefined;
  const values = [...new Set(stores.map(({ value }) => value))];
  const factory = isPrivate ? "weakref.ref" : "weakref.proxy";
  const edits = [
    ...values.map(
      ({ start, end }): EditDraft => ({ start, end, newText: `${factory}(${first.method.self.name})` }),
    ),
    ...reads.map(({ end }): EditDraft => ({ start: end, end, newText: "()" })),
  ];
  return {
    title: `Keep a weak reference (${factory})`,
    applicability: "offered",
    edits: edits.toSorted((a, b) => a.start - b.start),
    imports: ["weakref"],
  };
}

/** The reads of private attributes; `undefined` where some are of another object than the method's own. */
function ownReads(model: SegmentModel, stores: readonly SelfStore[]): readonly Attribute[] | undefined {
  const reads: Attribute[] = [];
  for (const { method, target } of stores) {
    for (const node of model.collect(undefined, (each) =>
      isNamed(each, target.attr.id) ? each : undefined,
    )) {
      if (node.ctx === "Store" && stores.some((store) => store.target === node)) continue;
      if (node.ctx !== "Load" || node.value.kind !== "Name") return undefined;
      if (methodOfSelf(model, node.value)?.classNode !== method.classNode) return undefined;
      reads.push(node);
    }
  }
  return reads;
}

function isNamed(node: AstNode, attribute: string): node is Attribute {
  return node.kind === "Attribute" && node.attr.id === attribute;
}
