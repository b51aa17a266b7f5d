/** `_json.make_scanner`: the type of what reads values for a `json.JSONDecoder` (Modules/_json.c, PyScannerType). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newDict } from "../../objects/dict/dict.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { isStr, strValue } from "../../objects/str/str.ts";
import { codePointLength, unitOffset } from "../../objects/str/str-slice.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { JsonError, raiseDecodeError } from "./decode-error.ts";
import { JsonScanner, NoValue, type ScanOptions } from "./scan.ts";

/** Words of PyScannerObject. */
const enum ScannerField {
  STRICT = 4,
  OBJECT_HOOK = 6,
  PAIRS_HOOK = 8,
  PARSE_FLOAT = 10,
  PARSE_INT = 12,
  PARSE_CONSTANT = 14,
}

/** Attributes of the decoder, and where they are kept. */
const OPTIONS = [
  ["object_hook", ScannerField.OBJECT_HOOK],
  ["object_pairs_hook", ScannerField.PAIRS_HOOK],
  ["parse_float", ScannerField.PARSE_FLOAT],
  ["parse_int", ScannerField.PARSE_INT],
  ["parse_constant", ScannerField.PARSE_CONSTANT],
] as const;

export function defineScanner(m: Interpreter): TypeObject {
  return m.defineType({
    name: "_json.Scanner",
    layout: "json_scanner",
    isBaseType: false,
    define(type) {
      defineRecord(
        type,
        OPTIONS.map(([, field]) => field),
      );
      type.slots.construct = (_, __, args) => construct(m, type, args);
      type.slots.call = (_, self, args) => call(m, self, args);
      m.addMember(type, "strict", (_, self) => newBool(m, m.heap.words[self + ScannerField.STRICT] !== 0));
      for (const [name, field] of OPTIONS) {
        m.addMember(type, name, (_, self) => newReference(m, m.heap.words[self + field] as number));
      }
    },
  });
}

function* construct(m: Interpreter, type: TypeObject, args: CallArguments): Steps<Ref> {
  const [context] = boundArguments(m, "make_scanner", ["context"], args);
  const self = m.own(newIterator(m, type));
  const strict = m.own(yield* resolve(m.getAttribute(context as Ref, m.name("strict"))));
  const isStrict = yield* resolve(m.isTrue(strict));
  m.heap.words[self + ScannerField.STRICT] = isStrict ? 1 : 0;
  m.heap.decref(m.disown(strict));
  for (const [name, field] of OPTIONS) {
    const value = yield* resolve(m.getAttribute(context as Ref, m.name(name)));
    m.heap.words[self + field] = value;
  }
  return m.disown(self);
}

/** Arguments by position or name, all required (PyArg_ParseTupleAndKeywords). */
export function boundArguments(
  m: Interpreter,
  fn: string,
  names: readonly string[],
  { positional, keywords }: CallArguments,
): Ref[] {
  const given = positional.length + (keywords?.size ?? 0);
  if (given > names.length) {
    const plural = names.length === 1 ? "" : "s";
    m.raise(m.types.TypeError, `${fn}() takes at most ${names.length} argument${plural} (${given} given)`);
  }
  return names.map((name, index) => {
    const value = positional[index] ?? keywords?.get(name);
    if (value !== undefined) return value;
    return m.raise(m.types.TypeError, `${fn}() missing required argument '${name}' (pos ${index + 1})`);
  });
}

function optionsOf(m: Interpreter, self: Ref): ScanOptions {
  const { words } = m.heap;
  const field = (at: number): Ref => words[self + at] as number;
  const unless = (at: number, usual: Ref): Ref => (field(at) === usual ? NULL : field(at));
  return {
    isStrict: words[self + ScannerField.STRICT] !== 0,
    objectHook: unless(ScannerField.OBJECT_HOOK, m.none),
    pairsHook: unless(ScannerField.PAIRS_HOOK, m.none),
    parseFloat: unless(ScannerField.PARSE_FLOAT, m.types.float.ref),
    parseInt: unless(ScannerField.PARSE_INT, m.types.int.ref),
    parseConstant: field(ScannerField.PARSE_CONSTANT),
  };
}

/** `scanner(string, idx)`: the value that begins there, and where it ends. */
function* call(m: Interpreter, self: Ref, args: CallArguments): Steps<Ref> {
  const [string, index] = boundArguments(m, "scan_once", ["string", "idx"], args) as [Ref, Ref];
  const start = Number(yield* indexOf(m, index));
  if (!isStr(m, string)) {
    m.raise(m.types.TypeError, `first argument must be a string, not ${m.typeOf(string).name}`);
  }
  if (start < 0) m.raise(m.types.ValueError, "idx cannot be negative");
  const text = strValue(m.heap, string);
  const memo = m.own(newDict(m));
  const from = start === 0 ? 0 : unitOffset(text, 0, start);
  try {
    const { value, end } = yield* new JsonScanner(m, text, from, optionsOf(m, self), memo).scan();
    m.heap.decref(m.disown(memo));
    return m.newTupleOf([value, m.newInt(codePointLength(text.slice(0, end)))]);
  } catch (error) {
    if (error instanceof JsonError) return yield* raiseDecodeError(m, string, text, error);
    if (!(error instanceof NoValue)) throw error;
    return m.raiseStopIteration(m.newInt(Math.max(start, codePointLength(text.slice(0, error.offset)))));
  }
}
