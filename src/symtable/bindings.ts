/**
 * From names to what they mean: groups the occurrences of one segment by the scope that owns the name.
 * Module-level names of several segments are put together by link.ts.
 */
import type { Occurrence, OccurrenceNode, Scope, ScopeSymbol } from "./scope.ts";

/** Occurrences in one segment, by owner and by node. */
export interface SegmentBindings {
  /** Of names that belong to a function or class, by owner and name. */
  readonly local: ReadonlyMap<Scope, ReadonlyMap<string, readonly Occurrence[]>>;
  /** Of names that belong to the module or to `builtins`. */
  readonly global: ReadonlyMap<string, readonly Occurrence[]>;
  /** The first of each node; nearly all have but one. */
  readonly byNode: ReadonlyMap<OccurrenceNode, Occurrence>;
  /** The others, of `global a, b` and the like. */
  readonly furtherByNode: ReadonlyMap<OccurrenceNode, readonly Occurrence[]>;
}

export function buildSegmentBindings(root: Scope): SegmentBindings {
  const local = new Map<Scope, Map<string, Occurrence[]>>();
  const global = new Map<string, Occurrence[]>();
  const byNode = new Map<OccurrenceNode, Occurrence>();
  const furtherByNode = new Map<OccurrenceNode, Occurrence[]>();
  const visit = (scope: Scope): void => {
    for (const symbol of scope.symbols.values()) {
      if (symbol.occurrences.length === 0) continue;
      const owner = ownerOf(scope, symbol);
      const names =
        owner === undefined ? global : obtain(local, owner, () => new Map<string, Occurrence[]>());
      const others = names.get(symbol.name);
      if (others === undefined) names.set(symbol.name, symbol.occurrences.slice());
      else others.push(...symbol.occurrences);
      for (const occurrence of symbol.occurrences) {
        if (byNode.has(occurrence.node)) obtain(furtherByNode, occurrence.node, () => []).push(occurrence);
        else byNode.set(occurrence.node, occurrence);
      }
    }
    for (const child of scope.children) visit(child);
  };
  visit(root);
  return { local, global, byNode, furtherByNode };
}

/** The scope that owns what a mangled name means in `scope`; `undefined` for the module and `builtins`. */
export function findOwner(scope: Scope, mangledName: string): Scope | undefined {
  const symbol = scope.symbols.get(mangledName);
  return symbol === undefined ? enclosingOwner(scope, mangledName) : ownerOf(scope, symbol);
}

function ownerOf(scope: Scope, symbol: ScopeSymbol): Scope | undefined {
  switch (symbol.nameScope) {
    case "local":
    case "cell":
      return scope.kind === "module" ? undefined : scope;
    case "free":
      return enclosingOwner(scope, symbol.name);
    case "globalExplicit":
    case "globalImplicit":
      return undefined;
  }
}

/** The nearest function around that owns a name. Class bodies are passed by, except for what they provide. */
function enclosingOwner(scope: Scope, name: string): Scope | undefined {
  for (let around = scope.parent; around !== undefined; around = around.parent) {
    if (around.kind === "module") return undefined;
    if (around.kind === "class") {
      if (name === "__class__" || name === "__classdict__") return around;
      continue;
    }
    const nameScope = around.symbols.get(name)?.nameScope;
    if (nameScope === "local" || nameScope === "cell") return around;
    if (nameScope === "globalExplicit") return undefined;
  }
  return undefined;
}

function obtain<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
