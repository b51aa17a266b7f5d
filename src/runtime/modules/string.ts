/** `_string`: the parsers of format strings that `string.Formatter` is made of (Objects/stringlib/unicode_format.h). */
import type { Interpreter } from "../builtins/interpreter.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { addFunctions } from "../objects/functions/module.ts";
import { native } from "../objects/functions/native-function.ts";
import { newIterator } from "../objects/iterators/iterator-record.ts";
import { newBool, newReference } from "../objects/plain-data.ts";
import { defineRecord } from "../objects/record.ts";
import { isStr, strValue } from "../objects/str/str.ts";
import { type FormatField, parseFieldName, parseFormat } from "../objects/str/str-format-parse.ts";
import type { TypeObject } from "../objects/type-object.ts";

/** Words of both iterators: the text, and in the place of the position our payload. */
const enum IteratorField {
  TEXT = 4,
  PAYLOAD = 6,
}

/** Literal text, and the field behind it where there is one. */
interface Markup {
  readonly literal: string;
  readonly field: FormatField | undefined;
}

export function defineString(m: Interpreter, module: Ref): void {
  const markupType = defineParserIterator<Markup>(m, "formatteriterator", "formatter_iterator", (markup) =>
    markupTuple(m, markup),
  );
  const stepType = defineParserIterator<{ isAttribute: boolean; key: string | number }>(
    m,
    "fieldnameiterator",
    "field_name_iterator",
    ({ isAttribute, key }) => m.newTupleOf([newBool(m, isAttribute), textOrIndex(m, key)]),
  );
  addFunctions(m, module, [
    native("formatter_parser", "(format, /)", (_, __, format) => {
      const parts = parseFormat(m, textOf(m, format));
      return newParserIterator(m, markupType, format, joinMarkup(parts));
    }),
    native("formatter_field_name_split", "(field_name, /)", (_, __, name) => {
      const { first, steps } = parseFieldName(m, textOf(m, name));
      const rest = newParserIterator(m, stepType, name, steps());
      return m.newTupleOf([textOrIndex(m, first), rest]);
    }),
  ]);
}

function textOf(m: Interpreter, ref: Ref): string {
  if (isStr(m, ref)) return strValue(m.heap, ref);
  return m.raise(m.types.TypeError, `expected str, got ${m.typeOf(ref).name}`);
}

function textOrIndex(m: Interpreter, value: string | number): Ref {
  return typeof value === "string" ? m.newStr(value) : m.newInt(value);
}

/** An iterator over what a parser finds, each item made when it is asked for. */
function defineParserIterator<Item>(
  m: Interpreter,
  name: string,
  layout: "formatter_iterator" | "field_name_iterator",
  make: (item: Item) => Ref,
): TypeObject {
  return m.defineType({
    name,
    layout,
    isBaseType: false,
    define(type) {
      defineRecord(type, [IteratorField.TEXT], (_, ref) =>
        m.heap.dropPayload(m.heap.words[ref + IteratorField.PAYLOAD] as number),
      );
      type.slots.iterate = newReference;
      type.slots.next = (_, self) => {
        const items = m.heap.payloadAt(m.heap.words[self + IteratorField.PAYLOAD] as number);
        const { done, value } = (items as Iterator<Item>).next();
        return done === true ? NULL : make(value as Item);
      };
    },
  });
}

function newParserIterator(m: Interpreter, type: TypeObject, text: Ref, items: Iterator<unknown>): Ref {
  const iterator = newIterator(m, type);
  m.heap.words[iterator + IteratorField.TEXT] = newReference(m, text);
  m.heap.words[iterator + IteratorField.PAYLOAD] = m.heap.addPayload(items);
  return iterator;
}

/** Literal text goes with the field behind it, or with the doubled brace that ends it. MarkupIterator_next */
function* joinMarkup(parts: Iterable<string | FormatField>): Generator<Markup, void> {
  let literal = "";
  for (const part of parts) {
    if (typeof part !== "string") yield { literal, field: part };
    else if (part === "{" || part === "}") yield { literal: literal + part, field: undefined };
    literal = typeof part === "string" && part !== "{" && part !== "}" ? part : "";
  }
  if (literal !== "") yield { literal, field: undefined };
}

function markupTuple(m: Interpreter, { literal, field }: Markup): Ref {
  const none = (): Ref => newReference(m, m.none);
  if (field === undefined) return m.newTupleOf([m.newStr(literal), none(), none(), none()]);
  const { name, spec, conversion } = field;
  return m.newTupleOf([
    m.newStr(literal),
    m.newStr(name),
    m.newStr(spec),
    conversion === "" ? none() : m.newStr(conversion),
  ]);
}
