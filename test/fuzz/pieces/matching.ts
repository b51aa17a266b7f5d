/** `match` over values of all shapes with patterns of every kind, nested. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, type Clause, clause, type Statement } from "../statement.ts";

const START: Statement = `class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y=0): self.x, self.y = x, y
    def __repr__(self): return f'P({self.x!r}, {self.y!r})'
class Special(Point): pass
class Loose:
    def __init__(self): self.x = 1
class Broken:
    __match_args__ = ['x']
    x = 1
class Values:
    ONE, TEXT, NONE = 1, 'a', None
class Pairs:
    def __len__(self): return 2
    def __getitem__(self, i): return i * 10
class Keys(dict):
    def __missing__(self, key): return 'missing'`;

function subject(context: Context, depth: number): string {
  const { random } = context;
  const inner = (): string => subject(context, depth - 1);
  return random.weighted<() => string>([
    [4, () => random.pick(["0", "1", "'a'", "'ab'", "None", "True", "1.0", "2j", "b'a'", "-1", "1.5"])],
    [depth > 0 ? 3 : 0, () => `[${random.times(0, 4, inner).join(", ")}]`],
    [depth > 0 ? 2 : 0, () => `(${random.times(2, 3, inner).join(", ")})`],
    [
      depth > 0 ? 2 : 0,
      () =>
        `{${random.times(0, 3, () => `${random.pick(["'a'", "'b'", "1", "None", "'k'"])}: ${inner()}`).join(", ")}}`,
    ],
    [depth > 0 ? 2 : 0, () => `${random.pick(["Point", "Special"])}(${inner()}, ${inner()})`],
    [
      0.6,
      () =>
        random.pick([
          "Loose()",
          "Broken()",
          "Pairs()",
          "Keys(a=1)",
          "range(3)",
          "'abc'",
          "{1, 2}",
          "iter([1])",
          "bytearray(b'ab')",
          "Values.ONE",
        ]),
    ],
  ])();
}

function pattern(context: Context, depth: number, names: string[] | undefined): string {
  const { random } = context;
  const inner = (): string => pattern(context, depth - 1, names);
  const capture = (): string => {
    if (names === undefined) return "_";
    const name = `m${names.length}`;
    names.push(name);
    return name;
  };
  return random.weighted<() => string>([
    [
      3,
      () =>
        random.pick([
          "0",
          "1",
          "'a'",
          "'ab'",
          "None",
          "True",
          "1.0",
          "2j",
          "b'a'",
          "-1",
          "-1.5",
          "1 + 2j",
          "Values.ONE",
          "Values.TEXT",
          "Values.NONE",
          "'a' 'b'",
        ]),
    ],
    [2.5, capture],
    [1, () => "_"],
    [depth > 0 ? 3 : 0, () => sequence(context, inner, capture)],
    [depth > 0 ? 2 : 0, () => mapping(context, inner, capture)],
    [depth > 0 ? 2.5 : 0, () => classPattern(context, inner)],
    [
      depth > 0 ? 1.2 : 0,
      () =>
        `(${random
          .times(2, 3, () => pattern(context, depth - 1, undefined))
          .filter((each) => each !== "_")
          .concat("7")
          .join(" | ")})`,
    ],
    [depth > 0 ? 1 : 0, () => withAlias(inner(), capture)],
  ])();
}

function withAlias(text: string, capture: () => string): string {
  const name = capture();
  return name === "_" || /^(_|m\d+)$/.test(text) ? text : `(${text} as ${name})`;
}

function sequence({ random }: Context, inner: () => string, capture: () => string): string {
  const parts = random.times(0, 3, inner);
  if (random.chance(0.4)) parts.splice(random.between(0, parts.length), 0, `*${capture()}`);
  return random.chance(0.7) ? `[${parts.join(", ")}]` : parts.length === 0 ? "()" : `(${parts.join(", ")},)`;
}

function mapping({ random }: Context, inner: () => string, capture: () => string): string {
  const keys = [
    ...new Set(random.times(0, 2, () => random.pick(["'a'", "'b'", "1", "None", "'k'", "Values.TEXT"]))),
  ];
  const parts = keys.map((key) => `${key}: ${inner()}`);
  const rest = random.chance(0.35) ? capture() : "_";
  if (rest !== "_") parts.push(`**${rest}`);
  return `{${parts.join(", ")}}`;
}

function classPattern({ random }: Context, inner: () => string): string {
  const kind = random.pick([
    "Point",
    "Special",
    "Loose",
    "Broken",
    "int",
    "str",
    "list",
    "dict",
    "tuple",
    "float",
    "bool",
    "object",
    "Values",
    "len",
  ]);
  if (["int", "str", "list", "dict", "tuple", "float", "bool"].includes(kind))
    return `${kind}(${random.chance(0.5) ? inner() : ""})`;
  const positional = random.times(0, 2, inner);
  const keywords = random.chance(0.4) ? [`${random.pick(["x", "y", "z"])}=${inner()}`] : [];
  return `${kind}(${[...positional, ...keywords].join(", ")})`;
}

export function matching(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("matched");
  const cases = random.times(2, 5, (): Clause => {
    const names: string[] = [];
    const text = pattern(context, 3, names);
    const isIrrefutable = /^\(*(_|m\d+)\)*$/.test(text);
    const guard =
      isIrrefutable || random.chance(0.25)
        ? ` if ${random.pick(["value", "not value", "len(value) > 1", "True", "isinstance(value, list)", ...names])}`
        : "";
    const shown = names.length > 0 ? `, ${names.join(", ")}` : "";
    return clause(`case ${text}${guard}`, [`return ${random.between(1, 99)}${shown}`]);
  });
  return [
    START,
    block(`def ${name}(value)`, [block("match value", [cases]), "return 'none', sorted(locals())"]),
    ...random.times(3, 8, () => guarded(context, [`print(${name}(${subject(context, 2)}))`])),
  ];
}
