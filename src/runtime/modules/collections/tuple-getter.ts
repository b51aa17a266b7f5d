/** `_tuplegetter`: the attributes of a namedtuple. CPython 3.13, Modules/_collectionsmodule.c, tuplegetter_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { callNative, native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { withSize } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { tupleItem, tupleLength } from "../../objects/sequences/tuple.ts";
import { shortTypeName } from "../../objects/type-name.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of _tuplegetterobject. */
const enum TupleGetter {
  INDEX = 4,
  DOC = 6,
}

export function defineTupleGetter(m: Interpreter): TypeObject {
  return m.defineType({
    name: `${m.profile.collections.tupleGetterModule}._tuplegetter`,
    layout: "tuplegetter",
    isBaseType: false,
    define: (type) => fillType(m, type),
  });
}

function fillType(m: Interpreter, type: TypeObject): void {
  const { slots } = type;
  const indexOf = (self: Ref): number => m.heap.words[self + TupleGetter.INDEX] as number;
  const docOf = (self: Ref): Ref => newReference(m, m.heap.words[self + TupleGetter.DOC] as number);
  const make = native("_tuplegetter", "(index, doc, /)", (_, __, index, doc) =>
    withSize(m, index, (position) => {
      const self = newIterator(m, type);
      m.heap.words[self + TupleGetter.INDEX] = position;
      m.heap.words[self + TupleGetter.DOC] = newReference(m, doc);
      return self;
    }),
  );
  defineRecord(type, [TupleGetter.DOC]);
  slots.construct = (_, __, args) => callNative(m, make, NULL, args);
  slots.descriptorGet = (_, self, instance) => {
    if (instance === NULL || instance === m.none) return newReference(m, self);
    return item(m, instance, indexOf(self));
  };
  slots.descriptorSet = (_, __, ___, value) =>
    m.raise(m.types.AttributeError, value === NULL ? "can't delete attribute" : "can't set attribute");
  slots.repr = function* (_, self) {
    const doc = yield* m.reprText(m.heap.words[self + TupleGetter.DOC] as number);
    return m.newStr(`${shortTypeName(type)}(${indexOf(self)}, ${doc})`);
  };
  m.addMember(
    type,
    "__doc__",
    (_, self) => docOf(self),
    (_, self, value) => {
      setField(m, self, TupleGetter.DOC, newReference(m, value === NULL ? m.none : value));
      return NULL;
    },
  );
  m.addMethods(type, [
    native("__reduce__", "()", (_, self) =>
      m.newTupleOf([newReference(m, type.ref), m.newTupleOf([m.newInt(indexOf(self)), docOf(self)])]),
    ),
  ]);
}

function item(m: Interpreter, instance: Ref, index: number): Ref {
  if (!m.isInstance(instance, m.types.tuple)) {
    const got = m.typeOf(instance).name;
    const text = `descriptor for index '${index}' for tuple subclasses doesn't apply to '${got}' object`;
    m.raise(m.types.TypeError, text);
  }
  if (index < 0 || index >= tupleLength(m.heap, instance)) {
    m.raise(m.types.IndexError, "tuple index out of range");
  }
  return newReference(m, tupleItem(m, instance, index));
}
