/**
 * Code objects as the program sees them: `co_*` attributes, comparison, `co_lines`, `co_positions`, `replace`.
 * Follows Objects/codeobject.c (3.13). `co_code` and its tables are what CPython 3.13 writes. DIVERGES: in all
 * other versions, too; and functions of the library have no columns.
 */

import { type CodeUnit, LocalKind } from "../../../bytecode/code.ts";
import { locationTableBytes, unitPositions } from "../../../bytecode/location-table.ts";
import { Comparison } from "../../../bytecode/opcodes.ts";
import { codeBytes, exceptionTableBytes, UNIT_BYTES, wordcodeOf } from "../../../bytecode/wordcode.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { hashInteger } from "../hash.ts";
import { intValue } from "../numbers/int.ts";
import { checkCInteger } from "../numbers/int-index.ts";
import { newBool, newReference } from "../plain-data.ts";
import { type CallArguments, type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { compareText } from "../str/str-type.ts";
import { codeOf, constantTuple, type LoadedCode, newCodeWith } from "./code.ts";
import { native } from "./native-function.ts";
import { replaceMethods } from "./replace-methods.ts";

export function defineCodeAttributes(rt: Runtime): void {
  const type = rt.types.code;
  const get = (name: string, read: (code: LoadedCode) => Ref): void =>
    rt.addGetter(
      type,
      name,
      (_, self) => read(codeOf(rt, self)),
      () => rt.raise(rt.types.AttributeError, "readonly attribute"),
    );
  for (const [name, field] of NUMBERS) get(name, ({ unit }) => rt.newInt(unit[field]));
  get("co_filename", ({ unit }) => rt.newStr(unit.fileName));
  get("co_name", ({ name }) => newReference(rt, name));
  if (rt.profile.codeHasQualname) get("co_qualname", ({ qualname }) => newReference(rt, qualname));
  get("co_nlocals", ({ unit }) => rt.newInt(namesOf(unit, LocalKind.LOCAL).length));
  get("co_consts", (code) => constantTuple(rt, code));
  get("co_names", (code) => cachedTuple(rt, code, "names", () => [...code.names]));
  for (const [name, kind] of VARIABLES) {
    get(name, (code) => cachedTuple(rt, code, name, () => variablesOf(rt, code, kind)));
  }
  get("co_code", ({ unit }) => rt.newBytes(codeBytes(wordcodeOf(unit))));
  get("co_linetable", ({ unit }) => rt.newBytes(locationTableBytes(unit, wordcodeOf(unit))));
  get("co_exceptiontable", ({ unit }) => rt.newBytes(exceptionTableBytes(unit, wordcodeOf(unit))));
  get("co_lnotab", ({ unit }) => rt.newBytes(bytesOf(unit.positions)));
  rt.addMethods(type, [
    native("co_lines", "()", (_, self) => iterateTuples(rt, lineRanges(codeOf(rt, self).unit))),
    native("co_positions", "()", (_, self) => iterateTuples(rt, positions(codeOf(rt, self).unit))),
    ...replaceMethods(rt, "(**changes)", (_, self, args) => replace(rt, self, args)),
  ]);
  type.slots.compare = (_, left, right, comparison) => compare(rt, left, right, comparison);
  type.slots.hash = (_, self) => hashInteger(hashOf(codeOf(rt, self).unit), rt);
}

const NUMBERS = [
  ["co_argcount", "argCount"],
  ["co_posonlyargcount", "posOnlyArgCount"],
  ["co_kwonlyargcount", "kwOnlyArgCount"],
  ["co_stacksize", "stackSize"],
  ["co_flags", "flags"],
  ["co_firstlineno", "firstLine"],
] as const;

const TEXTS = [
  ["co_filename", "fileName"],
  ["co_name", "name"],
  ["co_qualname", "qualname"],
] as const;

const VARIABLES = [
  ["co_varnames", LocalKind.LOCAL],
  ["co_cellvars", LocalKind.CELL],
  ["co_freevars", LocalKind.FREE],
] as const;

function namesOf(unit: CodeUnit, kind: LocalKind): string[] {
  return unit.localsPlusNames.filter((_, index) => ((unit.localsPlusKinds[index] ?? 0) & kind) !== 0);
}

function variablesOf(rt: Runtime, code: LoadedCode, kind: LocalKind): Ref[] {
  const { localsPlusKinds, localsPlusNames } = code.unit;
  const indices = [...localsPlusKinds.keys()].filter((index) => ((localsPlusKinds[index] ?? 0) & kind) !== 0);
  if (kind === LocalKind.CELL && rt.profile.objects.cellVariablesAreApart) {
    const nameAt = (index: number): string => localsPlusNames[index] as string;
    indices.sort((left, right) => compareText(nameAt(left), nameAt(right)));
  }
  return indices.map((index) => code.localNames[index] as Ref);
}

/** The tuple is made when it is first asked for and then always the same; `items` are borrowed. */
function cachedTuple(rt: Runtime, code: LoadedCode, name: string, items: () => Ref[]): Ref {
  let tuple = code.tuples.get(name);
  if (tuple === undefined) {
    tuple = rt.newTupleOf(items().map((item) => newReference(rt, item)));
    code.tuples.set(name, tuple);
  }
  return newReference(rt, tuple);
}

function bytesOf(words: Int32Array): Uint8Array {
  return new Uint8Array(words.buffer.slice(words.byteOffset, words.byteOffset + words.byteLength));
}

type Row = readonly (number | undefined)[];

/** Start and end in bytes, and the line: a row for each run of code units of one line. CPython: code_lines. */
function lineRanges(unit: CodeUnit): Row[] {
  const rows: [number, number, number | undefined][] = [];
  for (const [index, [line]] of unitPositions(unit, wordcodeOf(unit)).entries()) {
    const shown = line < 0 ? undefined : line;
    const last = rows[rows.length - 1];
    const end = (index + 1) * UNIT_BYTES;
    if (last !== undefined && last[2] === shown) last[1] = end;
    else rows.push([index * UNIT_BYTES, end, shown]);
  }
  return rows;
}

/** Line, end line, column, end column of each code unit. */
function positions(unit: CodeUnit): Row[] {
  return unitPositions(unit, wordcodeOf(unit)).map((row) =>
    row.map((value) => (value < 0 ? undefined : value)),
  );
}

function iterateTuples(rt: Runtime, rows: readonly Row[]): Outcome {
  const tuples = rows.map((row) =>
    rt.newTupleOf(row.map((value) => (value === undefined ? rt.none : rt.newInt(value)))),
  );
  const all = rt.newTupleOf(tuples);
  const iterator = rt.iterate(all);
  rt.heap.decref(all);
  return iterator;
}

/** Equal when name, arguments, flags, first line, instructions, constants, names and positions are. */
function* compare(rt: Runtime, left: Ref, right: Ref, comparison: number): Steps<Ref> {
  const isEquality = comparison === Comparison.EQ || comparison === Comparison.NE;
  if (!isEquality || rt.typeOf(right) !== rt.types.code) return rt.notImplemented;
  const [a, b] = [codeOf(rt, left), codeOf(rt, right)];
  const { codeComparesPositions } = rt.profile.objects;
  const isEqual =
    a === b ||
    (haveEqualShape(a.unit, b.unit, codeComparesPositions) && (yield* haveEqualConstants(rt, a, b)));
  return newBool(rt, isEqual === (comparison === Comparison.EQ));
}

function haveEqualShape(a: CodeUnit, b: CodeUnit, comparesPositions: boolean): boolean {
  const fields = ["name", "argCount", "posOnlyArgCount", "kwOnlyArgCount", "flags", "firstLine"] as const;
  const isSame = (left: ArrayLike<unknown>, right: ArrayLike<unknown>): boolean =>
    left.length === right.length && Array.from(left).every((value, index) => value === right[index]);
  return (
    fields.every((field) => a[field] === b[field]) &&
    isSame(a.instructions, b.instructions) &&
    isSame(a.names, b.names) &&
    isSame(a.localsPlusNames, b.localsPlusNames) &&
    (!comparesPositions || isSame(a.positions, b.positions)) &&
    isSame(a.exceptionTable, b.exceptionTable)
  );
}

/** Constants of another type are never equal (_PyCode_ConstantKey). */
function* haveEqualConstants(rt: Runtime, a: LoadedCode, b: LoadedCode): Steps<boolean> {
  if (a.consts.length !== b.consts.length) return false;
  for (let index = 0; index < a.consts.length; index++) {
    const [left, right] = [a.consts[index] as number, b.consts[index] as number];
    if (rt.typeOf(left) !== rt.typeOf(right)) return false;
    if (!(yield* resolve(rt.areEqual(left, right)))) return false;
  }
  return true;
}

/** DIVERGES: another number than CPython's, which depends on its instructions. */
function hashOf(unit: CodeUnit): number {
  let hash = unit.firstLine + unit.argCount * 31 + unit.flags;
  for (const text of [unit.name, ...unit.names]) {
    for (let index = 0; index < text.length; index++) hash = (hash * 31 + text.charCodeAt(index)) | 0;
  }
  for (const word of unit.instructions) hash = (hash * 31 + word) | 0;
  return hash;
}

/** `replace(**changes)`: a copy with other values. CPython: code_replace_impl. */
function replace(rt: Runtime, self: Ref, { positional, keywords }: CallArguments): Ref {
  if (positional.length > 0) {
    rt.raise(
      rt.types.TypeError,
      `replace() takes 0 positional arguments but ${positional.length} were given`,
    );
  }
  const old = codeOf(rt, self);
  const unit: Record<string, unknown> = {};
  const tables: { consts?: Ref[]; names?: Ref[]; locals?: Ref[] } = {};
  for (const [name, value] of keywords ?? []) {
    const number = NUMBERS.find(([key]) => key === name)?.[1];
    const text = TEXTS.find(([key]) => key === name)?.[1];
    if (number !== undefined) unit[number] = numberArgument(rt, name, value);
    else if (text !== undefined) unit[text] = textArgument(rt, name, value);
    else if (name === "co_consts") tables.consts = tupleArgument(rt, name, value);
    else if (name === "co_names") tables.names = tupleArgument(rt, name, value);
    else if (VARIABLES.some(([key]) => key === name)) renameVariables(rt, old.unit, name, value, unit);
    else if (!SAME_ONLY.has(name)) {
      const message = rt.profile.values.messages.unknownKeyword;
      rt.raise(rt.types.TypeError, message.replace("{name}", name).replace("{function}", "replace"));
    } else rt.unsupported(`code.replace(${name}=...)`);
  }
  return newCodeWith(rt, old, { ...old.unit, ...unit }, tables);
}

const SAME_ONLY: ReadonlySet<string> = new Set([
  "co_code",
  "co_nlocals",
  "co_linetable",
  "co_exceptiontable",
]);

function numberArgument(rt: Runtime, name: string, value: Ref): number {
  checkCInteger(rt, value);
  if (!rt.isInstance(value, rt.types.int)) {
    rt.raise(rt.types.TypeError, `'${rt.typeOf(value).name}' object cannot be interpreted as an integer`);
  }
  const number = Number(intValue(rt.heap, value));
  if (number < 0) rt.raise(rt.types.ValueError, `${name} must be a positive integer`);
  return number;
}

function textArgument(rt: Runtime, name: string, value: Ref): string {
  if (rt.isInstance(value, rt.types.str)) return rt.strValue(value);
  const got = rt.typeOf(value).name;
  return rt.raise(rt.types.TypeError, `replace() argument '${name}' must be str, not ${got}`);
}

function tupleArgument(rt: Runtime, name: string, value: Ref): Ref[] {
  if (rt.isInstance(value, rt.types.tuple)) return rt.tupleItems(value);
  const got = rt.typeOf(value).name;
  return rt.raise(rt.types.TypeError, `replace() argument '${name}' must be tuple, not ${got}`);
}

/** Variables can get other names; their number is fixed by the instructions. */
function renameVariables(
  rt: Runtime,
  unit: CodeUnit,
  name: string,
  value: Ref,
  changes: Record<string, unknown>,
): void {
  const kind = VARIABLES.find(([key]) => key === name)?.[1] ?? LocalKind.LOCAL;
  const names = tupleArgument(rt, name, value).map((item) => rt.strValue(item));
  if (names.length !== namesOf(unit, kind).length) {
    rt.raise(rt.types.ValueError, `code: ${name.slice("co_".length)} is too small`);
  }
  const all = (changes["localsPlusNames"] as string[] | undefined) ?? [...unit.localsPlusNames];
  let next = 0;
  const renamed = all.map((old, index) =>
    ((unit.localsPlusKinds[index] ?? 0) & kind) === 0 ? old : (names[next++] ?? old),
  );
  changes["localsPlusNames"] = renamed;
}
