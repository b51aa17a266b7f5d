/** `_csv.writer`: writes rows through the method `write` of a file (Modules/_csv.c, WriterObj). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { findOnType } from "../../objects/sequences/sequence.ts";
import { isStr, strLength, strValue } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import type { CsvModule } from "./csv-module.ts";
import { type Dialect, dialectOf, Quoting } from "./dialect.ts";
import { unpackTwo } from "./reader.ts";
import { CsvError } from "./row-parser.ts";
import { rowText, type WrittenField } from "./row-writer.ts";

/** Words of WriterObj. */
const enum WriterField {
  WRITE = 4,
  DIALECT = 6,
  BUFFER = 8,
  /** Of the buffer, in characters of four bytes. */
  BUFFER_SIZE = 10,
}

const BUFFER_STEP = 32768;
const CHARACTER_BYTES = 4;

export function defineWriter(m: Interpreter, module: CsvModule): TypeObject {
  return m.defineType({
    name: "_csv.writer",
    layout: "csv_writer",
    define(type) {
      defineRecord(type, [WriterField.DIALECT, WriterField.WRITE], (_, ref) => {
        const size = m.heap.words[ref + WriterField.BUFFER_SIZE] as number;
        if (size > 0) m.heap.free(m.heap.words[ref + WriterField.BUFFER] as number, CHARACTER_BYTES * size);
      });
      m.addMethods(type, [
        native("writerow", "(seq, /)", (_, self, row) => writeRow(m, module, self, row)),
        native("writerows", "(seqseq, /)", (_, self, rows) => writeRows(m, module, self, rows)),
      ]);
      m.addMember(type, "dialect", (_, self) =>
        newReference(m, m.heap.words[self + WriterField.DIALECT] as number),
      );
    },
  });
}

/** `writer(file[, dialect], **options)` */
export function* newWriter(
  m: Interpreter,
  module: CsvModule,
  type: TypeObject,
  args: CallArguments,
): Steps<Ref> {
  const [file, ...dialectArguments] = unpackTwo(m, args);
  const self = m.own(newIterator(m, type));
  const write = yield* m.optionalAttribute(file as Ref, m.name("write"));
  m.heap.words[self + WriterField.WRITE] = write;
  if (write === NULL || !m.isCallable(write)) {
    m.raise(m.types.TypeError, 'argument 1 must have a "write" method');
  }
  const dialect = yield* m.call(module.dialectType().ref, dialectArguments, args.keywords);
  m.heap.words[self + WriterField.DIALECT] = dialect;
  return m.disown(self);
}

function* writeRows(m: Interpreter, module: CsvModule, self: Ref, rows: Ref): Steps<Ref> {
  const iterator = m.own(yield* resolve(m.iterate(rows)));
  for (;;) {
    const row = yield* resolve(m.next(iterator));
    if (row === NULL) break;
    m.own(row);
    m.heap.decref(yield* writeRow(m, module, self, row));
    m.heap.decref(m.disown(row));
  }
  m.heap.decref(m.disown(iterator));
  return newReference(m, m.none);
}

function* writeRow(m: Interpreter, module: CsvModule, self: Ref, row: Ref): Steps<Ref> {
  const dialect = dialectOf(m, m.heap.words[self + WriterField.DIALECT] as number);
  const fields = yield* fieldsOf(m, module, dialect, row);
  let text: string;
  try {
    const { csvQuotesLineBreaks, csvEscapesEscape } = m.profile.values;
    text = rowText(fields, dialect, {
      quotesLineBreaks: csvQuotesLineBreaks,
      escapesEscape: csvEscapesEscape,
    });
  } catch (error) {
    if (error instanceof CsvError) m.raise(module.error, error.message);
    throw error;
  }
  const line = m.own(m.newStr(text));
  growBuffer(m, self, strLength(m.heap, line));
  const result = yield* m.call(m.heap.words[self + WriterField.WRITE] as number, [line]);
  m.heap.decref(m.disown(line));
  return result;
}

function* fieldsOf(m: Interpreter, module: CsvModule, dialect: Dialect, row: Ref): Steps<WrittenField[]> {
  let iterator: Ref;
  try {
    iterator = m.own(yield* resolve(m.iterate(row)));
  } catch (thrown) {
    if (!m.swallow(thrown, m.types.TypeError)) throw thrown;
    return m.raise(module.error, `iterable expected, not ${m.typeOf(row).name}`);
  }
  const fields: WrittenField[] = [];
  for (;;) {
    const field = yield* resolve(m.next(iterator));
    if (field === NULL) break;
    m.own(field);
    const isQuoted = wantsQuotes(m, dialect, field);
    fields.push({ text: yield* textOf(m, field), isQuoted });
    m.heap.decref(m.disown(field));
  }
  m.heap.decref(m.disown(iterator));
  return fields;
}

function* textOf(m: Interpreter, field: Ref): Steps<string | undefined> {
  if (isStr(m, field)) return strValue(m.heap, field);
  return field === m.none ? undefined : yield* m.strText(field);
}

function wantsQuotes(m: Interpreter, { quoting }: Dialect, field: Ref): boolean {
  switch (quoting) {
    case Quoting.ALL:
      return true;
    case Quoting.NONNUMERIC:
      return !isNumber(m, field);
    case Quoting.STRINGS:
      return isStr(m, field);
    case Quoting.NOTNULL:
      return field !== m.none;
    default:
      return false;
  }
}

/** PyNumber_Check */
function isNumber(m: Interpreter, ref: Ref): boolean {
  const type = m.typeOf(ref);
  if (type.isSubtypeOf(m.types.complex)) return true;
  return ["__index__", "__int__", "__float__"].some((name) => findOnType(m, type, name) !== NULL);
}

/** The buffer for a row, which grows by whole steps and is kept. join_check_rec_size */
function growBuffer(m: Interpreter, self: Ref, length: number): void {
  const { heap } = m;
  const size = heap.words[self + WriterField.BUFFER_SIZE] as number;
  if (length <= size) return;
  const newSize = (Math.floor(length / BUFFER_STEP) + 1) * BUFFER_STEP;
  const [oldBytes, newBytes] = [CHARACTER_BYTES * size, CHARACTER_BYTES * newSize];
  const old = heap.words[self + WriterField.BUFFER] as number;
  const block =
    size === 0
      ? heap.allocateUnbacked(newBytes, CHARACTER_BYTES)
      : heap.reallocateUnbacked(old, oldBytes, newBytes, CHARACTER_BYTES);
  heap.words[self + WriterField.BUFFER] = block;
  heap.words[self + WriterField.BUFFER_SIZE] = newSize;
}
