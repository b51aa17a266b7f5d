/** `operator.itemgetter`. CPython 3.13, Modules/_operator.c, itemgetter_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addCallSignature } from "../../objects/functions/call-signature.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { refuseKeywords } from "../../objects/no-keywords.ts";
import { isSmall, smallValue } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { isExactTuple, tupleItem, tupleLength } from "../../objects/sequences/tuple.ts";
import { showOnce } from "../../objects/show-once.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of itemgetterobject. */
const enum ItemGetter {
  COUNT = 4,
  /** The one item, or a tuple of all. */
  ITEM = 6,
  /** The one item as an index from the start, or -1. */
  INDEX = 8,
}

export function defineItemGetter(m: Interpreter): TypeObject {
  return m.defineType({
    name: "operator.itemgetter",
    layout: "itemgetter",
    isBaseType: false,
    define: (type) => fillType(m, type),
  });
}

function fillType(m: Interpreter, type: TypeObject): void {
  const { heap } = m;
  const apply = native("itemgetter", "(obj, /)", (_, self, object) => getItems(m, self, object));
  defineRecord(type, [ItemGetter.ITEM]);
  type.slots.construct = (_, made, args) => construct(m, made, args);
  type.slots.call = (_, self, args) => {
    refuseKeywords(m, "itemgetter", args);
    const { length } = args.positional;
    if (length !== 1) m.raise(m.types.TypeError, `itemgetter expected 1 argument, got ${length}`);
    return callNative(m, apply, self, args);
  };
  type.slots.repr = (_, self) => repr(m, type, self);
  addCallSignature(m, type, "(obj, /)");
  m.addMethods(type, [
    native("__reduce__", "()", (_, self) => {
      const item = newReference(m, heap.words[self + ItemGetter.ITEM] as number);
      const args = heap.words[self + ItemGetter.COUNT] === 1 ? m.newTupleOf([item]) : item;
      return m.newTupleOf([newReference(m, type.ref), args]);
    }),
  ]);
}

function construct(m: Interpreter, type: TypeObject, args: CallArguments): Ref {
  refuseKeywords(m, "itemgetter", args);
  const { positional } = args;
  const [first] = positional;
  if (first === undefined) m.raise(m.types.TypeError, "itemgetter expected 1 argument, got 0");
  const item =
    positional.length === 1
      ? newReference(m, first)
      : m.newTupleOf(positional.map((each) => newReference(m, each)));
  const self = newIterator(m, type);
  const { words } = m.heap;
  words[self + ItemGetter.COUNT] = positional.length;
  words[self + ItemGetter.ITEM] = item;
  words[self + ItemGetter.INDEX] = positional.length === 1 ? indexOf(m, item) : -1;
  return self;
}

function indexOf(m: Interpreter, item: Ref): number {
  return m.typeOf(item) === m.types.int && isSmall(m.heap, item)
    ? Math.max(smallValue(m.heap, item), -1)
    : -1;
}

function getItems(m: Interpreter, self: Ref, object: Ref): Outcome {
  const { heap } = m;
  const { words } = heap;
  const item = words[self + ItemGetter.ITEM] as number;
  if ((words[self + ItemGetter.COUNT] as number) > 1) return getAll(m, object, m.tupleItems(item));
  const index = words[self + ItemGetter.INDEX] as number;
  const isDirect = index >= 0 && isExactTuple(heap, object) && index < tupleLength(heap, object);
  return isDirect ? newReference(m, tupleItem(m, object, index)) : m.getItem(object, item);
}

function* getAll(m: Interpreter, object: Ref, items: readonly Ref[]): Steps<Ref> {
  const values: Ref[] = [];
  for (const item of items) values.push(m.own(yield* resolve(m.getItem(object, item))));
  for (const value of values) m.disown(value);
  return m.newTupleOf(values);
}

/** `operator.itemgetter(1, 2)` */
function repr(m: Interpreter, type: TypeObject, self: Ref): Steps<Ref> {
  return showOnce(m, self, `${type.name}(...)`, function* () {
    const item = m.heap.words[self + ItemGetter.ITEM] as number;
    const text = yield* m.reprText(item);
    return m.newStr(
      m.heap.words[self + ItemGetter.COUNT] === 1 ? `${type.name}(${text})` : `${type.name}${text}`,
    );
  });
}
