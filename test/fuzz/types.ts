/** The types that the generator tracks for variables and expressions. */
import type { Random } from "./random.ts";

type Collection<Kind extends string> = Kind extends string
  ? { readonly kind: Kind; readonly item: PyType }
  : never;

export type PyType =
  | { readonly kind: "int" | "bool" | "float" | "complex" | "str" | "bytes" | "bytearray" | "none" | "range" }
  | Collection<"list" | "set" | "frozenset" | "iterator">
  | { readonly kind: "tuple"; readonly items: readonly PyType[] }
  | { readonly kind: "dict"; readonly key: PyType; readonly value: PyType }
  | { readonly kind: "function"; readonly parameters: readonly PyType[]; readonly result: PyType }
  | { readonly kind: "instance"; readonly model: ClassModel };

/** What is known of a generated class. Attributes are set by `__init__`, methods take what is listed. */
export interface ClassModel {
  readonly name: string;
  readonly parameters: readonly PyType[];
  readonly attributes: ReadonlyMap<string, PyType>;
  readonly methods: ReadonlyMap<string, { readonly parameters: readonly PyType[]; readonly result: PyType }>;
  /** Special methods that it has, its own and inherited. */
  readonly specials: ReadonlySet<string>;
  readonly isSlotted: boolean;
}

export const INT: PyType = { kind: "int" };
export const BOOL: PyType = { kind: "bool" };
export const FLOAT: PyType = { kind: "float" };
export const STR: PyType = { kind: "str" };
export const BYTES: PyType = { kind: "bytes" };
export const NONE: PyType = { kind: "none" };

export function listOf(item: PyType): PyType {
  return { kind: "list", item };
}

/** One text per type: equal texts mean equal types. */
export function typeKey(type: PyType): string {
  switch (type.kind) {
    case "list":
    case "set":
    case "frozenset":
    case "iterator":
      return `${type.kind}[${typeKey(type.item)}]`;
    case "tuple":
      return `tuple[${type.items.map(typeKey).join()}]`;
    case "dict":
      return `dict[${typeKey(type.key)},${typeKey(type.value)}]`;
    case "function":
      return `function[${type.parameters.map(typeKey).join()}:${typeKey(type.result)}]`;
    case "instance":
      return type.model.name;
    default:
      return type.kind;
  }
}

/** A type whose values have a hash that is the same in every run: no `None` before 3.12, no instances. */
export function randomHashable(random: Random, depth: number): PyType {
  if (depth > 0 && random.chance(0.25)) {
    return random.chance(0.7)
      ? { kind: "tuple", items: random.times(1, 3, () => randomHashable(random, depth - 1)) }
      : { kind: "frozenset", item: randomHashable(random, 0) };
  }
  return {
    kind: random.weighted([
      [5, "int"],
      [5, "str"],
      [1, "float"],
      [1, "bool"],
      [1, "bytes"],
    ]),
  };
}

export function randomScalar(random: Random): PyType {
  return {
    kind: random.weighted([
      [6, "int"],
      [6, "str"],
      [2, "float"],
      [2, "bool"],
      [1.5, "bytes"],
      [0.5, "complex"],
      [0.5, "none"],
      [0.5, "range"],
      [0.7, "bytearray"],
    ]),
  };
}

export function randomType(random: Random, depth = 2): PyType {
  if (depth <= 0 || random.chance(0.45)) return randomScalar(random);
  const kind = random.weighted([
    [6, "list"],
    [3, "tuple"],
    [5, "dict"],
    [2.5, "set"],
    [0.8, "frozenset"],
  ] as const);
  switch (kind) {
    case "list":
      return { kind, item: randomType(random, depth - 1) };
    case "tuple":
      return { kind, items: random.times(0, 4, () => randomType(random, depth - 1)) };
    case "dict":
      return { kind, key: randomHashable(random, depth - 1), value: randomType(random, depth - 1) };
    default:
      return { kind, item: randomHashable(random, depth - 1) };
  }
}
