/** Nested functions, classes and comprehensions that share names by `nonlocal`, `global`, cells and `del`. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, type Statement } from "../statement.ts";

const NAMES = ["x", "y", "z"];

export function scopes(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("scope");
  const calls = random.times(1, 3, () => guarded(context, [`print(${name}(${random.between(0, 4)}))`]));
  return [
    `${random.pick(NAMES)} = 'global'`,
    block(`def ${name}(x, y=2)`, scopeBody(context, 3, ["x", "y"], false)),
    ...calls,
    guarded(context, [
      `print(${name}.__code__.co_cellvars, ${name}.__code__.co_varnames, ${name}.__code__.co_nlocals, sys.getsizeof(${name}))`,
    ]),
  ];
}

/** `bound` are names that an enclosing function binds: only they can be `nonlocal`. */
function scopeBody(
  context: Context,
  depth: number,
  bound: readonly string[],
  isNested: boolean,
): Statement[] {
  const { random } = context;
  const lines: Statement[] = [];
  const own = new Set<string>();
  if (isNested && random.chance(0.5)) {
    const shared = random.pick(NAMES);
    if (bound.includes(shared) && random.chance(0.8)) lines.push(`nonlocal ${shared}`);
    else if (random.chance(0.4)) lines.push(`global ${shared}`);
  }
  for (let count = random.between(2, 5); count > 0; count--) {
    const name = random.pick(NAMES);
    lines.push(
      random.weighted<() => Statement>([
        [3, () => `${name} = ${value(context)}`],
        [2, () => `print('${name}', ${name})`],
        [1, () => `${name} += 1`],
        [0.7, () => `del ${name}`],
        [depth > 0 ? 3 : 0, () => nested(context, depth - 1, [...bound, ...own])],
        [depth > 0 ? 1 : 0, () => classBody(context)],
        [1, () => `print([${name} for ${random.pick(NAMES)} in range(2)])`],
        [
          1,
          () =>
            `print([(lambda: ${name})() for _ in range(2)], [f() for f in [lambda: ${name} for ${name} in 'ab']])`,
        ],
        [0.8, () => `print(sorted(locals()))`],
        [0.5, () => `for ${name} in range(2): pass`],
        [0.5, () => `print((${name} := ${random.between(1, 9)}))`],
        [0.4, () => `import sys as ${name}`],
        [0.4, () => `print(any((${random.pick(NAMES)} := q) > 1 for q in range(3)))`],
        [0.4, () => `print(eval('${name}'))`],
        [0.3, () => `exec('${name} = 77')`],
        [
          0.5,
          () =>
            block("try", [`raise KeyError(${name})`], {
              head: `except KeyError as ${name}`,
              body: [`print(${name})`],
            }),
        ],
      ])(),
    );
    own.add(name);
  }
  lines.push(`return ${random.pick(NAMES)}`);
  return lines.map((line) =>
    typeof line === "string" && /^(nonlocal|global|return)/.test(line) ? line : protect(context, line),
  );
}

/** Names are often unbound: most lines may fail without ending the function. */
function protect(context: Context, line: Statement): Statement {
  return context.random.chance(0.8) ? guarded(context, [line]) : line;
}

function value({ random }: Context): string {
  return random.pick(["1", "'s'", "[1]", "x", "y", "z", "x, y", "[]", "lambda: x", "None"]);
}

function nested(context: Context, depth: number, bound: readonly string[]): Statement {
  const { random } = context;
  const name = context.freshName("inner");
  const parameter = random.chance(0.4) ? random.pick(NAMES) : "";
  const free = bound.filter((each) => each !== parameter);
  const inner = scopeBody(context, depth, free, true).filter(
    (line) =>
      parameter === "" ||
      !(typeof line === "string" && /^(nonlocal|global)/.test(line) && line.endsWith(parameter)),
  );
  return block("if True", [
    block(`def ${name}(${parameter})`, inner),
    guarded(context, [`print('${name}', ${name}(${parameter === "" ? "" : "'arg'"}))`]),
    ...(random.chance(0.3)
      ? [
          guarded(context, [
            `print(${name}.__code__.co_freevars, [c.cell_contents for c in ${name}.__closure__ or ()])`,
          ]),
        ]
      : []),
  ]);
}

function classBody(context: Context): Statement {
  const { random } = context;
  const name = context.freshName("Local");
  return block("if True", [
    block(`class ${name}`, [
      `${random.pick(NAMES)} = ${random.pick(NAMES)}`,
      `items = [${random.pick(NAMES)} for _ in range(1)]`,
      block("def get(self)", [`return ${random.pick(NAMES)}`]),
      ...(random.chance(0.4) ? [`${random.pick(NAMES)} = lambda self: __class__.__name__`] : []),
    ]),
    `print(${name}().get(), ${name}.items, sorted(k for k in vars(${name}) if k[0] != '_'))`,
  ]);
}
