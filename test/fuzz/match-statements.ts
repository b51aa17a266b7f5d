/** `match` with literal, sequence, mapping, class and combined patterns. */
import type { Context } from "./context.ts";
import { condition, expression } from "./expressions.ts";
import { block, type Clause, clause, type Statement } from "./statement.ts";
import { statements } from "./statements.ts";
import { INT, type PyType, randomType, STR } from "./types.ts";

export function matchStatement(context: Context): Statement {
  const { random } = context;
  const type =
    random.chance(0.5) && context.own.length > 0 ? random.pick(context.own).type : randomType(random, 2);
  const subject = expression(context, type, 1);
  const cases = random.times(1, 4, () => caseClause(context, type));
  cases.push(clause("case _", ["print('no match')"]));
  return block(`match ${subject}`, [cases]);
}

function caseClause(context: Context, type: PyType): Clause {
  const { random } = context;
  const captured: string[] = [];
  const pattern = random.chance(0.15)
    ? alternatives(context)
    : patternFor(context, random.chance(0.8) ? type : randomType(random, 1), captured, 2);
  return context.inBranch(false, () => {
    const shown = captured.length > 0 ? `print('case', ${captured.join(", ")})` : "print('case')";
    // A pattern that takes everything may only come last: unless it has a guard.
    const isIrrefutable = /^\(*[a-z_]\w*\)*$/.test(pattern);
    const guard = isIrrefutable || random.chance(0.25) ? ` if ${condition(context, 1)}` : "";
    return clause(`case ${pattern}${guard}`, [shown, ...statements(context, 0, 1)]);
  });
}

function alternatives(context: Context): string {
  return context.random.times(2, 3, () => simple(context)).join(" | ");
}

function simple(context: Context): string {
  return context.random.pick([
    "0",
    "1",
    "-1",
    "'a'",
    "'ab'",
    "None",
    "True",
    "1.5",
    "b'a'",
    "[]",
    "{}",
    "int()",
    "str()",
    "[_, _]",
    "2+3j",
  ]);
}

function capture(context: Context, captured: string[]): string {
  const name = context.freshName("m");
  captured.push(name);
  return name;
}

function patternFor(context: Context, type: PyType, captured: string[], depth: number): string {
  const { random } = context;
  const inner = (each: PyType): string => patternFor(context, each, captured, depth - 1);
  if (depth <= 0 || random.chance(0.3)) {
    return random.weighted<() => string>([
      [3, () => simple(context)],
      [2, () => capture(context, captured)],
      [1, () => "_"],
    ])();
  }
  switch (type.kind) {
    case "list":
      return sequence(
        context,
        random.times(0, 3, () => type.item),
        captured,
        inner,
      );
    case "tuple":
      return sequence(context, type.items, captured, inner);
    case "dict": {
      const key =
        type.key.kind === "str"
          ? random.pick(["'a'", "'k'", "'apple'", "'ab'"])
          : random.pick(["0", "1", "2", "'one'"]);
      const rest = random.chance(0.4) ? `, **${capture(context, captured)}` : "";
      return `{${key}: ${inner(type.value)}${rest}}`;
    }
    case "instance": {
      const [attribute] = [...type.model.attributes.keys()];
      return attribute === undefined
        ? `${type.model.name}()`
        : `${type.model.name}(${attribute}=${inner(INT)})`;
    }
    case "int":
    case "str":
    case "float":
    case "bool":
    case "bytes":
      return random.pick([
        `${type.kind}(${capture(context, captured)})`,
        `${type.kind}() as ${capture(context, captured)}`,
        `${simple(context)} | ${type.kind}()`,
      ]);
    default:
      return random.pick([simple(context), "object()", `(${inner(STR)})`]);
  }
}

function sequence(
  context: Context,
  items: readonly PyType[],
  captured: string[],
  inner: (type: PyType) => string,
): string {
  const { random } = context;
  const parts = items.map(inner);
  if (random.chance(0.4))
    parts.splice(
      random.between(0, parts.length),
      0,
      random.chance(0.7) ? `*${capture(context, captured)}` : "*_",
    );
  return `[${parts.join(", ")}]`;
}
