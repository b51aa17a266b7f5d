/** `_csv`: reading and writing of separated values, and the registry of dialects (Modules/_csv.c). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictDelete, dictSet, newDict } from "../../objects/dict/dict.ts";
import { dictEntries } from "../../objects/dict/dict-walk.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { intValue } from "../../objects/numbers/int.ts";
import { newReference } from "../../objects/plain-data.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { isStr } from "../../objects/str/str.ts";
import { TypeId } from "../../objects/type-id.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { type CsvModule, raiseUnknownDialect } from "./csv-module.ts";
import { defineDialect, Quoting, registeredDialect } from "./dialect.ts";
import { defineReader, newReader, unpackTwo } from "./reader.ts";
import { defineWriter, newWriter } from "./writer.ts";

const DEFAULT_FIELD_LIMIT = 128 * 1024;

const QUOTINGS = {
  QUOTE_MINIMAL: Quoting.MINIMAL,
  QUOTE_ALL: Quoting.ALL,
  QUOTE_NONNUMERIC: Quoting.NONNUMERIC,
  QUOTE_NONE: Quoting.NONE,
  QUOTE_STRINGS: Quoting.STRINGS,
  QUOTE_NOTNULL: Quoting.NOTNULL,
} as const;

export function* defineCsv(m: Interpreter, module: Ref): Steps<void> {
  const error = yield* m.newExceptionClass("_csv.Error", m.types.Exception.ref);
  let dialectType: TypeObject | undefined;
  const state: CsvModule = {
    error: m.typeByRef(error),
    dialects: newDict(m),
    dialectType: () => dialectType as TypeObject,
    fieldLimit: DEFAULT_FIELD_LIMIT,
  };
  dialectType = defineDialect(m, state);
  const reader = defineReader(m, state);
  const writer = defineWriter(m, state);
  setInModule(m, module, "Error", error);
  setInModule(m, module, "_dialects", state.dialects);
  for (const [name, type] of [
    ["Dialect", dialectType],
    ["Reader", reader],
    ["Writer", writer],
  ] as const) {
    setInModule(m, module, name, newReference(m, type.ref));
  }
  for (const [name, value] of Object.entries(QUOTINGS)) setInModule(m, module, name, m.newInt(value));
  addFunctions(m, module, [
    nativeVariadic("reader", "(iterable, dialect='excel', **fmtparams)", (_, __, args) =>
      newReader(m, state, reader, args),
    ),
    nativeVariadic("writer", "(fileobj, dialect='excel', **fmtparams)", (_, __, args) =>
      newWriter(m, state, writer, args),
    ),
    nativeVariadic("register_dialect", "(name, dialect='excel', **fmtparams)", (_, __, args) =>
      registerDialect(m, state, args),
    ),
    native("list_dialects", "()", () =>
      m.newListOf(dictEntries(m, state.dialects).map(({ key }) => newReference(m, key))),
    ),
    native("unregister_dialect", "(name)", (_, __, name) => unregisterDialect(m, state, name)),
    native("get_dialect", "(name)", (_, __, name) => getDialect(m, state, name)),
    native("field_size_limit", "(new_limit=None)", (_, __, limit) => fieldSizeLimit(m, state, limit)),
  ]);
}

function* registerDialect(m: Interpreter, module: CsvModule, args: CallArguments): Steps<Ref> {
  const [name, ...dialectArguments] = unpackTwo(m, args) as [Ref, ...Ref[]];
  if (!isStr(m, name)) m.raise(m.types.TypeError, "dialect name must be a string");
  const dialect = m.own(yield* m.call(module.dialectType().ref, dialectArguments, args.keywords));
  yield* resolve(dictSet(m, module.dialects, name, dialect));
  m.heap.decref(m.disown(dialect));
  return newReference(m, m.none);
}

function* unregisterDialect(m: Interpreter, module: CsvModule, name: Ref): Steps<Ref> {
  const isFound = yield* resolve(dictDelete(m, module.dialects, name));
  return isFound ? newReference(m, m.none) : raiseUnknownDialect(m, module);
}

function* getDialect(m: Interpreter, module: CsvModule, name: Ref): Steps<Ref> {
  return newReference(m, yield* registeredDialect(m, module, name));
}

function fieldSizeLimit(m: Interpreter, module: CsvModule, limit: Ref): Ref {
  const old = module.fieldLimit;
  if (limit !== NULL) {
    if (m.typeOf(limit).id !== TypeId.INT) m.raise(m.types.TypeError, "limit must be an integer");
    module.fieldLimit = Number(intValue(m.heap, limit));
  }
  return m.newInt(old);
}
