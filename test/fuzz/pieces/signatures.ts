/** Functions with any parameters, called in every way: binding, its errors, and what the callee sees. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { expression } from "../expressions.ts";
import { block, type Statement } from "../statement.ts";
import { INT, listOf, randomScalar } from "../types.ts";

interface Signature {
  readonly text: string;
  readonly names: readonly string[];
  readonly starred: readonly string[];
}

export function signatureCalls(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("sig");
  const signature = randomSignature(context);
  const all = [...signature.names, ...signature.starred];
  const shown = all.length > 0 ? all.join(", ") : "'nothing'";
  const form = random.weighted([
    [4, "function"],
    [1, "method"],
    [1, "lambda"],
    [0.7, "class"],
    [0.7, "generator"],
    [0.6, "static"],
  ]);
  const callee = form === "method" ? `${name}().call` : form === "static" ? `${name}.call` : name;
  const calls = random.times(3, 7, () => {
    const call = `${callee}(${randomCall(context, signature)})`;
    return guarded(context, [
      `print(${form === "generator" ? `list(${call})` : form === "class" ? `vars(${call})` : call})`,
    ]);
  });
  const facts = [
    `print(${callee}.__name__, sys.getsizeof(${callee}))`,
    `print(${callee}.__defaults__, ${callee}.__kwdefaults__, ${callee}.__code__.co_varnames, ${callee}.__code__.co_flags)`,
    `print(${callee}.__code__.co_argcount, ${callee}.__code__.co_posonlyargcount, ${callee}.__code__.co_kwonlyargcount)`,
  ];
  return [
    definition(form, name, signature, shown, context),
    ...calls,
    guarded(context, [random.pick(facts)]),
  ];
}

function definition(
  form: string,
  name: string,
  { text, names, starred }: Signature,
  shown: string,
  { random }: Context,
): Statement {
  const withSelf = (self: string): string => (text === "" ? self : `${self}, ${text}`);
  const counted = [...names, ...starred].map(
    (each) => `sys.getrefcount(${each}) if isinstance(${each}, (list, dict, set)) else 0`,
  );
  const answer =
    random.chance(0.4) && counted.length > 0 ? `return ${shown}, ${counted.join(", ")}` : `return ${shown}`;
  switch (form) {
    case "method":
      return block(`class ${name}`, [block(`def call(${withSelf("self")})`, [answer])]);
    case "static":
      return block(`class ${name}`, [`@staticmethod\ndef call(${text}):\n    ${answer}`]);
    case "class":
      return block(`class ${name}`, [block(`def __init__(${withSelf("self")})`, [`self.got = (${shown},)`])]);
    case "lambda":
      return `${name} = lambda ${text}: (${shown},)`;
    case "generator":
      return block(`def ${name}(${text})`, [`yield ${shown}`, "yield 1"]);
    default:
      return block(`def ${name}(${text})`, [answer]);
  }
}

function randomSignature(context: Context): Signature {
  const { random } = context;
  const names: string[] = [];
  const starred: string[] = [];
  const parts: string[] = [];
  let hasDefault = false;
  const parameter = (name: string): string => {
    names.push(name);
    if (!hasDefault) hasDefault = random.chance(0.3);
    return hasDefault ? `${name}=${expression(context, randomScalar(random), 3)}` : name;
  };
  const positionalOnly = random.chance(0.3) ? random.between(1, 2) : 0;
  for (let index = 0; index < positionalOnly; index++) parts.push(parameter("pq"[index] ?? "p"));
  if (positionalOnly > 0) parts.push("/");
  for (const name of ["a", "b", "c"].slice(0, random.between(0, 3))) parts.push(parameter(name));
  const keywordOnly = random.chance(0.4) ? random.between(1, 2) : 0;
  if (random.chance(0.4)) {
    parts.push("*args");
    starred.push("args");
  } else if (keywordOnly > 0) parts.push("*");
  for (let index = 0; index < keywordOnly; index++) {
    hasDefault = random.chance(0.5);
    parts.push(parameter("kl"[index] ?? "k"));
  }
  if (random.chance(0.35)) {
    parts.push("**kw");
    starred.push("kw");
  }
  return { text: parts.join(", "), names, starred };
}

function randomCall(context: Context, { names }: Signature): string {
  const { random } = context;
  const value = (): string => expression(context, randomScalar(random), 3);
  const parts = random.times(0, Math.max(2, names.length), value);
  if (random.chance(0.2)) parts.splice(random.between(0, parts.length), 0, `*${starValue(context)}`);
  const known = [...names, "extra", "zz", "args", "self"];
  const keywords = [...new Set(random.times(0, 3, () => random.pick(known)))].map(
    (each) => `${each}=${value()}`,
  );
  if (random.chance(0.15))
    keywords.push(
      `**${random.pick(["{}", "{'a': 1}", "{'b': 2, 'k': 3}", "{'q': [1]}", "{1: 2}", "5", "dict(a=1, b=2)", "{'zz': None}"])}`,
    );
  if (random.chance(0.05)) keywords.push(`**{'${random.pick(known)}': ${value()}}`);
  return [...parts, ...keywords].join(", ");
}

function starValue(context: Context): string {
  const { random } = context;
  return random.chance(0.4)
    ? expression(context, listOf(INT), 3)
    : random.pick([
        "()",
        "(1, 2)",
        "'xy'",
        "range(3)",
        "{}",
        "{'a': 1}",
        "5",
        "(q for q in [7, 8])",
        "[[]]",
        "None",
      ]);
}
