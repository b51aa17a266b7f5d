/**
 * The symbol table of a module: the scopes of its segments, linked. Linking is cheap: what concerns the whole
 * module (its own names, bindings across segments, errors) is worked out when first asked for.
 */
import type { Module } from "../syntax/ast.ts";
import { findOwner } from "./bindings.ts";
import { describeLateDeclaration } from "./collect-statements.ts";
import { createScope, obtainSymbol, type ScopeRecord } from "./collector.ts";
import { findFutureFeatures } from "./future.ts";
import { mangleIn } from "./mangle.ts";
import { messages } from "./messages.ts";
import { inlineSymbols, markInlinedCells } from "./resolve.ts";
import {
  type Binding,
  isDefinition,
  type Occurrence,
  type OccurrenceNode,
  type Scope,
  SymbolFlag,
  type SymtableError,
  type SymtableTraits,
} from "./scope.ts";
import { buildSegmentScopes, type SegmentScopes } from "./segment-scopes.ts";

/** `isFuture`: `from __future__ import annotations` holds whether the module says so or not. */
export function buildSymbolTable(module: Module, traits: SymtableTraits, isFuture = false): SymbolTable {
  const hasFutureAnnotations = isFuture || findFutureFeatures(module).hasAnnotations;
  const options = { ...traits, hasFutureAnnotations };
  return linkModule(module.segments.map((segment) => buildSegmentScopes(segment, options)));
}

/** Puts the segments of a module together; those that did not change may be the objects of an earlier table. */
export function linkModule(segments: readonly SegmentScopes[]): SymbolTable {
  return new SymbolTable(segments);
}

export class SymbolTable {
  private cachedModuleScope: ScopeRecord | undefined;
  private cachedErrors: readonly SymtableError[] | undefined;
  private readonly moduleBindings = new Map<string, Binding>();
  private readonly localBindings = new Map<Scope, Map<string, Binding>>();

  constructor(readonly segments: readonly SegmentScopes[]) {}

  /** The names of the module, as CPython's table has them. Its children are those of all segments. */
  get moduleScope(): Scope {
    return this.ownModuleScope;
  }

  /** In the order in which CPython would meet them: it reports the first. */
  get errors(): readonly SymtableError[] {
    this.cachedErrors ??= [
      ...this.collectErrors(),
      ...this.moduleNameErrors(),
      ...this.segments.flatMap(({ resolveErrors }) => resolveErrors),
    ];
    return this.cachedErrors;
  }

  /** What `name`, as written in the source, means in `scope`. Never fails: unknown names are the module's. */
  lookup(scope: Scope, name: string): Binding {
    return this.bindingIn(scope, mangleIn(scope, scope.privateClass, name));
  }

  /** The bindings that a node of a segment defines or uses: one, or several for `global` and `nonlocal`. */
  bindingsOf(segment: SegmentScopes, node: OccurrenceNode): readonly Binding[] {
    const { byNode, furtherByNode } = segment.bindings;
    const first = byNode.get(node);
    const occurrences = first === undefined ? [] : [first, ...(furtherByNode.get(node) ?? [])];
    return occurrences.map(({ scope, name }) => this.bindingIn(scope, name));
  }

  /** All names that `scope` itself owns, with everything that means them. */
  bindingsIn(scope: Scope): readonly Binding[] {
    if (scope.kind === "module") return this.moduleNames().map((name) => this.moduleBinding(name));
    const names = this.segmentOf(scope)?.bindings.local.get(scope)?.keys() ?? [];
    return [...names].map((name) => this.localBinding(scope, name));
  }

  private bindingIn(scope: Scope, mangled: string): Binding {
    const owner = findOwner(scope, mangled);
    return owner === undefined ? this.moduleBinding(mangled) : this.localBinding(owner, mangled);
  }

  private moduleNames(): readonly string[] {
    return [...new Set(this.segments.flatMap(({ bindings }) => [...bindings.global.keys()]))];
  }

  private segmentOf(scope: Scope): SegmentScopes | undefined {
    return this.segments.find(({ segment }) => segment === scope.segment);
  }

  private moduleBinding(name: string): Binding {
    let binding = this.moduleBindings.get(name);
    if (binding === undefined) {
      const occurrences = this.segments.flatMap(({ bindings }) => bindings.global.get(name) ?? []);
      binding = createBinding(name, this.moduleScope, occurrences);
      this.moduleBindings.set(name, binding);
    }
    return binding;
  }

  private localBinding(owner: Scope, name: string): Binding {
    let bindings = this.localBindings.get(owner);
    if (bindings === undefined) {
      bindings = new Map();
      this.localBindings.set(owner, bindings);
    }
    let binding = bindings.get(name);
    if (binding === undefined) {
      const occurrences = this.segmentOf(owner)?.bindings.local.get(owner)?.get(name) ?? [];
      binding = createBinding(name, owner, occurrences);
      bindings.set(name, binding);
    }
    return binding;
  }

  private get ownModuleScope(): ScopeRecord {
    this.cachedModuleScope ??= mergeModuleScope(this.segments);
    return this.cachedModuleScope;
  }

  /** Errors of the first pass, with those of `global` and `nonlocal` at module level in their places. */
  private collectErrors(): readonly SymtableError[] {
    const errors: SymtableError[] = [];
    this.segments.forEach(({ segment, collectErrors, declarations }, segmentIndex) => {
      let done = 0;
      for (const { name, declaration, span, flags, errorIndex } of declarations) {
        errors.push(...collectErrors.slice(done, errorIndex));
        done = errorIndex;
        const message = describeLateDeclaration(
          name,
          flags | this.flagsBefore(segmentIndex, name),
          declaration,
        );
        if (message !== undefined) errors.push({ message, segment, span });
      }
      errors.push(...collectErrors.slice(done));
    });
    return errors;
  }

  private flagsBefore(segmentIndex: number, name: string): number {
    let flags = 0;
    for (const { root } of this.segments.slice(0, segmentIndex)) flags |= root.symbols.get(name)?.flags ?? 0;
    return flags;
  }

  private moduleNameErrors(): readonly SymtableError[] {
    const errors: SymtableError[] = [];
    const reported = new Set<string>();
    for (const { segment, declarations } of this.segments) {
      for (const { name, declaration, span } of declarations) {
        if (declaration !== "nonlocal" || reported.has(name)) continue;
        reported.add(name);
        const flags = this.ownModuleScope.symbols.get(name)?.flags ?? 0;
        const isGlobal = (flags & SymbolFlag.GLOBAL) !== 0;
        const message = isGlobal ? messages.nonlocalAndGlobal(name) : messages.nonlocalAtModuleLevel;
        errors.push({ message, segment, span });
      }
    }
    return errors;
  }
}

function createBinding(name: string, scope: Scope, occurrences: readonly Occurrence[]): Binding {
  return {
    name,
    scope,
    definitions: occurrences.filter(isDefinition),
    uses: occurrences.filter(({ kind }) => kind === "use"),
  };
}

/** The names in annotations of the module's variables, in all segments. */
function mergeAnnotationScope(scope: ScopeRecord, part: ScopeRecord | undefined): void {
  if (part === undefined) return;
  const { kind, name, node, segment, span } = part;
  scope.annotationScope ??= createScope(kind, name, node, scope, segment, span, undefined);
  for (const symbol of part.symbols.values()) {
    if (scope.annotationScope.symbols.has(symbol.name)) continue;
    scope.annotationScope.symbols.set(symbol.name, symbol);
    if ((symbol.flags & SymbolFlag.PARAMETER) !== 0) scope.annotationScope.parameters.push(symbol.name);
  }
}

/** analyze_block for a module, of which nothing depends on where a name stands. */
function mergeModuleScope(segments: readonly SegmentScopes[]): ScopeRecord {
  const scope = createScope(
    "module",
    "top",
    undefined,
    undefined,
    undefined,
    { start: 0, end: 0 },
    undefined,
  );
  for (const { root } of segments) {
    for (const symbol of root.symbols.values()) {
      const merged = obtainSymbol(scope, symbol.name);
      merged.flags |= symbol.flags;
      merged.occurrences.push(...symbol.occurrences);
    }
    scope.children.push(...root.children);
    mergeAnnotationScope(scope, root.annotationScope);
    scope.isGenerator ||= root.isGenerator;
    scope.isCoroutineByNesting =
      scope.isCoroutine === root.isCoroutine
        ? scope.isCoroutineByNesting && root.isCoroutineByNesting
        : scope.isCoroutineByNesting || root.isCoroutineByNesting;
    scope.isCoroutine ||= root.isCoroutine;
    scope.returnsValue ||= root.returnsValue;
  }
  for (const symbol of scope.symbols.values()) {
    if ((symbol.flags & SymbolFlag.GLOBAL) !== 0) symbol.nameScope = "globalExplicit";
    else if ((symbol.flags & SymbolFlag.BOUND) !== 0) symbol.nameScope = "local";
  }
  const cells = new Set<string>();
  for (const child of scope.children) if (child.isInlined) inlineSymbols(scope, child, new Set(), cells);
  markInlinedCells(scope, cells);
  return scope;
}
