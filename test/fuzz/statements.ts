/** Statements: assignments, loops, branches, exceptions, `match`, deletion. Definitions are elsewhere. */

import type { Context } from "./context.ts";
import { BUILTIN_ERRORS, raising, tryStatement } from "./exception-statements.ts";
import { condition, expression, literal } from "./expressions.ts";
import { matchStatement } from "./match-statements.ts";
import { mutation } from "./mutations.ts";
import { observation } from "./observations.ts";
import { block, clause, type Statement } from "./statement.ts";
import { INT, type PyType, randomType, STR } from "./types.ts";

export function statements(context: Context, low: number, high: number): Statement[] {
  return context.random.times(low, high, () => statement(context));
}

export function statement(context: Context): Statement {
  const { random } = context;
  const mayNest = context.repetition < 3;
  return random.weighted<() => Statement>([
    [9, () => assignment(context)],
    [7, () => mutation(context) ?? assignment(context)],
    [9, () => observation(context)],
    [2, () => augmented(context)],
    [2, () => unpacking(context)],
    [mayNest ? 2.5 : 0, () => forLoop(context)],
    [mayNest ? 1 : 0, () => whileLoop(context)],
    [mayNest ? 2 : 0, () => branch(context)],
    [mayNest ? 2.5 : 0, () => tryStatement(context)],
    [mayNest ? 1.3 : 0, () => matchStatement(context)],
    [0.7, () => deletion(context)],
    [0.3, () => `assert ${condition(context)}, ${expression(context, STR)}`],
    [context.repetition > 0 ? 0.3 : 0.1, () => raising(context, random.pick(BUILTIN_ERRORS))],
    [0.7, () => expression(context, randomType(random))],
    [0.5, () => chained(context)],
  ])();
}

/** A value that cannot grow without bound where the statement is repeated. */
function bounded(context: Context, type: PyType, text: string): string {
  if (context.repetition === 0) return text;
  switch (type.kind) {
    case "int":
      return `(${text}) % 1000003`;
    case "str":
    case "bytes":
    case "bytearray":
      return `(${text})[:40]`;
    case "list":
      return `(${text})[:12]`;
    default:
      return text;
  }
}

export function assignment(context: Context): Statement {
  const { random } = context;
  const own = context.own.filter(({ type }) => type.kind !== "function" && type.kind !== "iterator");
  if (own.length > 0 && random.chance(0.3)) {
    const { name, type } = random.pick(own);
    return `${name} = ${bounded(context, type, expression(context, type))}`;
  }
  const type = newType(context);
  const text = random.chance(0.4) ? literal(context, type) : expression(context, type);
  const name = context.freshName("v");
  context.declare(name, type);
  const annotation = random.chance(0.05) ? ": object" : "";
  return `${name}${annotation} = ${bounded(context, type, text)}`;
}

export function newType(context: Context): PyType {
  const { random } = context;
  if (context.classes.length > 0 && random.chance(0.2))
    return { kind: "instance", model: random.pick(context.classes) };
  if (random.chance(0.05))
    return {
      kind: "function",
      parameters: random.times(0, 2, () => randomType(random, 1)),
      result: randomType(random, 1),
    };
  if (random.chance(0.04)) return { kind: "iterator", item: randomType(random, 1) };
  return randomType(random);
}

function augmented(context: Context): Statement {
  const { random } = context;
  const own = context.own.filter(({ type }) =>
    ["int", "str", "float", "tuple", "frozenset", "bytes"].includes(type.kind),
  );
  if (own.length === 0) return assignment(context);
  const { name, type } = random.pick(own);
  switch (type.kind) {
    case "int":
      return random.chance(0.7)
        ? `${name} ${random.pick(["+=", "-=", "|=", "&=", "^=", "//=", "%=", ">>="])} ${expression(context, INT, 2)}`
        : `${name} = (${name} * ${random.between(2, 9)} + 1) % 1000003`;
    case "float":
      return `${name} ${random.pick(["+=", "-=", "*=", "/="])} ${expression(context, type, 2)}`;
    case "frozenset":
      return `${name} ${random.pick(["|=", "&=", "-="])} ${expression(context, type, 2)}`;
    default:
      return context.repetition > 0 ? `${name} = ${name}[:20]` : `${name} += ${expression(context, type, 2)}`;
  }
}

function unpacking(context: Context): Statement {
  const { random } = context;
  const items = random.times(1, 3, () => randomType(random, 1));
  const names = items.map(() => context.freshName("u"));
  const values = items.map((item) => expression(context, item, 1));
  const own = context.own;
  const form = random.weighted([
    [3, "plain"],
    [2, "star"],
    [1, "nested"],
    [own.length >= 2 ? 1 : 0, "swap"],
  ]);
  if (form === "star") {
    const rest = context.freshName("rest");
    const list: PyType = { kind: "list", item: INT };
    const statement = `${names.join(", ")}, *${rest} = [${values.join(", ")}, *${expression(context, list, 1)}]`;
    for (const [index, item] of items.entries()) context.declare(names[index] ?? "", item);
    context.declare(rest, list);
    return statement;
  }
  if (form === "swap") {
    const same = random.pick(own);
    const others = own.filter(({ type }) => type === same.type);
    const other = random.pick(others.length > 0 ? others : [same]);
    return `${same.name}, ${other.name} = ${other.name}, ${same.name}`;
  }
  const outer = context.freshName("u");
  for (const [index, item] of items.entries()) context.declare(names[index] ?? "", item);
  if (form === "nested") {
    context.declare(outer, STR);
    return `(${names.join(", ")},), ${outer} = (${values.join(", ")},), ${random.pick(["'end'", "str(5)"])}`;
  }
  return `${names.join(", ")}${names.length === 1 ? "," : ""} = ${values.join(", ")}${names.length === 1 ? "," : ""}`;
}

function chained(context: Context): Statement {
  const { random } = context;
  const type = randomType(random);
  const text = expression(context, type);
  const names = [context.freshName("v"), context.freshName("v")];
  for (const name of names) context.declare(name, type);
  return `${names.join(" = ")} = ${bounded(context, type, text)}`;
}

function forLoop(context: Context): Statement {
  const { random } = context;
  const [target, declare, source] = loopSource(context);
  const body = context.inBranch(true, () => {
    declare();
    const inner = statements(context, 1, 3);
    if (random.chance(0.3))
      inner.push(block(`if ${condition(context)}`, [random.pick(["break", "continue"])]));
    return inner;
  });
  const otherwise = random.chance(0.2)
    ? [
        clause(
          "else",
          context.inBranch(false, () => statements(context, 1, 2)),
        ),
      ]
    : [];
  return block(`for ${target} in ${source}`, body, ...otherwise);
}

function loopSource(context: Context): [target: string, declare: () => void, source: string] {
  const { random } = context;
  const name = context.freshName("i");
  const lists = context.ofKind("list", "set", "frozenset", "iterator");
  const dicts = context.ofKind("dict");
  const few = random.between(1, 5);
  return random.weighted<() => [string, () => void, string]>([
    [4, () => [name, () => context.declare(name, INT), `range(${few})`]],
    [
      lists.length > 0 ? 4 : 0,
      () => {
        const { name: list, type } = random.pick(lists);
        const source =
          type.kind === "list"
            ? `${list}[:5]`
            : type.kind === "iterator"
              ? list
              : `sorted(${list}, key=repr)`;
        return [name, () => context.declare(name, type.item), source];
      },
    ],
    [
      dicts.length > 0 ? 3 : 0,
      () => {
        const { name: dict, type } = random.pick(dicts);
        const declare = (): void => {
          context.declare(`${name}k`, type.key);
          context.declare(`${name}v`, type.value);
        };
        return [
          `${name}k, ${name}v`,
          declare,
          random.chance(0.7) ? `list(${dict}.items())[:6]` : `${dict}.items()`,
        ];
      },
    ],
    [
      lists.length > 0 ? 1.5 : 0,
      () => {
        const { name: list, type } = random.pick(lists);
        const declare = (): void => {
          context.declare(`${name}n`, INT);
          context.declare(name, type.item);
        };
        return [
          `${name}n, ${name}`,
          declare,
          `enumerate(${type.kind === "list" ? `${list}[-4:]` : `sorted(${list}, key=repr)`})`,
        ];
      },
    ],
    [
      1,
      () => {
        const declare = (): void => {
          context.declare(`${name}a`, INT);
          context.declare(`${name}b`, STR);
        };
        return [`${name}a, ${name}b`, declare, `zip(range(${few}), ${expression(context, STR, 2)})`];
      },
    ],
  ])();
}

function whileLoop(context: Context): Statement {
  const { random } = context;
  const counter = context.freshName("n");
  const body = context.inBranch(true, () => statements(context, 1, 2));
  const end = random.chance(0.3) ? [clause("else", [`print('${counter} done')`])] : [];
  context.declare(counter, INT);
  const loop = block(
    `while ${counter} > 0${random.chance(0.3) ? ` and ${condition(context, 2)}` : ""}`,
    [`${counter} -= 1`, ...body],
    ...end,
  );
  return block("if True", [`${counter} = ${random.between(1, 4)}`, loop]);
}

function branch(context: Context): Statement {
  const { random } = context;
  const part = (): Statement[] => context.inBranch(false, () => statements(context, 1, 3));
  const clauses = [clause(`if ${condition(context)}`, part())];
  if (random.chance(0.3)) clauses.push(clause(`elif ${condition(context)}`, part()));
  if (random.chance(0.5)) clauses.push(clause("else", part()));
  return clauses;
}

function deletion(context: Context): Statement {
  const own = context.own;
  if (own.length < 6) return assignment(context);
  const { name } = context.random.pick(own);
  context.forget(name);
  return `del ${name}`;
}
