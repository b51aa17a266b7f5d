/** Comprehensions and generator expressions over what is in scope. */
import type { Context, Variable } from "./context.ts";
import type { ContainerType } from "./sequence-expressions.ts";
import { INT, type PyType, STR, typeKey } from "./types.ts";

type Part = (type: PyType) => string;

export function comprehension(context: Context, type: ContainerType, part: Part): string {
  const { random } = context;
  const clauses = forClauses(context, part);
  return context.inScope(clauses.variables, () => {
    const source = clauses.text();
    switch (type.kind) {
      case "list":
        return random.chance(0.3) ? `list(${part(type.item)} ${source})` : `[${part(type.item)} ${source}]`;
      case "set":
        return `{${part(type.item)} ${source}}`;
      case "frozenset":
        return `frozenset(${part(type.item)} ${source})`;
      case "dict":
        return `{${part(type.key)}: ${part(type.value)} ${source}}`;
      case "tuple": {
        const [first] = type.items;
        const isUniform = first !== undefined && type.items.every((item) => typeKey(item) === typeKey(first));
        return isUniform
          ? `tuple(${part(first)} for ${context.freshName("c")} in range(${type.items.length}))`
          : `tuple([${type.items.map(part).join(", ")}])`;
      }
    }
  });
}

/** One or two `for`, each with an optional `if`. An assignment expression may not be in the iterable. */
function forClauses(context: Context, part: Part): { variables: Variable[]; text: () => string } {
  const { random } = context;
  const variables: Variable[] = [];
  const count = random.chance(0.15) ? 2 : 1;
  const heads: string[] = [];
  for (let index = 0; index < count; index++) {
    const name = context.freshName("c");
    const [type, source] = iterable(context, part);
    if (type.kind === "tuple" && type.items.length === 2) {
      const [key, value] = [`${name}k`, `${name}v`];
      variables.push({ name: key, type: type.items[0] ?? INT }, { name: value, type: type.items[1] ?? INT });
      heads.push(`for ${key}, ${value} in ${source}`);
    } else {
      variables.push({ name, type });
      heads.push(`for ${name} in ${source}`);
    }
  }
  const text = (): string =>
    heads
      .map((head) => (random.chance(0.3) ? `${head} if ${withoutWalrus(part({ kind: "bool" }))}` : head))
      .join(" ");
  return { variables, text };
}

function iterable(context: Context, part: Part): [PyType, string] {
  const { random } = context;
  const lists = context.ofKind("list");
  const dicts = context.ofKind("dict");
  return random.weighted<() => [PyType, string]>([
    [4, () => [INT, `range(${random.between(0, 6)})`]],
    [1, () => [STR, withoutWalrus(part(STR))]],
    [
      lists.length > 0 ? 4 : 0,
      () => {
        const list = random.pick(lists);
        return [list.type.item, list.name];
      },
    ],
    [
      dicts.length > 0 ? 2 : 0,
      () => {
        const dict = random.pick(dicts);
        return [{ kind: "tuple", items: [dict.type.key, dict.type.value] }, `${dict.name}.items()`];
      },
    ],
  ])();
}

/** Assignment expressions may not stand in the iterable of a comprehension. */
function withoutWalrus(text: string): string {
  return text.includes(":=") ? "[]" : text;
}
