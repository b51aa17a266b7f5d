/**
 * Everything known about one top-level segment and what it needs of its module: the questions that rules ask.
 * Answers are worked out when first asked for; the analysis of a segment that asks nothing costs a walk.
 */

import { findOwner } from "../symtable/bindings.ts";
import {
  isDefinition,
  type Occurrence,
  type OccurrenceNode,
  type Scope,
  SymbolFlag,
} from "../symtable/scope.ts";
import type { SegmentScopes } from "../symtable/segment-scopes.ts";
import type { AstNode, Expr, FunctionDef, Name, Segment } from "../syntax/ast.ts";
import { orderOf } from "../syntax/node-order.ts";
import { boundNames } from "./bound-names.ts";
import { type BindingFlow, traceBinding } from "./flow/binding-flow.ts";
import { flowOf } from "./flow/flow-of.ts";
import type { FlowGraph } from "./flow/graph.ts";
import type { Kind } from "./kind.ts";
import type { ModuleQueries, ScopesOf } from "./module-index.ts";

/** What a name means where it is written. */
export type NameMeaning =
  | { readonly kind: "local"; readonly binding: Binding }
  /** A global that the module itself binds. */
  | { readonly kind: "module"; readonly name: string }
  | { readonly kind: "builtin"; readonly name: string }
  /** A star import may bind it, or the symbol table does not know the place. */
  | { readonly kind: "unknown" };

/** A name that the module's own code binds, with all places that mean it. */
export interface Binding {
  readonly name: string;
  /** A function, class or comprehension, or the module scope of any of the segments. */
  readonly owner: Scope;
  readonly definitions: readonly Occurrence[];
  readonly uses: readonly Occurrence[];
  /** Definitions, uses, deletions, declarations. */
  readonly occurrences: readonly Occurrence[];
}

export class SegmentModel {
  private readonly flows = new Map<string, Map<Scope, BindingFlow | undefined>>();
  private readonly bindings = new Map<Scope, Map<string, Binding>>();
  /** Functions of the segment whose purity is known, or assumed while it is being found out (pure-functions.ts). */
  readonly pureFunctions = new Map<FunctionDef, boolean>();
  /** Names that are being inferred, with what they are taken to be meanwhile (infer.ts). */
  readonly assumedKinds = new Map<Binding, Kind>();
  private readonly neighbours: Map<Segment, SegmentModel>;

  constructor(
    readonly segment: Segment,
    private readonly scopesOf: ScopesOf,
    readonly module: ModuleQueries,
    neighbours?: Map<Segment, SegmentModel>,
  ) {
    this.neighbours = neighbours ?? new Map();
    this.neighbours.set(segment, this);
  }

  /**
   * The model of the segment in which a place lies. Only places that `module` was asked for may be looked at
   * there: then the asker is told when they change.
   */
  modelAt({ scope: { segment } }: Occurrence): SegmentModel {
    return segment === undefined ? this : this.modelOf(segment);
  }

  /** The model of another segment of the module; the rule of `modelAt` holds. */
  modelOf(segment: Segment): SegmentModel {
    return (
      this.neighbours.get(segment) ?? new SegmentModel(segment, this.scopesOf, this.module, this.neighbours)
    );
  }

  get scopes(): SegmentScopes {
    return this.scopesOf(this.segment);
  }

  /** `undefined` for top-level statements. */
  parentOf(node: AstNode): AstNode | undefined {
    return orderOf(this.segment).parentOf(node);
  }

  /** From the parent outwards. */
  ancestorsOf(node: AstNode): Iterable<AstNode> {
    return orderOf(this.segment).ancestorsOf(node);
  }

  meaningOf(name: Name): NameMeaning {
    // Nothing in the segment binds most names of builtins and imports. Private names have another name in a class.
    if (!boundNames(this.segment).has(name.id) && !name.id.startsWith("__"))
      return this.globalMeaning(name.id);
    const occurrence = this.scopes.bindings.byNode.get(name);
    if (occurrence === undefined) return { kind: "unknown" };
    const owner = findOwner(occurrence.scope, occurrence.name);
    if (owner !== undefined) return { kind: "local", binding: this.ownedBinding(owner, occurrence.name) };
    return this.globalMeaning(occurrence.name);
  }

  private globalMeaning(name: string): NameMeaning {
    if (this.module.isBound(name)) return { kind: "module", name };
    return this.module.hasStarImport() ? { kind: "unknown" } : { kind: "builtin", name };
  }

  /** Whether an expression is the plain name of a builtin that nothing shadows. */
  isBuiltin(expr: Expr, name: string): boolean {
    return expr.kind === "Name" && expr.id === name && this.meaningOf(expr).kind === "builtin";
  }

  /** The name of the builtin that an expression stands for. */
  builtinOf(expr: Expr): string | undefined {
    if (expr.kind !== "Name") return undefined;
    const meaning = this.meaningOf(expr);
    return meaning.kind === "builtin" ? meaning.name : undefined;
  }

  /** The dotted name of what `a`, `a.b` or `a.b.c` stands for when `a` is a global bound by imports alone. */
  originOf(expr: Expr): string | undefined {
    if (expr.kind === "Attribute") {
      const origin = this.originOf(expr.value);
      return origin === undefined ? undefined : `${origin}.${expr.attr.id}`;
    }
    // Most names are no imports, wherever they are bound.
    const origin = expr.kind === "Name" ? this.module.originOf(expr.id) : undefined;
    return expr.kind === "Name" && origin !== undefined && this.meaningOf(expr).kind === "module"
      ? origin
      : undefined;
  }

  /** The binding of a name, unless it is a builtin or may be one. */
  bindingOf(name: Name): Binding | undefined {
    const meaning = this.meaningOf(name);
    if (meaning.kind === "local") return meaning.binding;
    return meaning.kind === "module" ? this.ownedBinding(this.scopes.root, meaning.name) : undefined;
  }

  /** The binding that a `def`, `class`, parameter, handler or alias gives a value to. */
  bindingDefinedBy(node: OccurrenceNode): Binding | undefined {
    const occurrence = this.scopes.bindings.byNode.get(node);
    if (occurrence === undefined) return undefined;
    const owner = findOwner(occurrence.scope, occurrence.name) ?? this.scopes.root;
    return this.ownedBinding(owner, occurrence.name);
  }

  /** The binding of a name that belongs to a function, class or comprehension. */
  localBindingOf(name: Name): Binding | undefined {
    const meaning = this.meaningOf(name);
    return meaning.kind === "local" ? meaning.binding : undefined;
  }

  /** The flow of the function, lambda, class body or top-level code of the segment that a scope stands for. */
  flowOf(scope: Scope): FlowGraph | undefined {
    return flowOf(scope, this.segment);
  }

  /** Where a name is defined and read along the flow of its owner, as far as that lies in this segment. */
  flowOfBinding(binding: Binding): BindingFlow | undefined {
    const owner = binding.owner.kind === "module" ? this.scopes.root : binding.owner;
    let byOwner = this.flows.get(binding.name);
    if (byOwner === undefined) {
      byOwner = new Map();
      this.flows.set(binding.name, byOwner);
    }
    if (!byOwner.has(owner)) byOwner.set(owner, traceBinding(this, binding));
    return byOwner.get(owner);
  }

  /** Whether a global name that is written at this place would be the builtin. */
  seesBuiltin(place: AstNode, name: string): boolean {
    return !this.module.isBound(name) && !this.module.hasStarImport() && !this.isBoundAround(place, name);
  }

  /** Whether `name` means the module of that name at this place, or would after an import at the top. */
  seesModule(place: AstNode, name: string): boolean {
    if (this.isBoundAround(place, name)) return false;
    return !this.module.isBound(name) || this.module.originOf(name) === name;
  }

  private isBoundAround(place: AstNode, name: string): boolean {
    for (
      let scope: Scope | undefined = this.scopeAround(place);
      scope?.parent !== undefined;
      scope = scope.parent
    ) {
      if (((scope.symbols.get(name)?.flags ?? 0) & SymbolFlag.BOUND) !== 0) return true;
    }
    return false;
  }

  /** What `pick` finds in a node and everything below, or in the whole segment. */
  collect<Found>(root: AstNode | undefined, pick: (node: AstNode) => Found | undefined): readonly Found[] {
    const order = orderOf(this.segment);
    const found: Found[] = [];
    for (const node of root === undefined ? order.nodes : order.subtree(root)) {
      const picked = pick(node);
      if (picked !== undefined) found.push(picked);
    }
    return found;
  }

  private scopeAround(place: AstNode): Scope {
    for (const ancestor of this.ancestorsOf(place)) {
      const scope = this.scopes.scopeOf(ancestor);
      if (scope !== undefined) return scope;
    }
    return this.scopes.root;
  }

  /** The scopes of the functions that a name is defined as, here or elsewhere in the module. */
  functionsNamed(name: Name): readonly Scope[] {
    const meaning = this.meaningOf(name);
    if (meaning.kind === "unknown" || meaning.kind === "builtin") return [];
    const places =
      meaning.kind === "local" ? meaning.binding.occurrences : this.module.settersOf(meaning.name);
    return places.flatMap(({ kind, node, scope: { segment = this.segment } }) => {
      const scope = kind === "function" ? this.scopesOf(segment).scopeOf(node) : undefined;
      return scope === undefined ? [] : [scope];
    });
  }

  /** The scopes of the methods of this name in all classes of the segment. */
  methodsNamed(name: string): readonly Scope[] {
    return findMethods(this.scopes.root, name);
  }

  private ownedBinding(owner: Scope, name: string): Binding {
    let byName = this.bindings.get(owner);
    if (byName === undefined) {
      byName = new Map();
      this.bindings.set(owner, byName);
    }
    let binding = byName.get(name);
    if (binding === undefined) {
      binding =
        owner.kind === "module"
          ? new GlobalBinding(name, owner, this.module)
          : createBinding(name, owner, this.scopes.bindings.local.get(owner)?.get(name) ?? []);
      byName.set(name, binding);
    }
    return binding;
  }
}

/** Asks the module for no more than is wanted: uses may stand in any segment. */
class GlobalBinding implements Binding {
  constructor(
    readonly name: string,
    readonly owner: Scope,
    private readonly module: ModuleQueries,
  ) {}

  get definitions(): readonly Occurrence[] {
    return this.module.settersOf(this.name).filter(isDefinition);
  }

  get occurrences(): readonly Occurrence[] {
    return this.module.placesOf(this.name);
  }

  get uses(): readonly Occurrence[] {
    return this.occurrences.filter(({ kind }) => kind === "use");
  }
}

function createBinding(name: string, owner: Scope, occurrences: readonly Occurrence[]): Binding {
  const definitions = occurrences.filter(isDefinition);
  const uses = occurrences.filter(({ kind }) => kind === "use");
  return { name, owner, occurrences, definitions, uses };
}

function findMethods(scope: Scope, name: string): readonly Scope[] {
  return scope.children.flatMap((child) => {
    const found = findMethods(child, name);
    return scope.kind === "class" && child.kind === "function" && child.name === name
      ? [child, ...found]
      : found;
  });
}
