/**
 * Tuples whose items have names, as `sys.version_info`. CPython: Objects/structseq.c. Some types have further items
 * that only their names show, behind those of the tuple.
 */
import { Header } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { freeObject } from "./allocate.ts";
import { dictSetStr, newDict } from "./dict/dict.ts";
import { native } from "./functions/native-function.ts";
import { newReference } from "./plain-data.ts";
import { classOf, newReduction } from "./reduction.ts";
import type { CallArguments, Runtime, Steps } from "./runtime.ts";
import { sequenceToArray } from "./sequences/list-from-iterable.ts";
import { releaseAll } from "./sequences/sequence.ts";
import { newTupleOfType, setTupleItem, tupleFrom, tupleItem } from "./sequences/tuple.ts";
import type { TypeObject } from "./type-object.ts";

const ITEM_BYTES = 8;

/** Names the items of a type that inherits everything else from `tuple`; the program cannot make one. */
export function defineStructSequence(rt: Runtime, type: TypeObject, fields: readonly string[]): void {
  addItemNames(rt, type, fields);
  addReduction(rt, type, fields.length, []);
  type.slots.repr = (_, self) => repr(rt, type, fields, self);
  type.slots.construct = () => rt.raise(rt.types.TypeError, `cannot create '${type.name}' instances`);
}

/**
 * As `defineStructSequence` for a type with `hidden` items behind the visible ones, which the program can make of a
 * sequence.
 */
export function defineOpenStructSequence(
  rt: Runtime,
  type: TypeObject,
  visible: readonly string[],
  hidden: readonly string[],
): void {
  const count = visible.length + hidden.length;
  addItemNames(rt, type, [...visible, ...hidden]);
  addCounts(rt, type, visible, count);
  addReduction(rt, type, visible.length, hidden);
  type.slots.repr = (_, self) => repr(rt, type, visible, self);
  type.slots.construct = (_, made, args) => construct(rt, made, args, [visible.length, count]);
  defineHiddenMemory(rt, type, count);
}

function addItemNames(rt: Runtime, type: TypeObject, fields: readonly string[]): void {
  for (const [index, field] of fields.entries()) {
    rt.addGetter(
      type,
      field,
      (_, self) => newReference(rt, tupleItem(rt, self, index)),
      () => rt.raise(rt.types.AttributeError, "readonly attribute"),
    );
  }
}

/** structseq_reduce: the visible items, and a dict of the others. */
function addReduction(rt: Runtime, type: TypeObject, visible: number, hidden: readonly string[]): void {
  rt.addMethods(type, [
    native("__reduce__", "()", (_, self) => {
      const items = tupleFrom(
        rt,
        Array.from({ length: visible }, (_item, index) => newReference(rt, tupleItem(rt, self, index))),
      );
      const others = newDict(rt);
      for (const [index, name] of hidden.entries()) {
        dictSetStr(rt, others, rt.name(name), tupleItem(rt, self, visible + index));
      }
      return newReduction(rt, classOf(rt, self), [items, others]);
    }),
  ]);
}

/** `n_fields` and its kin (initialize_structseq_dict). */
function addCounts(rt: Runtime, type: TypeObject, visible: readonly string[], count: number): void {
  const attributes = {
    n_sequence_fields: rt.newInt(visible.length),
    n_fields: rt.newInt(count),
    n_unnamed_fields: rt.newInt(0),
    ...(rt.profile.values.structSequencesMatch
      ? { __match_args__: rt.newTupleOf(visible.map((name) => rt.newStr(name))) }
      : {}),
  };
  for (const [name, value] of Object.entries(attributes)) {
    dictSetStr(rt, type.namespace, rt.name(name), value);
    rt.heap.decref(value);
  }
}

/** structseq_traverse and structseq_dealloc know the real size, which `ob_size` does not show. */
function defineHiddenMemory(rt: Runtime, type: TypeObject, count: number): void {
  const { slots } = type;
  slots.traverse = (_, self, visit) => {
    for (let index = 0; index < count; index++) visit(tupleItem(rt, self, index));
  };
  slots.deallocate = (_, self) => {
    const own = rt.typeOf(self);
    rt.gc.untrack(self);
    for (let index = 0; index < count; index++) rt.heap.decref(tupleItem(rt, self, index));
    freeObject(rt, self, own.basicBytes + (own.isHeapType ? count + 1 : count) * ITEM_BYTES);
  };
  const visible = (self: Ref): number => rt.heap.words[self + Header.SIZE] as number;
  const { structSequencesCountHidden } = rt.profile.values;
  slots.sizeOf = (_, self) =>
    rt.typeOf(self).basicBytes + (structSequencesCountHidden ? count : visible(self)) * ITEM_BYTES;
}

/** structseq_new_impl; without the second argument. */
function* construct(
  rt: Runtime,
  type: TypeObject,
  args: CallArguments,
  [least, most]: readonly [number, number],
): Steps<Ref> {
  const sequence = args.positional[0] ?? args.keywords?.get("sequence");
  if (sequence === undefined) {
    const name = type.name.slice(type.name.lastIndexOf(".") + 1);
    rt.raise(rt.types.TypeError, `${name}() missing required argument 'sequence' (pos 1)`);
  }
  const items = yield* sequenceToArray(rt, sequence, "constructor requires a sequence");
  const given = items.length;
  if (given < least || given > most) {
    releaseAll(rt, items);
    const [bound, limit] = given < least ? ["least", least] : ["most", most];
    rt.raise(
      rt.types.TypeError,
      `${type.name}() takes an at ${bound} ${limit}-sequence (${given}-sequence given)`,
    );
  }
  while (items.length < most) items.push(newReference(rt, rt.none));
  return newOpenStructSequence(rt, type, items, least);
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

/** Takes over all items, of which the first `visible` are those of the tuple. */
export function newOpenStructSequence(
  rt: Runtime,
  type: TypeObject,
  items: readonly Ref[],
  visible: number,
): Ref {
  const ref = newStructSequence(rt, type, items);
  rt.heap.words[ref + Header.SIZE] = visible;
  return ref;
}
