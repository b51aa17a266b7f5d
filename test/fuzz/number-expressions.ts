/** Operators and functions that give numbers. Results stay small: powers and shifts have small right operands. */
import type { Context } from "./context.ts";
import { BOOL, BYTES, FLOAT, INT, type PyType, randomHashable, randomType, STR } from "./types.ts";

type Part = (type: PyType) => string;

export function numberOperation(context: Context, type: PyType, part: Part): string {
  if (type.kind === "int") return intOperation(context, part);
  return type.kind === "float" ? floatOperation(context, part) : complexOperation(context, part);
}

function intOperation(context: Context, part: Part): string {
  const { random } = context;
  return random.weighted<() => string>([
    [8, () => sumOrProduct(context, INT, part)],
    [3, () => `(${part(INT)} ${random.pick(["//", "%"])} ${part(INT)})`],
    [2, () => `(${part(INT)} ${random.pick(["&", "|", "^"])} ${part(INT)})`],
    [1, () => `(${part(INT)} ${random.pick(["<<", ">>"])} ${random.between(0, 12)})`],
    [0.7, () => `(${part(INT)} % 1000) ** ${random.between(0, 4)}`],
    [1.5, () => `${random.pick(["-", "+", "~"])}${part(INT)}`],
    [0.8, () => `abs(${part(INT)})`],
    [4, () => lengthOf(context, part)],
    [1.5, () => `${random.pick(["sum", "sum", "max", "min"])}(${part({ kind: "list", item: INT })})`],
    [
      0.8,
      () =>
        `${random.pick(["max", "min"])}(${part(INT)}, ${part(INT)}, key=lambda k: ${random.pick(["-k", "k % 7", "str(k)"])})`,
    ],
    [0.8, () => `int(${part(random.pick([STR, FLOAT, BOOL, INT, BYTES]))})`],
    [0.6, () => `${part(STR)}.${random.pick(["count", "find", "rfind", "index"])}(${part(STR)})`],
    [0.6, () => `${part({ kind: "list", item: INT })}.${random.pick(["count", "index"])}(${part(INT)})`],
    [0.5, () => `ord(${random.pick(["'a'", "'\\u20ac'", `${part(STR)}[0]`])})`],
    [0.5, () => `round(${part(FLOAT)})`],
    [0.5, () => `round(${part(INT)}, ${random.between(-3, 2)})`],
    [0.4, () => `divmod(${part(INT)}, ${part(INT)})[${random.between(0, 1)}]`],
    [0.4, () => `(${part(INT)}).bit_length()`],
    [0.4, () => `pow(${part(INT)}, ${random.between(0, 20)}, ${random.pick([7, 97, 1000003, -5])})`],
    [0.5, () => `hash(${part(randomHashable(random, 1))})`],
    [
      0.4,
      () => `int('${random.pick(["ff", "101", "-7f", "z", "0x1f"])}', ${random.pick([16, 2, 36, 0, 8])})`,
    ],
    [0.3, () => `int.from_bytes(${part(BYTES)}[:6], '${random.pick(["big", "little"])}')`],
    [0.4, () => `${part(BYTES)}[${random.between(-2, 2)}]`],
  ])();
}

/** A product whose operand is wrong on purpose might repeat text a billion times. */
function sumOrProduct(context: Context, type: PyType, part: Part): string {
  const { random } = context;
  const before = context.wrongOperands;
  const left = part(type);
  const operator = random.pick(type === INT ? ["+", "-", "*", "+", "-"] : ["+", "-", "*"]);
  const right = part(type === INT ? INT : random.pick([FLOAT, INT]));
  return `(${left} ${operator === "*" && context.wrongOperands > before ? "+" : operator} ${right})`;
}

function lengthOf(context: Context, part: Part): string {
  const sized = context.visible.filter(({ type }) =>
    ["list", "dict", "set", "tuple", "str", "frozenset", "bytes", "bytearray", "range"].includes(type.kind),
  );
  if (sized.length > 0 && context.random.chance(0.7)) return `len(${context.random.pick(sized).name})`;
  return `len(${part(context.random.chance(0.4) ? STR : { kind: "list", item: randomType(context.random, 0) })})`;
}

function floatOperation(context: Context, part: Part): string {
  const { random } = context;
  return random.weighted<() => string>([
    [6, () => sumOrProduct(context, FLOAT, part)],
    [3, () => `(${part(INT)} / ${part(INT)})`],
    [2, () => `(${part(FLOAT)} ${random.pick(["/", "//", "%"])} ${part(FLOAT)})`],
    [1, () => `-${part(FLOAT)}`],
    [1, () => `abs(${part(FLOAT)})`],
    [1, () => `round(${part(FLOAT)}, ${random.between(-2, 5)})`],
    [1.5, () => `float(${part(random.pick([INT, STR, BOOL]))})`],
    [0.5, () => `(${part(FLOAT)} ** ${random.pick(["2", "0.5", "-1", "3"])})`],
    [0.7, () => `sum([${part(FLOAT)}, ${part(FLOAT)}, ${part(FLOAT)}])`],
    [0.5, () => `float.fromhex((${part(FLOAT)}).hex())`],
    [0.5, () => `${random.pick(["max", "min"])}(${part(FLOAT)}, ${part(FLOAT)})`],
  ])();
}

function complexOperation(context: Context, part: Part): string {
  const { random } = context;
  const complex: PyType = { kind: "complex" };
  return random.weighted<() => string>([
    [
      3,
      () => `(${part(complex)} ${random.pick(["+", "-", "*"])} ${part(random.pick([complex, INT, FLOAT]))})`,
    ],
    [1, () => `(${part(complex)}).conjugate()`],
    [1, () => `complex(${part(INT)}, ${part(FLOAT)})`],
  ])();
}
