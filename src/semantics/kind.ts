/**
 * What is known about the type of a value: a small lattice of builtin types and of classes of the module, with
 * `unknown` for everything else. A kind is only claimed where literal, constructor, builtin or annotation proves it.
 */
import type { ClassDef, Segment } from "../syntax/ast.ts";
import { type Hashability, hashabilityOfInstances } from "./class-protocols.ts";

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
  /** Anything that is used up by iterating: `map`, `zip`, `iter`. */
  | { readonly kind: "iterator"; readonly element: Kind }
  /** A generator expression, or what a generator function returns: an iterator that runs code of its own. */
  | { readonly kind: "generator"; readonly element: Kind }
  /** An open file; iterating over it reads lines. */
  | { readonly kind: "file"; readonly element: Kind }
  | { readonly kind: "bytearray" }
  | InstanceKind
  /** `elements` has one kind for each place where the length is known. */
  | { readonly kind: "tuple"; readonly elements: readonly Kind[] | undefined; readonly element: Kind }
  | { readonly kind: "dict"; readonly key: Kind; readonly value: Kind }
  | { readonly kind: "union"; readonly members: readonly Kind[] };

export interface InstanceKind {
  readonly kind: "instance";
  /** The name of a class of the module, or the dotted name of an imported one. */
  readonly name: string;
  /** The class, where the module defines it. */
  readonly definition: ClassPlace | undefined;
  /** Made by calling the class; otherwise it may be an instance of a subclass. */
  readonly isExact: boolean;
}

/** A class statement and the segment that its offsets belong to. */
export interface ClassPlace {
  readonly node: ClassDef;
  readonly segment: Segment;
}

export const UNKNOWN: Kind = { kind: "unknown" };

/** Of a value that is not there yet, while a name is inferred that is defined by way of itself. */
export const NEVER: Kind = { kind: "union", members: [] };

export function isNever(kind: Kind): boolean {
  return kind.kind === "union" && kind.members.length === 0;
}

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
  if (kinds.length > 0 && kinds.every(isNever)) return NEVER;
  const members: Kind[] = [];
  for (const kind of kinds.flatMap((each) => (each.kind === "union" ? each.members : [each]))) {
    if (kind.kind === "unknown") return UNKNOWN;
    const index = members.findIndex((member) => member.kind === kind.kind);
    const same = members[index];
    const merged = same === undefined ? undefined : mergeContainers(same, kind);
    if (merged !== undefined) members[index] = merged;
    else if (!members.some((member) => isSameKind(member, kind))) members.push(kind);
  }
  const [only] = members;
  if (only === undefined || members.length > MAX_UNION) return UNKNOWN;
  return members.length === 1 ? only : { kind: "union", members };
}

/** A list of one thing or a list of another is a list of either. */
function mergeContainers(a: Kind, b: Kind): Kind | undefined {
  if (a.kind === "dict" && b.kind === "dict")
    return { kind: "dict", key: joinKinds([a.key, b.key]), value: joinKinds([a.value, b.value]) };
  if (a.kind === "tuple" || !("element" in a) || !("element" in b) || a.kind !== b.kind) return undefined;
  return { ...a, element: joinKinds([a.element, b.element]) };
}

export function isSameKind(a: Kind, b: Kind): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === "instance" && b.kind === "instance") {
    return a.name === b.name && a.definition?.node === b.definition?.node && a.isExact === b.isExact;
  }
  const [parts, others] = [partsOf(a), partsOf(b)];
  return (
    parts.length === others.length &&
    parts.every((part, index) => isSameKind(part, others[index] ?? UNKNOWN)) &&
    (a.kind !== "tuple" || b.kind !== "tuple" || (a.elements === undefined) === (b.elements === undefined))
  );
}

function partsOf(kind: Kind): readonly Kind[] {
  if (kind.kind === "union") return kind.members;
  if (kind.kind === "dict") return [kind.key, kind.value];
  if (kind.kind === "tuple") return kind.elements ?? [kind.element];
  return "element" in kind ? [kind.element] : [];
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
    case "generator":
    case "file":
    case "tuple":
      return kind.element;
    case "dict":
      return kind.key;
    case "range":
    case "bytes":
    case "bytearray":
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
    case "bytearray":
    case "str":
      return true;
    case "union":
      return kind.members.length > 0 && kind.members.every(isPlainContainer);
    default:
      return false;
  }
}

/** Iterating over it a second time gives nothing, or something else. */
export function isUsedUp(kind: Kind): boolean {
  if (kind.kind === "union") return kind.members.some(isUsedUp);
  return kind.kind === "iterator" || kind.kind === "generator" || kind.kind === "file";
}

/** Nothing can change what it holds: iterating over it and over a copy of it is the same. */
export function isImmutable(kind: Kind): boolean {
  switch (kind.kind) {
    case "tuple":
    case "frozenset":
    case "range":
    case "str":
    case "bytes":
      return true;
    case "union":
      return kind.members.length > 0 && kind.members.every(isImmutable);
    default:
      return isNumber(kind) || kind.kind === "None";
  }
}

/** Whether methods and operators are those of a builtin type, so that what they do is known. */
export function isBuiltinKind(kind: Kind): boolean {
  if (kind.kind === "union") return kind.members.length > 0 && kind.members.every(isBuiltinKind);
  return kind.kind !== "unknown" && kind.kind !== "instance";
}

export function isNumber(kind: Kind): boolean {
  return kind.kind === "int" || kind.kind === "float" || kind.kind === "bool";
}

/** Of `-x`, `+x` and `abs(x)`. */
export function signedKind(operand: Kind): Kind {
  if (operand.kind === "bool") return scalar("int");
  return isNumber(operand) ? operand : UNKNOWN;
}

export type { Hashability } from "./class-protocols.ts";

export function hashabilityOf(kind: Kind): Hashability {
  switch (kind.kind) {
    case "unknown":
      return "unknown";
    case "list":
    case "set":
    case "deque":
    case "dict":
    case "dictView":
    case "bytearray":
      return "unhashable";
    case "instance":
      return kind.isExact && kind.definition !== undefined
        ? hashabilityOfInstances(kind.definition.node)
        : "unknown";
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
  return isBuiltinKind(kind);
}
