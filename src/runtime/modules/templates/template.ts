/** `string.templatelib.Template` and what iterates over one. CPython 3.14, Objects/templateobject.c. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { defineIterator, newIterator } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, refuseChange } from "../../objects/record.ts";
import { type CallArguments, type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { InterpolationField } from "./interpolation.ts";

/** Words of templateobject: two tuples, of which the first has one item more. */
const enum TemplateField {
  STRINGS = 4,
  INTERPOLATIONS = 6,
}

/** Words of templateiterobject: iterators over the two tuples. */
const enum IteratorField {
  STRINGS = 4,
  INTERPOLATIONS = 6,
  FROM_STRINGS = 8,
}

export function defineTemplate(m: Interpreter, interpolation: TypeObject): TypeObject {
  const iterator = m.defineType({
    name: "string.templatelib.TemplateIter",
    layout: "template_iterator",
    isBaseType: false,
    define: (type) =>
      defineIterator(m, type, [IteratorField.STRINGS, IteratorField.INTERPOLATIONS], (_, self) =>
        nextPart(m, self),
      ),
  });
  return m.defineType({
    name: "string.templatelib.Template",
    layout: "template",
    isBaseType: false,
    isGeneric: true,
    define: (type) => fillType(m, type, interpolation, iterator),
  });
}

function fillType(m: Interpreter, type: TypeObject, interpolation: TypeObject, iterator: TypeObject): void {
  defineRecord(type, [TemplateField.STRINGS, TemplateField.INTERPOLATIONS]);
  type.slots.construct = (_, __, args) => construct(m, type, interpolation, args);
  type.slots.repr = (_, self) => repr(m, self);
  type.slots.iterate = (_, self) => iterate(m, iterator, self);
  type.slots.concatenate = (_, self, other) => concatenate(m, type, self, other);
  m.addMethods(type, [native("__reduce__", "()", (_, self) => reduce(m, self))]);
  m.addMember(type, "strings", (_, self) => part(m, self, TemplateField.STRINGS), refuseChange);
  m.addMember(type, "interpolations", (_, self) => part(m, self, TemplateField.INTERPOLATIONS), refuseChange);
  m.addGetter(type, "values", (_, self) => {
    const interpolations = m.tupleItems(m.heap.words[self + TemplateField.INTERPOLATIONS] as number);
    return m.newTupleOf(interpolations.map((each) => part(m, each, InterpolationField.VALUE)));
  });
}

/** A new reference to what a field holds. */
function part(m: Interpreter, self: Ref, field: number): Ref {
  return newReference(m, m.heap.words[self + field] as number);
}

/** Takes both tuples over. CPython: _PyTemplate_Build. */
export function newTemplate(m: Interpreter, type: TypeObject, strings: Ref, interpolations: Ref): Ref {
  const self = newIterator(m, type);
  m.heap.words[self + TemplateField.STRINGS] = strings;
  m.heap.words[self + TemplateField.INTERPOLATIONS] = interpolations;
  return self;
}

function construct(m: Interpreter, type: TypeObject, interpolation: TypeObject, args: CallArguments): Ref {
  if ((args.keywords?.size ?? 0) > 0) {
    m.raise(m.types.TypeError, "Template.__new__ only accepts *args arguments");
  }
  const strings: string[] = [""];
  const interpolations: Ref[] = [];
  for (const item of args.positional) {
    if (m.isInstance(item, m.types.str)) {
      strings[strings.length - 1] += m.strValue(item);
    } else if (m.isInstance(item, interpolation)) {
      interpolations.push(item);
      strings.push("");
    } else {
      const text = "Template.__new__ *args need to be of type 'str' or 'Interpolation', got";
      m.raise(m.types.TypeError, `${text} ${m.qualifiedTypeName(m.typeOf(item))}`);
    }
  }
  const texts = m.newTupleOf(strings.map((text) => m.newStr(text)));
  return newTemplate(m, type, texts, m.newTupleOf(interpolations.map((each) => newReference(m, each))));
}

/** The last text of the one and the first of the other become one. CPython: template_concat_templates. */
function concatenate(m: Interpreter, type: TypeObject, self: Ref, other: Ref): Ref {
  if (m.typeOf(other) !== type) {
    const text = `can only concatenate ${type.name} (not "${m.qualifiedTypeName(m.typeOf(other))}") to ${type.name}`;
    m.raise(m.types.TypeError, text);
  }
  const items = (template: Ref, field: TemplateField): readonly Ref[] =>
    m.tupleItems(m.heap.words[template + field] as number);
  const before = items(self, TemplateField.STRINGS);
  const after = items(other, TemplateField.STRINGS);
  const seam = m.newStr(m.strValue(before.at(-1) as Ref) + m.strValue(after[0] as Ref));
  const kept = (refs: readonly Ref[]): Ref[] => refs.map((ref) => newReference(m, ref));
  const strings = m.newTupleOf([...kept(before.slice(0, -1)), seam, ...kept(after.slice(1))]);
  const fields = [
    ...items(self, TemplateField.INTERPOLATIONS),
    ...items(other, TemplateField.INTERPOLATIONS),
  ];
  return newTemplate(m, type, strings, m.newTupleOf(kept(fields)));
}

function* repr(m: Interpreter, self: Ref): Steps<Ref> {
  const strings = yield* m.reprText(m.heap.words[self + TemplateField.STRINGS] as number);
  const interpolations = yield* m.reprText(m.heap.words[self + TemplateField.INTERPOLATIONS] as number);
  return m.newStr(`Template(strings=${strings}, interpolations=${interpolations})`);
}

function* reduce(m: Interpreter, self: Ref): Steps<Ref> {
  const module = yield* m.importModule("string.templatelib");
  const unpickle = yield* resolve(m.getAttribute(module, m.name("_template_unpickle")));
  const strings = part(m, self, TemplateField.STRINGS);
  const state = m.newTupleOf([strings, part(m, self, TemplateField.INTERPOLATIONS)]);
  return m.newTupleOf([unpickle, state]);
}

function* iterate(m: Interpreter, type: TypeObject, self: Ref): Steps<Ref> {
  const strings = m.own(yield* resolve(m.iterate(m.heap.words[self + TemplateField.STRINGS] as number)));
  const fields = yield* resolve(m.iterate(m.heap.words[self + TemplateField.INTERPOLATIONS] as number));
  const iterator = newIterator(m, type);
  m.heap.words[iterator + IteratorField.STRINGS] = m.disown(strings);
  m.heap.words[iterator + IteratorField.INTERPOLATIONS] = fields;
  m.heap.words[iterator + IteratorField.FROM_STRINGS] = 1;
  return iterator;
}

/** Texts and interpolations in turn, without empty texts. CPython: templateiter_next. */
function* nextPart(m: Interpreter, self: Ref): Steps<Ref> {
  if (m.heap.words[self + IteratorField.FROM_STRINGS] === 1) {
    m.heap.words[self + IteratorField.FROM_STRINGS] = 0;
    const text = yield* resolve(nextOf(m, self, IteratorField.STRINGS));
    if (text === NULL || m.strValue(text) !== "") return text;
    m.heap.decref(text);
  }
  m.heap.words[self + IteratorField.FROM_STRINGS] = 1;
  return yield* resolve(nextOf(m, self, IteratorField.INTERPOLATIONS));
}

function nextOf(m: Interpreter, self: Ref, field: IteratorField): Outcome {
  const iterator = m.heap.words[self + field] as number;
  return m.typeOf(iterator).slots.next?.(m, iterator) ?? NULL;
}
