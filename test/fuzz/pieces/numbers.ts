/** Arithmetic over random operands of all sizes, and formatting by random specifications. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import type { Random } from "../random.ts";
import { block, type Statement } from "../statement.ts";

export function arithmetic(context: Context): Statement[] {
  const { random } = context;
  const operand = (): string =>
    random.pick([wholeNumber, wholeNumber, wholeNumber, floatNumber, complexNumber, truth])(random);
  const name = context.freshName("num");
  const lines = random.times(4, 10, () => {
    const [a, b] = [operand(), random.chance(0.2) ? "a" : operand()];
    const shown = random.weighted([
      [6, `a ${random.pick(["+", "-", "*", "/", "//", "%", "&", "|", "^"])} b`],
      [
        2,
        `a ${random.pick(["<", "<=", "==", "!=", ">", ">="])} b, hash(a) == hash(b), hash(a) if a == a else 0`,
      ],
      [1, "divmod(a, b)"],
      [0.7, `a ** ${random.between(0, 12)}, ${random.between(-3, 9)} ** ${random.between(-3, 70)}`],
      [0.7, `a << ${random.between(0, 90)}, a >> ${random.between(0, 90)}`],
      [1, `round(a), round(a, ${random.between(-5, 8)})`],
      [1, "int(a), float(a), complex(a), bool(a)"],
      [1, "str(a), repr(b), hex(a), oct(a), bin(a)"],
      [1, "abs(a), -a, +a, ~a"],
      [0.7, "a.bit_length(), a.bit_count(), a.as_integer_ratio()"],
      [0.7, "a.hex(), float.fromhex(a.hex()) == a, a.is_integer()"],
      [0.7, "min(a, b), max(a, b), sorted([a, b, 1]), sum([a, b, 0.5])"],
      [0.7, `pow(a, ${random.between(0, 40)}, b)`],
      [
        0.7,
        `a.to_bytes(${random.between(1, 12)}, '${random.pick(["big", "little"])}', signed=${random.pick(["True", "False"])})`,
      ],
      [
        0.7,
        `int(str(a)), int(str(b)[::-1]), int('${random.pick(["z9", "1_000", " 12 ", "0b101", "-0xff", "1__0", ""])}', ${random.pick([0, 36, 10, 16])})`,
      ],
      [0.5, "a.real, a.imag, a.conjugate()"],
      [0.5, "a.__floor__(), a.__ceil__(), a.__trunc__()"],
    ]);
    return guarded(context, [
      `a, b = ${a}, ${b}`,
      `print(${shown})`,
      ...(random.chance(0.3) ? ["print(sys.getsizeof(a), sys.getsizeof(a * b), type(a + b).__name__)"] : []),
    ]);
  });
  return [
    ...lines,
    `${name} = ${wholeNumber(random)}`,
    ...(random.chance(0.4)
      ? [
          block(`for i in range(${random.between(2, 9)})`, [
            guarded(context, [
              `${name} = ${random.pick([`${name} * ${random.between(2, 99)} + i`, `${name} ** 2 % ${random.between(10, 10 ** 9)}`, `${name} // 3 - i`, `~${name} << i`, `${name} ^ (i << 33)`])}`,
              `print(${name}, sys.getsizeof(${name}))`,
            ]),
          ]),
        ]
      : []),
  ];
}

export function formatting(context: Context): Statement[] {
  const { random } = context;
  const values = random.times(3, 8, () =>
    random.weighted<() => string>([
      [3, () => wholeNumber(random)],
      [3, () => floatNumber(random)],
      [1, () => complexNumber(random)],
      [
        2,
        () =>
          random.pick([
            "'abc'",
            "''",
            "'\\u20ac\\xe9'",
            "True",
            "None",
            "[1]",
            "(1,)",
            "b'x'",
            "range(3)",
            "'a\\nb'",
          ]),
      ],
    ])(),
  );
  return values.map((value) => {
    const spec = formatSpec(random);
    const shown = random.weighted([
      [5, `format(v, ${spec})`],
      [1, `f"{v:${nestedSpec(spec)}}", f'{v!r:>12}'`],
      [1, `'{:${spec.slice(1, -1)}}|{0!s:.3}'.replace('0', '').format(v, v)`],
      [2, `'%${percentSpec(random)}' % (v,)`],
      [1, `'%${percentSpec(random)} and %s' % (v, 5)`],
      [1, `'{0:{1}}'.format(v, ${spec})`],
      [0.5, `b'%${percentSpec(random)}' % (v,)`],
    ]);
    return guarded(context, [`v = ${value}`, `print(repr(${shown}))`]);
  });
}

/** The literal as an expression inside an f-string; before 3.12 that may hold no backslash. */
function nestedSpec(spec: string): string {
  return spec.includes("\\") ? spec.slice(1, -1) : `{${spec}}`;
}

function formatSpec(random: Random): string {
  const maybe = (chance: number, choices: readonly string[]): string =>
    random.chance(chance) ? random.pick(choices) : "";
  const align = random.chance(0.4)
    ? maybe(0.5, ["*", "0", " ", "\\u20ac", "<", "x"]) + random.pick(["<", ">", "^", "="])
    : "";
  const width = maybe(0.5, ["1", "5", "8", "12", "20", "0"]);
  const precision = maybe(0.4, [".0", ".1", ".2", ".3", ".6", ".10", ".17", ".25"]);
  const kind = maybe(0.7, [
    "d",
    "b",
    "o",
    "x",
    "X",
    "c",
    "n",
    "e",
    "E",
    "f",
    "F",
    "g",
    "G",
    "%",
    "s",
    "f",
    "g",
    "d",
    "e",
  ]);
  return `'${align}${maybe(0.3, ["+", "-", " "])}${maybe(0.05, ["z"])}${maybe(0.15, ["#"])}${maybe(0.15, ["0"])}${width}${maybe(0.2, [",", "_"])}${precision}${kind}'`;
}

function percentSpec(random: Random): string {
  const maybe = (chance: number, choices: readonly string[]): string =>
    random.chance(chance) ? random.pick(choices) : "";
  return `${maybe(0.3, ["+", "-", " ", "#", "0", "-#", "+0"])}${maybe(0.5, ["1", "6", "12"])}${maybe(0.4, [".0", ".2", ".5", "."])}${random.pick([..."diouxXeEfFgGcrsa", "d", "s", "f", "g"])}`;
}

function digits(random: Random, count: number): string {
  let text = String(random.between(1, 9));
  while (text.length < count) text += String(random.between(0, 9));
  return text;
}

function wholeNumber(random: Random): string {
  const sign = random.chance(0.3) ? "-" : "";
  const text = random.weighted<() => string>([
    [4, () => String(random.between(0, 300))],
    [2, () => digits(random, random.between(3, 10))],
    [2, () => digits(random, random.between(10, 45))],
    [1, () => `2**${random.pick([15, 29, 30, 31, 52, 53, 59, 60, 61, 63, 64, 89, 90, 120])}`],
    [1, () => `(2**${random.pick([30, 53, 60, 61, 63, 64, 90])} ${random.pick(["- 1", "+ 1"])})`],
  ])();
  return `${sign}${text}`;
}

function floatNumber(random: Random): string {
  const sign = random.chance(0.3) ? "-" : "";
  return (
    sign +
    random.weighted<() => string>([
      [3, () => `${random.between(0, 99)}.${digits(random, random.between(1, 3))}`],
      [2, () => `${digits(random, random.between(1, 12))}.${digits(random, random.between(1, 17))}`],
      [
        2,
        () => `${random.between(1, 9)}.${digits(random, random.between(1, 17))}e${random.between(-320, 308)}`,
      ],
      [
        1,
        () =>
          random.pick([
            "0.0",
            "0.5",
            "1.5",
            "2.5",
            "1e16",
            "1e15",
            "1e-4",
            "1e-5",
            "5e-324",
            "1e308",
            "0.1",
            "0.3",
          ]),
      ],
      [1, () => `float('${random.pick(["inf", "nan", "1e400", " 1.5 ", "1_0.5", "infinity"])}')`],
      [1, () => `(${random.between(1, 99)} / ${random.between(1, 99)})`],
    ])()
  );
}

function complexNumber(random: Random): string {
  return random.chance(0.5)
    ? `${random.between(-9, 9)}.5j`
    : `complex(${floatNumber(random)}, ${random.pick(["0.0", "-0.0", floatNumber(random)])})`;
}

function truth(random: Random): string {
  return random.pick(["True", "False"]);
}
