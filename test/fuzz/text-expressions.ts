/** Operators, methods and formatting that give text or bytes. */
import type { Context } from "./context.ts";
import { BOOL, BYTES, FLOAT, INT, type PyType, randomScalar, randomType, STR } from "./types.ts";

type Part = (type: PyType) => string;

const PLAIN_METHODS = [
  "upper",
  "lower",
  "title",
  "strip",
  "swapcase",
  "capitalize",
  "casefold",
  "lstrip",
  "rstrip",
];
const INT_SPECS = [
  "d",
  "5d",
  "<6",
  ">4",
  "^7",
  "05",
  "+d",
  "x",
  "#x",
  "b",
  "o",
  ",",
  "_",
  "e",
  "*^9d",
  " d",
  "08b",
  "c",
];
const FLOAT_SPECS = [".2f", "8.3f", "e", "g", ".0f", "+.1f", "%", "10", "<10.2", ",.2f", "n", "012.4f"];
const TEXT_SPECS = ["s", ">8", "<8", "^8", "*^10", ".2", "10.3", ""];

export function textOperation(context: Context, part: Part): string {
  const { random } = context;
  const any = (): string => part(randomType(random, 1));
  return random.weighted<() => string>([
    [5, () => `(${part(STR)} + ${part(STR)})`],
    [2, () => `(${part(STR)} * ${random.between(-1, 4)})`],
    [4, () => `${part(STR)}.${random.pick(PLAIN_METHODS)}()`],
    [
      2,
      () =>
        `${part(STR)}.replace(${part(STR)}, ${part(STR)}${random.chance(0.3) ? `, ${random.between(0, 3)}` : ""})`,
    ],
    [2, () => `${part(STR)}[${slice(context)}]`],
    [1, () => `${part(STR)}[${random.between(-3, 3)}]`],
    [3, () => `${random.pick(["str", "repr", "str", "ascii"])}(${any()})`],
    [5, () => fString(context, part)],
    [1.5, () => percent(context, part)],
    [1.2, () => `${part(STR)}.join(${part({ kind: random.pick(["list", "set"] as const), item: STR })})`],
    [
      1,
      () =>
        `${part(STR)}.${random.pick(["center", "ljust", "rjust"])}(${random.between(0, 12)}, ${random.pick(["'*'", "' '", "'\\u2014'"])})`,
    ],
    [0.6, () => `${part(STR)}.zfill(${random.between(0, 9)})`],
    [0.6, () => `${part(STR)}.${random.pick(["removeprefix", "removesuffix"])}(${part(STR)})`],
    [
      0.8,
      () =>
        `${part(STR)}.${random.pick(["partition", "rpartition"])}(${random.pick(["','", "' '", "'a'"])})[${random.between(0, 2)}]`,
    ],
    [0.5, () => `chr(${random.pick([65, 97, 8364, 128512, 10])} + ${part(BOOL)})`],
    [0.5, () => `${random.pick(["hex", "bin", "oct"])}(${part(INT)})`],
    [
      0.8,
      () =>
        `'${random.pick(["{} {}", "{0}{1}{0}", "{1!r:>6}|{0!s}", "{:>5}{:<5}|", "{x}"])}'.format(${any()}, ${any()}${random.chance(0.4) ? `, x=${any()}` : ""})`,
    ],
    [0.8, () => `format(${part(INT)}, '${random.pick(INT_SPECS)}')`],
    [0.5, () => `type(${any()}).__name__`],
    [
      0.5,
      () =>
        `${part(BYTES)}.decode('${random.pick(["latin-1", "utf-8", "ascii"])}'${random.chance(0.4) ? ", 'replace'" : ""})`,
    ],
    [0.4, () => `${random.pick(["max", "min"])}(${part({ kind: "list", item: STR })}, key=len)`],
    [0.4, () => `${part(STR)}.translate({97: 'A', 98: None, 99: 0x20ac})`],
    [0.3, () => `${part(STR)}.expandtabs(${random.between(0, 5)})`],
  ])();
}

export function slice(context: Context): string {
  const { random } = context;
  const bound = (): string => (random.chance(0.4) ? "" : String(random.between(-4, 5)));
  const step = random.chance(0.3) ? `:${random.pick(["-1", "2", "-2", "3", ""])}` : "";
  return `${bound()}:${bound()}${step}`;
}

/** No quotes or backslashes inside the braces: 3.11 does not take them. */
function fString(context: Context, part: Part): string {
  const { random } = context;
  const pieces = random.times(1, 3, () => {
    const [type, specs] = random.weighted<readonly [PyType, readonly string[]]>([
      [3, [INT, INT_SPECS]],
      [2, [FLOAT, FLOAT_SPECS]],
      [2, [STR, TEXT_SPECS]],
      [2, [randomScalar(random), [""]]],
    ]);
    const name = random.chance(0.75) ? variableOf(context, type) : undefined;
    const value = name ?? part(type);
    // Up to 3.11 a field cannot hold the quote of its string; a lambda or := would end it at its colon.
    const isPlain = !/['"\\]/.test(value) && !/:=|lambda|\{/.test(value);
    const field = isPlain ? value : String(random.between(0, 99));
    const equals = random.chance(0.15) ? "=" : "";
    const conversion = random.chance(0.2) ? `!${random.pick(["r", "s", "a"])}` : "";
    const spec = random.chance(0.6) ? `:${random.pick(specs)}` : "";
    return `${random.pick(["", "v=", " ", "\\u20ac", "{{}}"])}{${field}${equals}${conversion}${spec}}`;
  });
  return `f"${pieces.join(random.pick(["", " ", "|"]))}"`;
}

function variableOf(context: Context, type: PyType): string | undefined {
  const variables = context.ofType(type);
  return variables.length > 0 ? context.random.pick(variables).name : undefined;
}

function percent(context: Context, part: Part): string {
  const { random } = context;
  return random.weighted<() => string>([
    [2, () => `('%s-%r' % (${part(randomType(random, 1))}, ${part(STR)}))`],
    [2, () => `('${random.pick(["%d", "%5d|", "%-5d|", "%05d", "%+d", "%x", "%o", "%c"])}' % ${part(INT)})`],
    [1, () => `('${random.pick(["%f", "%.2f", "%8.3e", "%g"])}' % ${part(FLOAT)})`],
    [1, () => `('%(k)s %(n)d' % {'k': ${part(STR)}, 'n': ${part(INT)}})`],
    [0.5, () => `('%s' % (${part({ kind: "tuple", items: [INT, STR] })},))`],
  ])();
}

export function bytesOperation(context: Context, kind: "bytes" | "bytearray", part: Part): string {
  const { random } = context;
  const type: PyType = { kind };
  const made = random.weighted<() => string>([
    [4, () => `(${part(type)} + ${part(random.pick([BYTES, type]))})`],
    [2, () => `(${part(type)} * ${random.between(0, 3)})`],
    [2, () => `${part(type)}[${slice(context)}]`],
    [2, () => `${part(type)}.${random.pick(["upper", "lower", "title", "strip", "swapcase"])}()`],
    [1, () => `${part(type)}.replace(${part(BYTES)}, ${part(BYTES)})`],
    [2, () => `${kind}(${part(STR)}, 'utf-8')`],
    [1, () => `${kind}([${random.times(0, 4, () => random.between(0, 256)).join(", ")}])`],
    [1, () => `${kind}(${random.between(0, 6)})`],
    [0.7, () => `${part(BYTES)}.join([${part(BYTES)}, ${part(BYTES)}])`],
    [0.5, () => `${kind}.fromhex('${random.pick(["00ff", "61 62", "7f", "0"])}')`],
  ])();
  return kind === "bytearray" && random.chance(0.2) ? `bytearray(${made})` : made;
}
