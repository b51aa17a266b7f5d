/** `_csv.Dialect`: how rows are written and read, checked when it is made (Modules/_csv.c, dialect_new, 3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGet } from "../../objects/dict/dict.ts";
import { unknownKeyword } from "../../objects/exceptions/keyword-error.ts";
import { newIterator } from "../../objects/iterators/iterator-record.ts";
import { intValue } from "../../objects/numbers/int.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import { defineRecord, refuseChange } from "../../objects/record.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { isStr, strLength, strValue } from "../../objects/str/str.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { type CsvModule, raiseUnknownDialect } from "./csv-module.ts";

/** Values of `quoting`. The last two are of 3.12. */
export const enum Quoting {
  MINIMAL,
  ALL,
  NONNUMERIC,
  NONE,
  STRINGS,
  NOTNULL,
}

export interface Dialect {
  readonly delimiter: string;
  /** Undefined where there is none. */
  readonly escapeCharacter: string | undefined;
  readonly quoteCharacter: string | undefined;
  readonly lineTerminator: string;
  readonly quoting: Quoting;
  readonly doublesQuotes: boolean;
  readonly skipsInitialSpace: boolean;
  readonly isStrict: boolean;
}

/** Words of DialectObj; the slot of the content is in the place of the characters. */
const enum DialectField {
  PAYLOAD = 6,
  LINE_TERMINATOR = 10,
}

const OPTIONS = [
  "delimiter",
  "doublequote",
  "escapechar",
  "lineterminator",
  "quotechar",
  "quoting",
  "skipinitialspace",
  "strict",
] as const;

type Options = Partial<Record<(typeof OPTIONS)[number], Ref>>;

export function defineDialect(m: Interpreter, module: CsvModule): TypeObject {
  return m.defineType({
    name: "_csv.Dialect",
    layout: "csv_dialect",
    define(type) {
      defineRecord(type, [DialectField.LINE_TERMINATOR], (_, ref) =>
        m.heap.dropPayload(m.heap.words[ref + DialectField.PAYLOAD] as number),
      );
      type.slots.construct = (_, made, args) => construct(m, module, made, args);
      addAttributes(m, type);
    },
  });
}

function addAttributes(m: Interpreter, type: TypeObject): void {
  const character = (value: string | undefined): Ref =>
    value === undefined ? newReference(m, m.none) : m.newStr(value);
  const getters: readonly (readonly [string, (dialect: Dialect) => Ref])[] = [
    ["delimiter", ({ delimiter }) => character(delimiter)],
    ["escapechar", ({ escapeCharacter }) => character(escapeCharacter)],
    ["quotechar", ({ quoteCharacter }) => character(quoteCharacter)],
    ["lineterminator", ({ lineTerminator }) => m.newStr(lineTerminator)],
    ["quoting", ({ quoting }) => m.newInt(quoting)],
  ];
  for (const [name, get] of getters) m.addGetter(type, name, (_, self) => get(dialectOf(m, self)));
  const members: readonly (readonly [string, (dialect: Dialect) => boolean])[] = [
    ["doublequote", ({ doublesQuotes }) => doublesQuotes],
    ["skipinitialspace", ({ skipsInitialSpace }) => skipsInitialSpace],
    ["strict", ({ isStrict }) => isStrict],
  ];
  for (const [name, get] of members) {
    m.addMember(type, name, (_, self) => newBool(m, get(dialectOf(m, self))), refuseChange);
  }
}

export function dialectOf(m: Interpreter, ref: Ref): Dialect {
  return m.heap.payloadAt(m.heap.words[ref + DialectField.PAYLOAD] as number) as Dialect;
}

function* construct(m: Interpreter, module: CsvModule, type: TypeObject, args: CallArguments): Steps<Ref> {
  const { base, options } = bindArguments(m, args);
  const dialect = base !== NULL && isStr(m, base) ? yield* registeredDialect(m, module, base) : base;
  if (dialect !== NULL && m.isInstance(dialect, module.dialectType()) && Object.keys(options).length === 0) {
    return newReference(m, dialect);
  }
  const owned = dialect === NULL ? [] : yield* addAttributesOf(m, dialect, options);
  const content = yield* checkedDialect(m, options);
  const self = newIterator(m, type);
  m.heap.words[self + DialectField.PAYLOAD] = m.heap.addPayload(content);
  const given = options.lineterminator;
  const terminator = given === undefined ? m.newStr(content.lineTerminator) : newReference(m, given);
  m.heap.words[self + DialectField.LINE_TERMINATOR] = terminator;
  for (const ref of owned.reverse()) m.heap.decref(m.disown(ref));
  return self;
}

function bindArguments(
  m: Interpreter,
  { positional, keywords }: CallArguments,
): { base: Ref; options: Options } {
  const names = ["dialect", ...OPTIONS];
  const given: Record<string, Ref> = {};
  positional.forEach((value, index) => {
    const name = names[index];
    if (name !== undefined) given[name] = value;
  });
  for (const [name, value] of keywords ?? []) {
    if (!names.includes(name)) {
      const text = unknownKeyword(m, "this function", name, names).replace(
        "this function()",
        "this function",
      );
      m.raise(m.types.TypeError, text);
    }
    given[name] = value;
  }
  const { dialect = NULL, ...options } = given;
  return { base: dialect, options };
}

/** What is not given is taken from the attributes of an object that has them; the references that it took. */
function* addAttributesOf(m: Interpreter, dialect: Ref, options: Options): Steps<Ref[]> {
  const owned: Ref[] = [];
  for (const name of OPTIONS) {
    if (options[name] !== undefined) continue;
    try {
      const value = m.own(yield* resolve(m.getAttribute(dialect, m.name(name))));
      options[name] = value;
      owned.push(value);
    } catch (thrown) {
      if (!m.swallow(thrown, m.types.BaseException)) throw thrown;
    }
  }
  return owned;
}

/** A dialect that was registered under a name; borrowed. */
export function* registeredDialect(m: Interpreter, module: CsvModule, name: Ref): Steps<Ref> {
  const found = yield* resolve(dictGet(m, module.dialects, name));
  if (found === NULL) return raiseUnknownDialect(m, module);
  m.heap.decref(found);
  return found;
}

function* checkedDialect(m: Interpreter, options: Options): Steps<Dialect> {
  const { quotechar, quoting: givenQuoting } = options;
  const delimiter = oneCharacter(m, "delimiter", options.delimiter, ",", false) ?? "";
  const doublesQuotes = yield* truth(m, options.doublequote, true);
  const escapeCharacter = oneCharacter(m, "escapechar", options.escapechar, undefined, true);
  const lineTerminator = terminatorOf(m, options.lineterminator);
  const quoteCharacter = oneCharacter(m, "quotechar", quotechar, '"', true);
  const written = quotingOf(m, givenQuoting);
  const skipsInitialSpace = yield* truth(m, options.skipinitialspace, false);
  const isStrict = yield* truth(m, options.strict, false);
  const fail = (message: string): never => m.raise(m.types.TypeError, message);
  if (written < 0 || written > m.profile.values.csvLastQuoting) fail('bad "quoting" value');
  const quoting = quotechar === m.none && givenQuoting === undefined ? Quoting.NONE : written;
  if (quoting !== Quoting.NONE && quoteCharacter === undefined) {
    fail("quotechar must be set if quoting enabled");
  }
  if (lineTerminator === undefined) return fail("lineterminator must be set");
  const dialect: Dialect = {
    delimiter,
    escapeCharacter,
    quoteCharacter,
    lineTerminator,
    quoting,
    doublesQuotes,
    skipsInitialSpace,
    isStrict,
  };
  if (m.profile.values.csvChecksCharacters) checkCharacters(m, dialect);
  return dialect;
}

function* truth(m: Interpreter, ref: Ref | undefined, absent: boolean): Steps<boolean> {
  return ref === undefined ? absent : yield* resolve(m.isTrue(ref));
}

/** _set_char, and with `mayBeNone` _set_char_or_none */
function oneCharacter(
  m: Interpreter,
  name: string,
  ref: Ref | undefined,
  absent: string | undefined,
  mayBeNone: boolean,
): string | undefined {
  if (ref === undefined) return absent;
  if (mayBeNone && ref === m.none) return undefined;
  if (!isStr(m, ref)) {
    const wanted = mayBeNone ? "string or None" : "string";
    m.raise(m.types.TypeError, `"${name}" must be ${wanted}, not ${m.typeOf(ref).name}`);
  }
  if (strLength(m.heap, ref) !== 1) {
    m.raise(m.types.TypeError, `"${name}" must be a 1-character string`);
  }
  return strValue(m.heap, ref);
}

function terminatorOf(m: Interpreter, ref: Ref | undefined): string | undefined {
  if (ref === undefined) return "\r\n";
  if (ref === m.none) return undefined;
  if (!isStr(m, ref)) m.raise(m.types.TypeError, '"lineterminator" must be a string');
  return strValue(m.heap, ref);
}

function quotingOf(m: Interpreter, ref: Ref | undefined): number {
  if (ref === undefined) return Quoting.MINIMAL;
  if (m.typeOf(ref).id !== TypeId.INT) m.raise(m.types.TypeError, '"quoting" must be an integer');
  return Number(intValue(m.heap, ref));
}

/** dialect_check_char, dialect_check_chars */
function checkCharacters(m: Interpreter, dialect: Dialect): void {
  const fail = (what: string): never => m.raise(m.types.ValueError, `bad ${what} value`);
  const { skipsInitialSpace, lineTerminator } = dialect;
  const named = [
    ["delimiter", dialect.delimiter],
    ["escapechar", dialect.escapeCharacter],
    ["quotechar", dialect.quoteCharacter],
  ] as const;
  for (const [name, character] of named) {
    if (character === undefined) continue;
    const isWrongSpace = character === " " && name !== "delimiter" && skipsInitialSpace;
    if (character === "\n" || character === "\r" || isWrongSpace) fail(name);
    if (lineTerminator.includes(character)) fail(`${name} or lineterminator`);
  }
  for (const [first, second] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const [name, character] = named[first];
    if (character !== undefined && character === named[second][1]) fail(`${name} or ${named[second][0]}`);
  }
}
