/** Where an attribute is used, for repairs that store something else in it. */
import { hasOwnBases, type Method, methodOfSelf } from "../../semantics/classes.ts";
import type { SegmentModel } from "../../semantics/segment-model.ts";
import type { Attribute } from "../../syntax/ast.ts";

/** All other places in the segment where an attribute of this name stands. */
export function otherUsesOf(model: SegmentModel, target: Attribute): readonly Attribute[] {
  return model.collect(undefined, (node) =>
    node.kind === "Attribute" && node.attr.id === target.attr.id && node !== target ? node : undefined,
  );
}

/** A proxy is another object than the one it stands for. */
export function isIdentityOperand(model: SegmentModel, read: Attribute): boolean {
  const parent = model.parentOf(read);
  return parent?.kind === "Compare" && parent.ops.some((op) => op === "is" || op === "is not");
}

/** A private attribute that only methods of a class without bases read, each from its own instance. */
export function isReadByItsClassAlone(
  model: SegmentModel,
  { classNode }: Method,
  target: Attribute,
  reads: readonly Attribute[],
): boolean {
  const name = target.attr.id;
  if (!name.startsWith("_") || reads.length === 0 || hasOwnBases(classNode)) return false;
  if (model.module.segmentsWithAttribute(name).size > 1) return false;
  return reads.every(
    ({ ctx, value }) =>
      ctx === "Load" && value.kind === "Name" && methodOfSelf(model, value)?.classNode === classNode,
  );
}
