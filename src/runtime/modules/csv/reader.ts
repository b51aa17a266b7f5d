/** `_csv.reader`: an iterator over rows (Modules/_csv.c, ReaderObj). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { parseFloatText } from "../../objects/numbers/float-construct.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord, setField } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { listAppend, newList } from "../../objects/sequences/list.ts";
import { isStr, strValue } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { CsvModule } from "./csv-module.ts";
import { dialectOf } from "./dialect.ts";
import { CsvError, NotANumber, type ParsedField, RowParser } from "./row-parser.ts";

/** Words of ReaderObj; the slot of the parser is in the padding behind the state. */
const enum ReaderField {
  INPUT = 4,
  DIALECT = 6,
  FIELDS = 8,
  PAYLOAD = 11,
  BUFFER = 12,
  /** Of the buffer, in characters of four bytes. */
  BUFFER_SIZE = 14,
  LINE_NUMBER = 20,
}

const FIRST_BUFFER_SIZE = 4096;
const CHARACTER_BYTES = 4;

export function defineReader(m: Interpreter, module: CsvModule): TypeObject {
  return m.defineType({
    name: "_csv.reader",
    layout: "csv_reader",
    define(type) {
      defineRecord(type, [ReaderField.DIALECT, ReaderField.INPUT, ReaderField.FIELDS], (_, ref) => {
        const { words } = m.heap;
        m.heap.dropPayload(words[ref + ReaderField.PAYLOAD] as number);
        const size = words[ref + ReaderField.BUFFER_SIZE] as number;
        if (size > 0) m.heap.free(words[ref + ReaderField.BUFFER] as number, CHARACTER_BYTES * size);
      });
      type.slots.iterate = newReference;
      type.slots.next = (_, self) => nextRow(m, module, self);
      m.addMember(type, "dialect", (_, self) =>
        newReference(m, m.heap.words[self + ReaderField.DIALECT] as number),
      );
      m.addMember(type, "line_num", (_, self) =>
        m.newInt(m.heap.words[self + ReaderField.LINE_NUMBER] as number),
      );
    },
  });
}

/** `reader(iterable[, dialect], **options)` */
export function* newReader(
  m: Interpreter,
  module: CsvModule,
  type: TypeObject,
  args: CallArguments,
): Steps<Ref> {
  const [iterable, ...dialectArguments] = unpackTwo(m, args);
  const self = m.own(newIterator(m, type));
  const slot = m.heap.addPayload(undefined);
  m.heap.words[self + ReaderField.PAYLOAD] = slot;
  const fields = newList(m, 0);
  m.heap.words[self + ReaderField.FIELDS] = fields;
  const input = yield* resolve(m.iterate(iterable as Ref));
  m.heap.words[self + ReaderField.INPUT] = input;
  const dialect = yield* m.call(module.dialectType().ref, dialectArguments, args.keywords);
  m.heap.words[self + ReaderField.DIALECT] = dialect;
  const { csvReadsNulls, csvNewlineAdvice } = m.profile.values;
  const parser = new RowParser(dialectOf(m, dialect), {
    readsNulls: csvReadsNulls,
    newlineAdvice: csvNewlineAdvice,
    parseNumber: parseFloatText,
  });
  m.heap.setPayload(slot, parser);
  return m.disown(self);
}

/** One or two arguments by position (PyArg_UnpackTuple with an empty name). */
export function unpackTwo(m: Interpreter, { positional }: CallArguments): readonly Ref[] {
  const given = positional.length;
  if (given === 0) m.raise(m.types.TypeError, " expected at least 1 argument, got 0");
  if (given > 2) m.raise(m.types.TypeError, ` expected at most 2 arguments, got ${given}`);
  return positional;
}

function* nextRow(m: Interpreter, module: CsvModule, self: Ref): Steps<Ref> {
  const field = (at: number): number => m.heap.words[self + at] as number;
  const parser = m.heap.payloadAt(field(ReaderField.PAYLOAD)) as RowParser;
  setField(m, self, ReaderField.FIELDS, newList(m, 0));
  parser.reset();
  try {
    for (let isComplete = false; !isComplete; ) {
      const line = yield* resolve(m.next(field(ReaderField.INPUT)));
      if (line === NULL) {
        if (!parser.finish()) return NULL;
        break;
      }
      m.own(line);
      m.heap.words[self + ReaderField.LINE_NUMBER] = field(ReaderField.LINE_NUMBER) + 1;
      isComplete = parser.takeLine(lineText(m, line), module.fieldLimit);
      growBuffer(m, self, parser.longestField);
      m.heap.decref(m.disown(line));
    }
    return takeFields(m, self, parser.fields);
  } catch (error) {
    if (error instanceof NotANumber) return yield* raiseNoNumber(m, error.text);
    if (error instanceof CsvError) m.raise(module.error, error.message);
    throw error;
  }
}

function lineText(m: Interpreter, line: Ref): string {
  if (!isStr(m, line)) {
    const got = m.typeOf(line).name;
    throw new CsvError(`iterator should return strings, not ${got} (the file should be opened in text mode)`);
  }
  const text = strValue(m.heap, line);
  if (!m.profile.values.csvTakesNul && text.includes("\0")) throw new CsvError("line contains NUL");
  return text;
}

/** The buffer for a field: as large as the longest field asked for, doubled from 4096 on. parse_grow_buff */
function growBuffer(m: Interpreter, self: Ref, length: number): void {
  const { heap } = m;
  let size = heap.words[self + ReaderField.BUFFER_SIZE] as number;
  if (length <= size) return;
  if (size === 0) {
    size = FIRST_BUFFER_SIZE;
    const block = heap.allocateUnbacked(CHARACTER_BYTES * size, CHARACTER_BYTES);
    heap.words[self + ReaderField.BUFFER] = block;
  }
  while (size < length) {
    const [old, bytes] = [heap.words[self + ReaderField.BUFFER] as number, CHARACTER_BYTES * size];
    const block = heap.reallocateUnbacked(old, bytes, 2 * bytes, CHARACTER_BYTES);
    heap.words[self + ReaderField.BUFFER] = block;
    size *= 2;
  }
  heap.words[self + ReaderField.BUFFER_SIZE] = size;
}

/** Moves the fields into the reader's list, which is handed out. */
function takeFields(m: Interpreter, self: Ref, fields: readonly ParsedField[]): Ref {
  const list = m.heap.words[self + ReaderField.FIELDS] as number;
  for (const field of fields) {
    if (field === undefined) listAppend(m, list, newReference(m, m.none));
    else listAppend(m, list, typeof field === "number" ? m.newFloat(field) : m.newStr(field));
  }
  m.heap.words[self + ReaderField.FIELDS] = NULL;
  return list;
}

/** `float(text)`, which raises. */
function* raiseNoNumber(m: Interpreter, text: string): Steps<Ref> {
  const ref = m.own(m.newStr(text));
  const made = yield* m.call(m.types.float.ref, [ref]);
  m.heap.decref(m.disown(ref));
  return made;
}
