/** `_json.make_encoder`: the type of what writes for a `json.JSONEncoder` (Modules/_json.c, PyEncoderType). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { isStr, strValue } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { type EncodeOptions, JsonEncoder } from "./encode.ts";
import { boundArguments } from "./scanner-type.ts";

/** Words of PyEncoderObject; the flags are single bytes in CPython and words here, in the place of `fast_encode`. */
const enum EncoderField {
  MARKERS = 4,
  DEFAULT = 6,
  ENCODER = 8,
  INDENT = 10,
  KEY_SEPARATOR = 12,
  ITEM_SEPARATOR = 14,
  /** A bit each: sort_keys, skipkeys, allow_nan. */
  FLAGS = 16,
}

const REFERENCES = [
  ["markers", EncoderField.MARKERS],
  ["default", EncoderField.DEFAULT],
  ["encoder", EncoderField.ENCODER],
  ["indent", EncoderField.INDENT],
  ["key_separator", EncoderField.KEY_SEPARATOR],
  ["item_separator", EncoderField.ITEM_SEPARATOR],
] as const;
const FLAGS = ["sort_keys", "skipkeys", "allow_nan"] as const;
const PARAMETERS = [...REFERENCES.map(([name]) => name), ...FLAGS];

/** @param quoteFor the native function behind an object that quotes text, if it is one. */
export function defineEncoder(
  m: Interpreter,
  quoteFor: (encoder: Ref) => ((text: string) => string) | undefined,
): TypeObject {
  return m.defineType({
    name: "_json.Encoder",
    layout: "json_encoder",
    isBaseType: false,
    define(type) {
      defineRecord(
        type,
        REFERENCES.map(([, field]) => field),
      );
      type.slots.construct = (_, __, args) => construct(m, type, args);
      type.slots.call = (_, self, args) => call(m, self, args, quoteFor);
      for (const [name, field] of REFERENCES) {
        m.addMember(type, name, (_, self) => newReference(m, m.heap.words[self + field] as number));
      }
      for (const [bit, name] of [...FLAGS.entries()].slice(0, 2)) {
        m.addMember(type, name, (_, self) => newBool(m, hasFlag(m, self, bit)));
      }
    },
  });
}

function hasFlag(m: Interpreter, self: Ref, bit: number): boolean {
  return ((m.heap.words[self + EncoderField.FLAGS] as number) & (1 << bit)) !== 0;
}

function* construct(m: Interpreter, type: TypeObject, args: CallArguments): Steps<Ref> {
  const given = boundArguments(m, "make_encoder", PARAMETERS, args);
  const [markers] = given as [Ref];
  if (markers !== m.none && !m.isInstance(markers, m.types.dict)) {
    const got = m.typeOf(markers).name;
    m.raise(m.types.TypeError, `make_encoder() argument 1 must be dict or None, not ${got}`);
  }
  for (const index of [REFERENCES.length - 2, REFERENCES.length - 1]) {
    const separator = given[index] as Ref;
    if (isStr(m, separator)) continue;
    const got = separator === m.none ? "None" : m.typeOf(separator).name;
    m.raise(m.types.TypeError, `make_encoder() argument ${index + 1} must be str, not ${got}`);
  }
  const self = m.own(newIterator(m, type));
  REFERENCES.forEach(([, field], index) => {
    m.heap.words[self + field] = newReference(m, given[index] as Ref);
  });
  let flags = 0;
  for (const bit of FLAGS.keys()) {
    if (yield* resolve(m.isTrue(given[REFERENCES.length + bit] as Ref))) flags |= 1 << bit;
  }
  m.heap.words[self + EncoderField.FLAGS] = flags;
  return m.disown(self);
}

/** `encoder(object, level)`: a tuple of one text. */
function* call(
  m: Interpreter,
  self: Ref,
  args: CallArguments,
  quoteFor: (encoder: Ref) => ((text: string) => string) | undefined,
): Steps<Ref> {
  const [object, levelRef] = boundArguments(m, "_iterencode", ["obj", "_current_indent_level"], args);
  const level = Number(yield* indexOf(m, levelRef as Ref));
  const field = (at: number): Ref => m.heap.words[self + at] as number;
  const indent = field(EncoderField.INDENT);
  const options: EncodeOptions = {
    checksCircles: field(EncoderField.MARKERS) !== m.none,
    fallback: field(EncoderField.DEFAULT),
    quote: quoteFor(field(EncoderField.ENCODER)),
    encoder: field(EncoderField.ENCODER),
    indent: indent === m.none ? undefined : strValue(m.heap, indent),
    keySeparator: strValue(m.heap, field(EncoderField.KEY_SEPARATOR)),
    itemSeparator: strValue(m.heap, field(EncoderField.ITEM_SEPARATOR)),
    sortsKeys: hasFlag(m, self, 0),
    skipsKeys: hasFlag(m, self, 1),
    allowsNan: hasFlag(m, self, 2),
  };
  const text = yield* new JsonEncoder(m, options, level).encode(object as Ref);
  return m.newTupleOf([m.newStr(text)]);
}
