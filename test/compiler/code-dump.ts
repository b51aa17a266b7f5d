/** Code units in the shape that dump_code.py prints of CPython's code objects, and their comparison. */
import {
  type CodeUnit,
  type Constant,
  EXCEPTION_ROW_LENGTH,
  LocalKind,
  POSITION_ROW_LENGTH,
} from "../../src/bytecode/code.ts";
import { locationTableBytes } from "../../src/bytecode/location-table.ts";
import { Op } from "../../src/bytecode/opcodes.ts";
import { codeBytes, exceptionTableBytes, wordcodeOf } from "../../src/bytecode/wordcode.ts";

export type DumpedConstant = string | readonly DumpedConstant[];

export interface DumpedCode {
  readonly name: string;
  readonly qualname: string;
  readonly firstLine: number;
  readonly counts: readonly number[];
  readonly flags: number;
  readonly stackSize: number;
  readonly names: readonly string[];
  readonly varNames: readonly string[];
  readonly cellVars: readonly string[];
  readonly freeVars: readonly string[];
  readonly consts: readonly DumpedConstant[];
  // What follows up to the lines is only there for 3.13.
  readonly ops: string;
  readonly args: readonly number[];
  readonly positions: readonly number[];
  readonly exceptions: readonly (readonly number[])[];
  /** `co_code`, `co_linetable` and `co_exceptiontable`, as digits. */
  readonly raw: readonly string[];
  /** Instructions that can fail and their positions, of versions with other instructions. */
  readonly places?: readonly string[];
  /** The lines of all instructions, each once. */
  readonly lines: readonly number[];
  readonly codes: readonly DumpedCode[];
}

export interface DumpedFile {
  readonly file: string;
  readonly code?: DumpedCode;
  /** Type, message, line, column, end line, end column. */
  readonly error?: readonly (string | number | null)[];
}

export function dumpUnit(unit: CodeUnit): DumpedCode {
  const codes: DumpedCode[] = [];
  const consts = unit.consts.map((constant) => dumpConstant(constant, codes));
  const namesOf = (kind: LocalKind) =>
    unit.localsPlusNames.filter((_, index) => ((unit.localsPlusKinds[index] ?? 0) & kind) !== 0);
  return {
    name: unit.name,
    qualname: unit.qualname,
    firstLine: unit.firstLine,
    counts: [unit.argCount, unit.posOnlyArgCount, unit.kwOnlyArgCount],
    flags: unit.flags,
    stackSize: unit.stackSize,
    names: unit.names,
    varNames: namesOf(LocalKind.LOCAL),
    cellVars: namesOf(LocalKind.CELL),
    freeVars: namesOf(LocalKind.FREE),
    consts,
    ops: Array.from(unit.instructions, (word) => Op[word & 0xff]).join(" "),
    args: Array.from(unit.instructions, (word) => word >>> 8),
    positions: [...unit.positions],
    exceptions: rowsOf(unit.exceptionTable),
    raw: rawOf(unit),
    lines: linesOf(unit.positions),
    codes,
  };
}

function rawOf(unit: CodeUnit): readonly string[] {
  const code = wordcodeOf(unit);
  const tables = [codeBytes(code), locationTableBytes(unit, code), exceptionTableBytes(unit, code)];
  return tables.map((bytes) => Buffer.from(bytes).toString("hex"));
}

function rowsOf(table: Int32Array): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (let start = 0; start < table.length; start += EXCEPTION_ROW_LENGTH) {
    rows.push([...table.slice(start, start + EXCEPTION_ROW_LENGTH)]);
  }
  return rows;
}

function linesOf(positions: Int32Array): readonly number[] {
  const lines = positions.filter((line, index) => index % POSITION_ROW_LENGTH === 0 && line >= 0);
  return [...new Set(lines)].sort((left, right) => left - right);
}

function dumpConstant(constant: Constant, codes: DumpedCode[]): DumpedConstant {
  switch (constant.kind) {
    case "int":
      return `i${BigInt(constant.value) < 0n ? "-" : ""}0x${magnitude(BigInt(constant.value)).toString(16)}`;
    case "float":
      return `f${floatHex(constant.value)}`;
    case "complex":
      return `c${floatHex(constant.real)}${floatHex(constant.imag)}`;
    case "str":
      return `s${constant.value}`;
    case "bytes":
      return `b${Buffer.from(constant.value).toString("hex")}`;
    case "tuple":
      return ["tuple", ...constant.items.map((item) => dumpConstant(item, codes))];
    case "frozenset": {
      const items = constant.items.map((item) => dumpConstant(item, codes));
      return ["frozenset", ...items];
    }
    case "code":
      codes.push(dumpUnit(constant.unit));
      return `o${codes.length - 1}`;
    default:
      return constant.kind === "..." ? "Ellipsis" : constant.kind;
  }
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function floatHex(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString("hex");
}

/** What differs between a code object of CPython and ours, in words; nested code objects are not looked at. */
export function compareCode(expected: DumpedCode, actual: DumpedCode): string[] {
  const problems = compareFields(expected, actual, ["stackSize", ...OUTLINE]);
  const [expectedConsts, actualConsts] = [expected.consts, actual.consts].map((consts) =>
    JSON.stringify(sortSets(consts)),
  );
  if (expectedConsts !== actualConsts) {
    problems.push(`consts: CPython ${expectedConsts}, here ${actualConsts}`);
  }
  const problem = compareInstructions(expected, actual);
  if (problem !== undefined) problems.push(problem);
  return [...problems, ...compareFields(expected, actual, ["exceptions", "raw"])];
}

/**
 * The same for a version with other instructions. It also has constants that no instruction uses, and no None in
 * comprehensions.
 */
export function compareOutline(expected: DumpedCode, actual: DumpedCode): string[] {
  const known = new Set(expected.consts.map((constant) => JSON.stringify(sortSets(constant))));
  const unknown = actual.consts
    .filter((constant) => constant !== "None")
    .map((constant) => JSON.stringify(sortSets(constant)))
    .filter((constant) => !known.has(constant));
  // Code objects have had qualified names since 3.11.
  const fields = OUTLINE.filter((field) => field !== "qualname" || expected.qualname !== "");
  return [
    ...compareFields(expected, actual, [...fields, "lines"]),
    ...comparePlaces(expected.places ?? [], actual),
    ...unknown.map((constant) => `consts: ${constant} is not there`),
  ];
}

/** The names of instructions that dump_code.py gives, and those that are called differently there. */
const PLACED: ReadonlyMap<string, string> = new Map([
  ["CALL_KW", "CALL"],
  ["CALL_FUNCTION_EX", "CALL"],
  ["BINARY_SLICE", "BINARY_SUBSCR"],
  ["STORE_SLICE", "STORE_SUBSCR"],
  ["LOAD_FROM_DICT_OR_DEREF", "LOAD_DEREF"],
]);

/** Each place of CPython's must be one here too, and each here, of an instruction that is there at all, one there. */
function comparePlaces(expected: readonly string[], actual: DumpedCode): string[] {
  const rows = actual.ops.split(" ").map((op, index) => {
    const [line, endLine, column, endColumn] = actual.positions.slice(index * 4);
    return [PLACED.get(op) ?? op, line, endLine, column, endColumn].join(" ");
  });
  const expectedRows = new Set(expected);
  const actualRows = new Set(rows);
  const kinds = new Set(expected.map((row) => row.split(" ")[0]));
  const missing = expected.filter((row) => !actualRows.has(row));
  const extra = [...actualRows].filter((row) => kinds.has(row.split(" ")[0]) && !expectedRows.has(row));
  if (missing.length + extra.length === 0) return [];
  return [`places: CPython ${missing.slice(0, 3).join(", ")}, here ${extra.slice(0, 3).join(", ")}`];
}

const OUTLINE = [
  "name",
  "qualname",
  "firstLine",
  "counts",
  "flags",
  "names",
  "varNames",
  "cellVars",
  "freeVars",
] as const;

function compareFields(
  expected: DumpedCode,
  actual: DumpedCode,
  fields: readonly (keyof DumpedCode)[],
): string[] {
  return fields.flatMap((field) => {
    const [left, right] = [JSON.stringify(expected[field]), JSON.stringify(actual[field])];
    return left === right ? [] : [`${field}: CPython ${left}, here ${right}`];
  });
}

function sortSets(consts: DumpedConstant): DumpedConstant {
  if (typeof consts === "string") return consts;
  const [kind = "", ...items] = consts.map(sortSets);
  if (kind !== "frozenset") return [kind, ...items];
  return [kind, ...items.map((item) => JSON.stringify(item)).sort()];
}

/** The first instruction that differs. */
function compareInstructions(expected: DumpedCode, actual: DumpedCode): string | undefined {
  const expectedOps = expected.ops.split(" ");
  const actualOps = actual.ops.split(" ");
  const count = Math.max(expectedOps.length, actualOps.length);
  for (let index = 0; index < count; index++) {
    const left = describe(expected, expectedOps, index);
    const isPositionKnown = expected.positions[index * 4] !== -2;
    const right = describe(
      isPositionKnown ? actual : { ...actual, positions: expected.positions },
      actualOps,
      index,
    );
    if (left !== right) return `instruction ${index}: CPython ${left}, here ${right}`;
  }
  return undefined;
}

/** CPython writes LOAD_CLOSURE as LOAD_FAST, COMPARE_OP with a mask, and more into the argument of RESUME. */
function describe(code: DumpedCode, ops: readonly string[], index: number): string {
  const op = ops[index];
  const arg = code.args[index] ?? 0;
  const position = code.positions.slice(index * 4, index * 4 + 4).join();
  return `${op === "LOAD_CLOSURE" ? "LOAD_FAST" : op} ${op === "RESUME" ? arg & 3 : arg} (${position})`;
}

/** COMPARE_OP's argument as CPython 3.13 writes it, in the form used here. */
export function normalizeCompareOps(code: DumpedCode): DumpedCode {
  const args = [...code.args];
  code.ops.split(" ").forEach((op, index) => {
    const arg = args[index] ?? 0;
    if (op === "COMPARE_OP") args[index] = ((arg >> 5) << 1) | ((arg >> 4) & 1);
  });
  return { ...code, args, codes: code.codes.map(normalizeCompareOps) };
}
