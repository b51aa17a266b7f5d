/**
 * Code units as text, one instruction a line, for tests and for people. No addresses: jumps name the index of
 * the instruction they lead to, so that a change far away leaves the text as it was.
 */
import {
  type CodeUnit,
  type Constant,
  EXCEPTION_ROW_LENGTH,
  LocalKind,
  POSITION_ROW_LENGTH,
} from "./code.ts";
import {
  BinaryOperation,
  Comparison,
  FunctionAttribute,
  Intrinsic1,
  Intrinsic2,
  isJump,
  Op,
} from "./opcodes.ts";

/** A code unit and those nested in it, each under a heading of its own. */
export function disassemble(unit: CodeUnit): string {
  const nested = unit.consts.flatMap((constant) => (constant.kind === "code" ? [constant.unit] : []));
  return [disassembleUnit(unit), ...nested.map(disassemble)].join("\n\n");
}

/** One instruction as `OP` or `OP argument`, without its index. */
export function formatInstruction(unit: CodeUnit, index: number): string {
  const word = unit.instructions[index] ?? 0;
  const op = word & 0xff;
  const argument = formatArgument(unit, op, word >>> 8);
  return argument === "" ? (Op[op] ?? String(op)) : `${Op[op] ?? op} ${argument}`;
}

function disassembleUnit(unit: CodeUnit): string {
  const targets = jumpTargets(unit);
  const width = String(unit.instructions.length - 1).length;
  let line = -1;
  const rows = Array.from(unit.instructions, (_, index) => {
    const newLine = unit.positions[index * POSITION_ROW_LENGTH] ?? -1;
    const lineText = newLine === line ? "" : newLine < 0 ? "-" : String(newLine);
    line = newLine;
    const mark = targets.has(index) ? ">" : " ";
    return `${lineText.padStart(5)} ${mark} ${String(index).padStart(width)} ${formatInstruction(unit, index)}`;
  });
  const table = formatExceptionTable(unit);
  const heading = `${unit.qualname} (${describe(unit)})`;
  return [heading, ...rows, ...(table.length > 0 ? ["  exceptions", ...table] : [])].join("\n");
}

function describe(unit: CodeUnit): string {
  const names = (kind: LocalKind) =>
    unit.localsPlusNames.filter((_, index) => ((unit.localsPlusKinds[index] ?? 0) & kind) !== 0).join(" ");
  const parts = [
    `args ${unit.argCount}/${unit.posOnlyArgCount}/${unit.kwOnlyArgCount}`,
    `flags ${unit.flags.toString(16)}`,
    `stack ${unit.stackSize}`,
    `locals ${names(LocalKind.LOCAL) || "-"}`,
  ];
  const cells = names(LocalKind.CELL);
  const free = names(LocalKind.FREE);
  if (cells !== "") parts.push(`cells ${cells}`);
  if (free !== "") parts.push(`free ${free}`);
  return parts.join(", ");
}

function jumpTargets(unit: CodeUnit): ReadonlySet<number> {
  const targets = new Set<number>();
  for (const word of unit.instructions) if (isJump(word & 0xff)) targets.add(word >>> 8);
  for (let row = 0; row < unit.exceptionTable.length; row += EXCEPTION_ROW_LENGTH) {
    targets.add(unit.exceptionTable[row + 2] ?? 0);
  }
  return targets;
}

function formatArgument(unit: CodeUnit, op: Op, arg: number): string {
  if (isJump(op)) return `to ${arg}`;
  switch (op) {
    case Op.LOAD_CONST:
    case Op.RETURN_CONST:
      return formatConstant(unit.consts[arg]);
    case Op.LOAD_FAST:
    case Op.LOAD_FAST_CHECK:
    case Op.LOAD_FAST_AND_CLEAR:
    case Op.STORE_FAST:
    case Op.DELETE_FAST:
    case Op.MAKE_CELL:
    case Op.LOAD_DEREF:
    case Op.STORE_DEREF:
    case Op.DELETE_DEREF:
    case Op.LOAD_CLOSURE:
    case Op.LOAD_FROM_DICT_OR_DEREF:
      return unit.localsPlusNames[arg] ?? `?${arg}`;
    case Op.LOAD_NAME:
    case Op.STORE_NAME:
    case Op.DELETE_NAME:
    case Op.STORE_GLOBAL:
    case Op.DELETE_GLOBAL:
    case Op.LOAD_FROM_DICT_OR_GLOBALS:
    case Op.STORE_ATTR:
    case Op.DELETE_ATTR:
    case Op.IMPORT_NAME:
    case Op.IMPORT_LAZY:
    case Op.IMPORT_FROM:
      return nameAt(unit, arg);
    case Op.LOAD_GLOBAL:
      return nameAt(unit, arg >> 1) + ((arg & 1) !== 0 ? " + null" : "");
    case Op.LOAD_ATTR:
      return nameAt(unit, arg >> 1) + ((arg & 1) !== 0 ? " (method)" : "");
    case Op.LOAD_SUPER_ATTR:
      return (
        nameAt(unit, arg >> 2) +
        ((arg & 1) !== 0 ? " (method)" : "") +
        ((arg & 2) !== 0 ? " (2 arguments)" : "")
      );
    case Op.BINARY_OP:
      return BinaryOperation[arg] ?? String(arg);
    case Op.COMPARE_OP:
      return (Comparison[arg >> 1] ?? String(arg >> 1)) + ((arg & 1) !== 0 ? " (bool)" : "");
    case Op.SET_FUNCTION_ATTRIBUTE:
      return FunctionAttribute[arg] ?? String(arg);
    case Op.CALL_INTRINSIC_1:
      return Intrinsic1[arg] ?? String(arg);
    case Op.CALL_INTRINSIC_2:
      return Intrinsic2[arg] ?? String(arg);
    case Op.UNPACK_EX:
      return `${arg & 0xff} before, ${arg >> 8} after`;
    default:
      return hasArgument(op) ? String(arg) : "";
  }
}

function nameAt(unit: CodeUnit, index: number): string {
  return unit.names[index] ?? `?${index}`;
}

function hasArgument(op: Op): boolean {
  switch (op) {
    case Op.RESUME:
    case Op.COPY:
    case Op.SWAP:
    case Op.COPY_FREE_VARS:
    case Op.IS_OP:
    case Op.CONTAINS_OP:
    case Op.BUILD_TUPLE:
    case Op.BUILD_LIST:
    case Op.BUILD_SET:
    case Op.BUILD_MAP:
    case Op.BUILD_CONST_KEY_MAP:
    case Op.BUILD_STRING:
    case Op.BUILD_SLICE:
    case Op.LIST_APPEND:
    case Op.SET_ADD:
    case Op.MAP_ADD:
    case Op.LIST_EXTEND:
    case Op.SET_UPDATE:
    case Op.DICT_UPDATE:
    case Op.DICT_MERGE:
    case Op.CONVERT_VALUE:
    case Op.BUILD_INTERPOLATION:
    case Op.UNPACK_SEQUENCE:
    case Op.CALL:
    case Op.CALL_KW:
    case Op.CALL_FUNCTION_EX:
    case Op.YIELD_VALUE:
    case Op.GET_AWAITABLE:
    case Op.RAISE_VARARGS:
    case Op.RERAISE:
    case Op.MATCH_CLASS:
    case Op.LOAD_SPECIAL:
    case Op.LOAD_COMMON_CONSTANT:
      return true;
    default:
      return false;
  }
}

function formatConstant(constant: Constant | undefined): string {
  if (constant === undefined) return "?";
  switch (constant.kind) {
    case "int":
      return String(constant.value);
    case "float":
      return formatFloat(constant.value);
    case "complex":
      return `complex(${formatFloat(constant.real)}, ${formatFloat(constant.imag)})`;
    case "str":
      return JSON.stringify(constant.value);
    case "bytes":
      return formatBytes(constant.value);
    case "tuple":
      return `(${constant.items.map(formatConstant).join(", ")}${constant.items.length === 1 ? "," : ""})`;
    case "frozenset":
      return `frozenset({${constant.items.map(formatConstant).join(", ")}})`;
    case "code":
      return `<code ${constant.unit.qualname}>`;
    default:
      return constant.kind;
  }
}

function formatFloat(value: number): string {
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

/** As in source, with an escape for everything that is no printable ASCII. */
function formatBytes(value: Uint8Array): string {
  const parts = Array.from(value, (byte) => {
    const char = String.fromCharCode(byte);
    if (char === '"' || char === "\\") return `\\${char}`;
    return byte >= 32 && byte < 127 ? char : `\\x${byte.toString(16).padStart(2, "0")}`;
  });
  return `b"${parts.join("")}"`;
}

function formatExceptionTable(unit: CodeUnit): readonly string[] {
  const rows: string[] = [];
  for (let row = 0; row < unit.exceptionTable.length; row += EXCEPTION_ROW_LENGTH) {
    const [start = 0, end = 0, handler = 0, depth = 0, lasti = 0] = unit.exceptionTable.slice(row, row + 5);
    rows.push(`    ${start} to ${end - 1} -> ${handler} [${depth}]${lasti !== 0 ? " lasti" : ""}`);
  }
  return rows;
}
