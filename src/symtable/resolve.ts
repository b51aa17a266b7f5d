/**
 * Second pass: decides for each name of each scope whether it is local, a cell, free or global. Follows
 * analyze_block of Python/symtable.c (3.13), and the inlining of comprehensions of 3.12 where asked for.
 * Nothing in a scope below module level depends on other segments; the module's own names are link.ts's.
 */
import type { ScopeRecord, SymbolRecord } from "./collector.ts";
import { messages } from "./messages.ts";
import {
  CONDITIONAL_ANNOTATIONS,
  frameChildren,
  isFunctionLike,
  type NameScope,
  SymbolFlag,
  type SymtableError,
} from "./scope.ts";

type Names = ReadonlySet<string>;

/** What a scope sees of the scopes around it. */
interface Surroundings {
  /** Names bound in functions around; `undefined` at module level. */
  readonly bound: Set<string> | undefined;
  readonly declaredGlobal: Set<string>;
  readonly typeParameters: Set<string>;
  /** The class whose namespace a type scope looks into. */
  readonly classScope: ScopeRecord | undefined;
}

interface Resolver {
  readonly inlineComprehensions: boolean;
  readonly errors: SymtableError[];
}

/** Resolves all scopes directly and indirectly below the module scope of a segment. */
export function resolveChildren(root: ScopeRecord, inlineComprehensions: boolean): readonly SymtableError[] {
  const resolver: Resolver = { inlineComprehensions, errors: [] };
  for (const child of root.children) {
    resolveChild(resolver, root, child, {
      bound: new Set(),
      declaredGlobal: new Set(),
      typeParameters: new Set(),
      classScope: undefined,
    });
  }
  return resolver.errors;
}

/**
 * Copies the names of an inlined comprehension into the scope that runs it (inline_comprehension). Those that
 * are cells are added to `cells`; those that are free no longer are taken out of `free`.
 */
export function inlineSymbols(
  scope: ScopeRecord,
  comprehension: ScopeRecord,
  free: Set<string>,
  cells: Set<string>,
): void {
  for (const [name, symbol] of [...comprehension.symbols]) {
    if ((symbol.flags & SymbolFlag.PARAMETER) !== 0) continue;
    if (symbol.nameScope === "cell" || (symbol.flags & SymbolFlag.COMPREHENSION_CELL) !== 0) cells.add(name);
    let nameScope = symbol.nameScope;
    const isClassCell = name === "__class__" && nameScope === "free" && scope.kind === "class";
    if (isClassCell) {
      nameScope = "globalImplicit";
      free.delete(name);
      comprehension.symbols.delete(name);
    }
    const existing = scope.symbols.get(name);
    if (existing === undefined) {
      scope.symbols.set(name, { name, flags: symbol.flags, nameScope, occurrences: [] });
    } else if ((existing.flags & SymbolFlag.BOUND) !== 0 && scope.kind !== "class") {
      if (!isFreeInAnyChild(comprehension, name)) free.delete(name);
    }
  }
}

function isFreeInAnyChild(scope: ScopeRecord, name: string): boolean {
  return frameChildren(scope).some((child) => child.symbols.get(name)?.nameScope === "free");
}

/**
 * Resolves one scope and everything below; returns the names that are free in it or below. `around` belongs to
 * this call: resolving the scope's own names changes it.
 */
function resolveScope(resolver: Resolver, scope: ScopeRecord, around: Surroundings): Set<string> {
  // Names bound or declared in a class body mean nothing inside its methods.
  const beforeClassBody = scope.kind === "class" ? copySurroundings(around) : undefined;
  const local = new Set<string>();
  const ownFree = new Set<string>();
  for (const symbol of scope.symbols.values()) {
    symbol.nameScope = resolveSymbol(resolver, scope, symbol, around, local, ownFree);
  }
  const inner = beforeClassBody ?? copySurroundings(around);
  if (scope.kind === "class") inner.bound?.add("__class__").add("__classdict__").add(CONDITIONAL_ANNOTATIONS);
  else if (isFunctionLike(scope)) for (const name of local) inner.bound?.add(name);

  const free = new Set<string>();
  const inlinedCells = new Set<string>();
  for (const child of scope.children) {
    const childFree = resolveChild(resolver, scope, child, inner);
    if (child.isInlined) inlineSymbols(scope, child, childFree, inlinedCells);
    for (const name of childFree) free.add(name);
  }
  if (isFunctionLike(scope)) markCells(scope, free, inlinedCells);
  else if (scope.kind === "class") takeClassCells(scope, free);
  markInlinedCells(scope, inlinedCells);
  passFreeNames(scope, free, around.bound);
  for (const name of ownFree) free.add(name);
  return free;
}

/** The set of type parameters is shared: what a class body binds hides them further in. */
function copySurroundings(around: Surroundings): Surroundings {
  return { ...around, bound: new Set(around.bound), declaredGlobal: new Set(around.declaredGlobal) };
}

function resolveChild(
  resolver: Resolver,
  parent: ScopeRecord,
  child: ScopeRecord,
  around: Surroundings,
): Set<string> {
  const classScope = parent.kind === "class" ? parent : around.classScope;
  const free = resolveScope(resolver, child, {
    bound: new Set(around.bound),
    declaredGlobal: new Set(around.declaredGlobal),
    typeParameters: new Set(around.typeParameters),
    classScope: child.canSeeClassScope ? classScope : undefined,
  });
  child.isInlined =
    resolver.inlineComprehensions &&
    child.comprehension !== undefined &&
    !child.isGenerator &&
    !parent.canSeeClassScope;
  return free;
}

/** analyze_name: `visible` and `local` are changed by what the name turns out to be. */
function resolveSymbol(
  resolver: Resolver,
  scope: ScopeRecord,
  symbol: SymbolRecord,
  visible: Surroundings,
  local: Set<string>,
  free: Set<string>,
): NameScope {
  const { name, flags } = symbol;
  const { bound, declaredGlobal, typeParameters, classScope } = visible;
  if ((flags & SymbolFlag.GLOBAL) !== 0) {
    if ((flags & SymbolFlag.NONLOCAL) !== 0) report(resolver, scope, name, messages.nonlocalAndGlobal(name));
    declaredGlobal.add(name);
    bound?.delete(name);
    return "globalExplicit";
  }
  if ((flags & SymbolFlag.NONLOCAL) !== 0) {
    const problem = describeBadNonlocal(name, bound, typeParameters);
    if (problem === undefined) {
      free.add(name);
      return "free";
    }
    report(resolver, scope, name, problem);
    return "globalImplicit";
  }
  if ((flags & SymbolFlag.BOUND) !== 0) {
    local.add(name);
    declaredGlobal.delete(name);
    if ((flags & SymbolFlag.TYPE_PARAMETER) !== 0) typeParameters.add(name);
    else typeParameters.delete(name);
    return "local";
  }
  const classFlags = classScope?.symbols.get(name)?.flags ?? 0;
  if ((classFlags & SymbolFlag.GLOBAL) !== 0) return "globalExplicit";
  if ((classFlags & SymbolFlag.BOUND) !== 0 && (classFlags & SymbolFlag.NONLOCAL) === 0) {
    return "globalImplicit";
  }
  if (bound?.has(name)) {
    free.add(name);
    return "free";
  }
  return "globalImplicit";
}

function describeBadNonlocal(
  name: string,
  bound: Names | undefined,
  typeParameters: Names,
): string | undefined {
  if (bound === undefined) return messages.nonlocalAtModuleLevel;
  if (!bound.has(name)) return messages.noBindingForNonlocal(name);
  if (typeParameters.has(name)) return messages.nonlocalTypeParameter(name);
  return undefined;
}

function report(resolver: Resolver, scope: ScopeRecord, name: string, message: string): void {
  const { segment } = scope;
  if (segment === undefined) return;
  resolver.errors.push({ message, segment, span: scope.directives.get(name) ?? scope.span });
}

/** A local that is free further in is a cell, and free no longer. */
function markCells(scope: ScopeRecord, free: Set<string>, inlinedCells: Names): void {
  for (const symbol of scope.symbols.values()) {
    if (symbol.nameScope !== "local") continue;
    if (!free.has(symbol.name) && !inlinedCells.has(symbol.name)) continue;
    symbol.nameScope = "cell";
    free.delete(symbol.name);
  }
}

/** A class body provides `__class__`, `__classdict__` and the set of reached annotations for what is inside it (drop_class_free). */
function takeClassCells(scope: ScopeRecord, free: Set<string>): void {
  if (free.delete("__class__")) scope.needsClassCell = true;
  if (free.delete("__classdict__")) scope.needsClassDictCell = true;
  if (free.delete(CONDITIONAL_ANNOTATIONS)) scope.needsConditionalAnnotationsCell = true;
}

export function markInlinedCells(scope: ScopeRecord, inlinedCells: Names): void {
  for (const name of inlinedCells) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) symbol.flags |= SymbolFlag.COMPREHENSION_CELL;
  }
}

/** Names free further in pass through this scope unless nobody around binds them (update_symbols). */
function passFreeNames(scope: ScopeRecord, free: Names, bound: Names | undefined): void {
  const isClassLike = scope.kind === "class" || scope.canSeeClassScope;
  for (const name of free) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) {
      if (isClassLike) symbol.flags |= SymbolFlag.FREE_IN_METHOD;
    } else if (bound === undefined || bound.has(name)) {
      scope.symbols.set(name, { name, flags: 0, nameScope: "free", occurrences: [] });
    }
  }
}
