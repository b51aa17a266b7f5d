/**
 * What is known about the type of a value: a small lattice of builtin types, with `unknown` for everything
 * else. A kind is only claimed where literal, constructor, builtin or annotation proves it.
 */

export type ScalarName =
  | "int"
  | "float"
  | "complex"
  | "bool"
  | "str"
  | "bytes"
  | "None"
  | "ellipsis"
  /** A class object. */
  | "type"
  /** A function, method or lambda. */
  | "function";

export type Kind =
  | { readonly kind: "unknown" }
  | { readonly kind: ScalarName }
  | { readonly kind: "range" }
  | { readonly kind: "list" | "set" | "frozenset" | "deque" | "dictView"; readonly element: Kind }
  /** Anything that is used up by iterating: generator, file, `map`, `zip`. */
  | { readonly kind: "iterator"; readonly element: Kind }
  /** `elements` has one kind for each place where the length is known. */
  | { readonly kind: "tuple"; readonly elements: readonly Kind[] | undefined; readonly element: Kind }
  | { readonly kind: "dict"; readonly key: Kind; readonly value: Kind }
  | { readonly kind: "union"; readonly members: readonly Kind[] };

export const UNKNOWN: Kind = { kind: "unknown" };

const scalars: ReadonlyMap<ScalarName, Kind> = new Map(
  (["int", "float", "complex", "bool", "str", "bytes", "None", "ellipsis", "type", "function"] as const).map(
    (name) => [name, { kind: name }],
  ),
);

export function scalar(name: ScalarName): Kind {
  return scalars.get(name) ?? UNKNOWN;
}

export function listOf(element: Kind): Kind {
  return { kind: "list", element };
}

export function iteratorOf(element: Kind): Kind {
  return { kind: "iterator", element };
}

export function tupleOf(elements: readonly Kind[]): Kind {
  return { kind: "tuple", elements, element: joinKinds(elements) };
}

/** More members than this say nothing useful any more. */
const MAX_UNION = 6;

/** The kind of a value that is one of these; of none, as in an empty list, `unknown`. */
export function joinKinds(kinds: readonly Kind[]): Kind {
  const members: Kind[] = [];
  for (const kind of kinds.flatMap((each) => (each.kind === "union" ? each.members : [each]))) {
    if (kind.kind === "unknown") return UNKNOWN;
    if (!members.some((member) => isSameKind(member, kind))) members.push(kind);
  }
  const [only] = members;
  if (only === undefined || members.length > MAX_UNION) return UNKNOWN;
  return members.length === 1 ? only : { kind: "union", members };
}

function isSameKind(a: Kind, b: Kind): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What iterating over a value yields. */
export function elementOf(kind: Kind): Kind {
  switch (kind.kind) {
    case "list":
    case "set":
    case "frozenset":
    case "deque":
    case "dictView":
    case "iterator":
    case "tuple":
      return kind.element;
    case "dict":
      return kind.key;
    case "range":
    case "bytes":
      return scalar("int");
    case "str":
      return scalar("str");
    case "union":
      return joinKinds(kind.members.map(elementOf));
    default:
      return UNKNOWN;
  }
}

/** Iterating over it always succeeds, uses nothing up and runs nobody's code. */
export function isPlainContainer(kind: Kind): boolean {
  switch (kind.kind) {
    case "list":
    case "set":
    case "frozenset":
    case "deque":
    case "dictView":
    case "tuple":
    case "dict":
    case "range":
    case "bytes":
    case "str":
      return true;
    case "union":
      return kind.members.every(isPlainContainer);
    default:
      return false;
  }
}

export function isNumber(kind: Kind): boolean {
  return kind.kind === "int" || kind.kind === "float" || kind.kind === "bool";
}

/** Of `-x`, `+x` and `abs(x)`. */
export function signedKind(operand: Kind): Kind {
  if (operand.kind === "bool") return scalar("int");
  return isNumber(operand) ? operand : UNKNOWN;
}

export type Hashability = "hashable" | "unhashable" | "unknown";

export function hashabilityOf(kind: Kind): Hashability {
  switch (kind.kind) {
    case "unknown":
      return "unknown";
    case "list":
    case "set":
    case "deque":
    case "dict":
    case "dictView":
      return "unhashable";
    case "tuple":
      return worstHashability(kind.elements ?? [kind.element]);
    case "union":
      return worstHashability(kind.members);
    default:
      return "hashable";
  }
}

function worstHashability(kinds: readonly Kind[]): Hashability {
  const each = kinds.map(hashabilityOf);
  if (each.includes("unhashable")) return "unhashable";
  return each.includes("unknown") ? "unknown" : "hashable";
}

/** Whether `bool(value)` cannot run anybody's code or raise. */
export function hasPlainTruth(kind: Kind): boolean {
  if (kind.kind === "union") return kind.members.every(hasPlainTruth);
  return kind.kind !== "unknown";
}
