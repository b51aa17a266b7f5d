/** `operator.attrgetter`. CPython 3.13, Modules/_operator.c, attrgetter_*. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addCallSignature } from "../../objects/functions/call-signature.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { refuseKeywords } from "../../objects/no-keywords.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { showOnce } from "../../objects/show-once.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** Words of attrgetterobject. */
const enum AttributeGetter {
  COUNT = 4,
  /** A tuple of names, or of tuples of names where they had dots. */
  NAMES = 6,
}

export function defineAttributeGetter(m: Interpreter): TypeObject {
  return m.defineType({
    name: "operator.attrgetter",
    layout: "attrgetter",
    isBaseType: false,
    define: (type) => fillType(m, type),
  });
}

function fillType(m: Interpreter, type: TypeObject): void {
  defineRecord(type, [AttributeGetter.NAMES]);
  type.slots.construct = (_, made, args) => construct(m, made, args);
  type.slots.call = (_, self, args) => {
    refuseKeywords(m, "attrgetter", args);
    const [object] = args.positional;
    if (object === undefined || args.positional.length !== 1) {
      m.raise(m.types.TypeError, `attrgetter expected 1 argument, got ${args.positional.length}`);
    }
    return getAttributes(m, self, object);
  };
  type.slots.repr = (_, self) => repr(m, type, self);
  addCallSignature(m, type, "(obj, /)");
  m.addMethods(type, [
    native("__reduce__", "()", (_, self) => {
      const names = dottedNames(m, self).map((name) => m.newStr(name));
      return m.newTupleOf([newReference(m, type.ref), m.newTupleOf(names)]);
    }),
  ]);
}

function construct(m: Interpreter, type: TypeObject, args: CallArguments): Ref {
  refuseKeywords(m, "attrgetter", args);
  const { positional } = args;
  if (positional.length === 0) m.raise(m.types.TypeError, "attrgetter expected 1 argument, got 0");
  for (const name of positional) {
    if (!m.isInstance(name, m.types.str)) m.raise(m.types.TypeError, "attribute name must be a string");
  }
  const names = positional.map((name) => {
    const parts = m.strValue(name).split(".");
    const interned = parts.map((part) => m.intern(part));
    return parts.length === 1 ? (interned[0] as Ref) : m.newTupleOf(interned);
  });
  const tuple = m.newTupleOf(names);
  const self = newIterator(m, type);
  m.heap.words[self + AttributeGetter.COUNT] = names.length;
  m.heap.words[self + AttributeGetter.NAMES] = tuple;
  return self;
}

function namesOf(m: Interpreter, self: Ref): Ref[] {
  return m.tupleItems(m.heap.words[self + AttributeGetter.NAMES] as number);
}

function* getAttributes(m: Interpreter, self: Ref, object: Ref): Steps<Ref> {
  const names = namesOf(m, self);
  if (names.length === 1) return yield* getAttribute(m, object, names[0] as Ref);
  const values: Ref[] = [];
  for (const name of names) values.push(m.own(yield* getAttribute(m, object, name)));
  for (const value of values) m.disown(value);
  return m.newTupleOf(values);
}

/** `name` is a tuple where there are dots. CPython: dotted_getattr. */
function* getAttribute(m: Interpreter, object: Ref, name: Ref): Steps<Ref> {
  if (!m.isInstance(name, m.types.tuple)) return yield* resolve(m.getAttribute(object, name));
  let value = m.own(newReference(m, object));
  for (const part of m.tupleItems(name)) {
    const next = yield* resolve(m.getAttribute(value, part));
    m.heap.decref(m.disown(value));
    value = m.own(next);
  }
  return m.disown(value);
}

/** The names as they were given. */
function dottedNames(m: Interpreter, self: Ref): string[] {
  return namesOf(m, self).map((name) => {
    const parts = m.isInstance(name, m.types.tuple) ? m.tupleItems(name) : [name];
    return parts.map((part) => m.strValue(part)).join(".");
  });
}

/** `operator.attrgetter('name.first')` */
function repr(m: Interpreter, type: TypeObject, self: Ref): Steps<Ref> {
  return showOnce(m, self, `${type.name}(...)`, function* () {
    const texts: string[] = [];
    for (const name of dottedNames(m, self)) {
      const text = m.own(m.newStr(name));
      texts.push(yield* m.reprText(text));
      m.heap.decref(m.disown(text));
    }
    return m.newStr(`${type.name}(${texts.join(", ")})`);
  });
}
