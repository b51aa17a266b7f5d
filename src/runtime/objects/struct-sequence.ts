/** Tuples whose items have names, as `sys.version_info`. CPython: Objects/structseq.c. */
import type { Ref } from "../memory/linear-memory.ts";
import { newDict } from "./dict/dict.ts";
import { native } from "./functions/native-function.ts";
import { newReference } from "./plain-data.ts";
import { classOf, newReduction } from "./reduction.ts";
import type { Runtime, Steps } from "./runtime.ts";
import { newTupleOfType, setTupleItem, tupleFrom, tupleItem } from "./sequences/tuple.ts";
import type { TypeObject } from "./type-object.ts";

/** Names the items of a type that inherits everything else from `tuple`; the program cannot make one. */
export function defineStructSequence(rt: Runtime, type: TypeObject, fields: readonly string[]): void {
  for (const [index, field] of fields.entries()) {
    rt.addGetter(
      type,
      field,
      (_, self) => newReference(rt, tupleItem(rt, self, index)),
      () => rt.raise(rt.types.AttributeError, "readonly attribute"),
    );
  }
  rt.addMethods(type, [
    native("__reduce__", "()", (_, self) => {
      const items = tupleFrom(
        rt,
        rt.tupleItems(self).map((item) => newReference(rt, item)),
      );
      return newReduction(rt, classOf(rt, self), [items, newDict(rt)]);
    }),
  ]);
  type.slots.repr = (_, self) => repr(rt, type, fields, self);
  type.slots.construct = () => rt.raise(rt.types.TypeError, `cannot create '${type.name}' instances`);
}

function* repr(rt: Runtime, type: TypeObject, fields: readonly string[], self: Ref): Steps<Ref> {
  const texts: string[] = [];
  for (const [index, field] of fields.entries()) {
    texts.push(`${field}=${yield* rt.reprText(tupleItem(rt, self, index))}`);
  }
  return rt.newStr(`${type.name}(${texts.join(", ")})`);
}

/** Takes over the references in `items`. */
export function newStructSequence(rt: Runtime, type: TypeObject, items: readonly Ref[]): Ref {
  const ref = newTupleOfType(rt, type, items.length);
  items.forEach((item, index) => {
    setTupleItem(rt, ref, index, item);
  });
  return ref;
}
