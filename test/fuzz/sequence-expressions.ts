/** Operators, methods and constructors that give lists, tuples, sets and dicts. */
import type { Context } from "./context.ts";
import { slice } from "./text-expressions.ts";
import { listOf, type PyType, STR, typeKey } from "./types.ts";

type Part = (type: PyType) => string;
export type ContainerType = Extract<PyType, { kind: "list" | "tuple" | "set" | "frozenset" | "dict" }>;

export const SORT_KEYS = ["repr", "str", "lambda k: repr(k)[::-1]", "lambda k: len(str(k))"];

export function containerOperation(context: Context, type: ContainerType, part: Part): string {
  switch (type.kind) {
    case "list":
      return listOperation(context, type, part);
    case "tuple":
      return tupleOperation(context, type, part);
    case "dict":
      return dictOperation(context, type, part);
    default:
      return setOperation(context, type, part);
  }
}

function listOperation(context: Context, type: ContainerType & { kind: "list" }, part: Part): string {
  const { random } = context;
  const own = (): string => part(type);
  const iterable = (): string => part({ kind: "list", item: type.item });
  return random.weighted<() => string>([
    [4, () => `(${own()} + ${own()})`],
    [2, () => `(${own()} * ${random.between(-1, 3)})`],
    [4, () => `${own()}[${slice(context)}]`],
    [2, () => `list(${iterable()})`],
    [
      2,
      () =>
        `sorted(${iterable()}, key=${random.pick(SORT_KEYS)}${random.chance(0.4) ? ", reverse=True" : ""})`,
    ],
    [1.5, () => `list(reversed(${iterable()}))`],
    [1.5, () => `[*${iterable()}, ${part(type.item)}${random.chance(0.4) ? `, *${iterable()}` : ""}]`],
    [1, () => `${own()}.copy()`],
    [1, () => `list(map(lambda m: ${random.pick(["m", "(m)"])}, ${iterable()}))`],
    [1, () => `list(filter(None, ${iterable()}))`],
    [1.5, () => listFromOther(context, type, part)],
  ])();
}

function listFromOther(context: Context, type: ContainerType & { kind: "list" }, part: Part): string {
  const { random } = context;
  const key = typeKey(type.item);
  if (key === "int") {
    return random.pick([
      `list(range(${random.between(-2, 3)}, ${random.between(0, 15)}${random.chance(0.3) ? ", 2" : ""}))`,
      `list(${part({ kind: "bytes" })})`,
      `[len(q) for q in ${part(listOf(STR))}]`,
    ]);
  }
  if (key === "str") {
    return random.pick([
      `${part(STR)}.split(${random.pick(["", "','", "' ', 1", "None, 2", "'a'"])})`,
      `list(${part(STR)})`,
      `${part(STR)}.splitlines()`,
    ]);
  }
  if (key === "tuple[int,str]")
    return `list(${random.pick(["enumerate(", "zip(range(9), "])}${part(listOf(STR))}))`;
  return `[${part(type.item)} for _ in range(${random.between(0, 4)})]`;
}

function tupleOperation(context: Context, type: ContainerType & { kind: "tuple" }, part: Part): string {
  const { random } = context;
  const [first] = type.items;
  if (first !== undefined && type.items.every((item) => typeKey(item) === typeKey(first))) {
    return random.pick([
      () => `tuple([${type.items.map(part).join(", ")}])`,
      () => `tuple(${part(listOf(first))})`,
      () => `(*${part(listOf(first))},)`,
      () => `tuple(reversed(${part(type)}))`,
      () => `(${part(type)} + ())`,
    ])();
  }
  const cut = random.between(0, type.items.length);
  const half = (items: readonly PyType[]): string => part({ kind: "tuple", items });
  return random.chance(0.5)
    ? `(${half(type.items.slice(0, cut))} + ${half(type.items.slice(cut))})`
    : `tuple(${part(type)})`;
}

function setOperation(
  context: Context,
  type: ContainerType & { kind: "set" | "frozenset" },
  part: Part,
): string {
  const { random } = context;
  const other = (): string => part(random.chance(0.7) ? type : { kind: "set", item: type.item });
  return random.weighted<() => string>([
    [6, () => `(${part(type)} ${random.pick(["|", "&", "-", "^"])} ${other()})`],
    [
      2,
      () =>
        `${part(type)}.${random.pick(["union", "intersection", "difference", "symmetric_difference"])}(${part(listOf(type.item))})`,
    ],
    [2, () => `${type.kind}(${part(listOf(type.item))})`],
    [1, () => `${part(type)}.copy()`],
    [
      0.7,
      () =>
        type.kind === "set"
          ? `{*${part(listOf(type.item))}, ${part(type.item)}}`
          : `frozenset(${part(type)})`,
    ],
    [0.7, () => `${type.kind}({${part(type.item)}: 0})`],
  ])();
}

function dictOperation(context: Context, type: ContainerType & { kind: "dict" }, part: Part): string {
  const { random } = context;
  return random.weighted<() => string>([
    [3, () => `(${part(type)} | ${part(type)})`],
    [3, () => `{**${part(type)}, ${part(type.key)}: ${part(type.value)}}`],
    [2, () => `dict(${part(type)})`],
    [1, () => `${part(type)}.copy()`],
    [1.5, () => `dict.fromkeys(${part(listOf(type.key))}, ${part(type.value)})`],
    [1.5, () => `dict(zip(${part(listOf(type.key))}, ${part(listOf(type.value))}))`],
    [1, () => `dict([(${part(type.key)}, ${part(type.value)})])`],
    [typeKey(type.key) === "str" ? 1.5 : 0, () => `dict(k=${part(type.value)}, word=${part(type.value)})`],
    [1, () => `dict(reversed(list(${part(type)}.items())))`],
    [1, () => `dict(sorted(${part(type)}.items(), key=repr))`],
  ])();
}
