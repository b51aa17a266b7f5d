/**
 * The scopes of one top-level segment, fully resolved but for what its module-level names mean in the whole
 * module. They depend on the segment's syntax and the options alone, so they stay valid while it is unchanged.
 */
import type { AnnAssign, Segment, TypeParam } from "../syntax/ast.ts";
import { buildSegmentBindings, type SegmentBindings } from "./bindings.ts";
import { collectStmts } from "./collect-statements.ts";
import { Collector, type ModuleDeclaration, type ScopeRecord } from "./collector.ts";
import { resolveChildren } from "./resolve.ts";
import type { Scope, SymtableError, SymtableTraits } from "./scope.ts";

export interface SegmentOptions extends SymtableTraits {
  /** `from __future__ import annotations` is in force. */
  readonly hasFutureAnnotations: boolean;
}

export class SegmentScopes {
  private cachedBindings: SegmentBindings | undefined;

  constructor(
    readonly segment: Segment,
    /** The segment's part of the module scope; its own symbols are not resolved. */
    readonly root: ScopeRecord,
    readonly declarations: readonly ModuleDeclaration[],
    /** Errors of the first pass, in source order. */
    readonly collectErrors: readonly SymtableError[],
    /** Errors of the second pass below module level. */
    readonly resolveErrors: readonly SymtableError[],
    private readonly scopes: ReadonlyMap<object, ScopeRecord>,
    private readonly defaultScopes: ReadonlyMap<TypeParam, ScopeRecord>,
    private readonly conditionalAnnotations: ReadonlySet<AnnAssign>,
  ) {}

  /**
   * The scope of a function, class, lambda, comprehension or `type` statement; of type parameters by the
   * `typeParams` array of their owner; of a bound by its type parameter; of a function's annotations by its `args`.
   * `undefined` for other nodes.
   */
  scopeOf(node: object): Scope | undefined {
    return this.scopes.get(node);
  }

  /** Whether an annotated variable stands in a block that may not run. */
  isConditionalAnnotation(node: AnnAssign): boolean {
    return this.conditionalAnnotations.has(node);
  }

  /** The scope in which the default of a type parameter is evaluated. */
  defaultScopeOf(parameter: TypeParam): Scope | undefined {
    return this.defaultScopes.get(parameter);
  }

  /** What the names of the segment mean; computed when first asked for. */
  get bindings(): SegmentBindings {
    this.cachedBindings ??= buildSegmentBindings(this.root);
    return this.cachedBindings;
  }
}

export function buildSegmentScopes(segment: Segment, options: SegmentOptions): SegmentScopes {
  const collector = new Collector(segment, options);
  collectStmts(collector, segment.body);
  return new SegmentScopes(
    segment,
    collector.root,
    collector.moduleDeclarations,
    collector.errors,
    resolveChildren(collector.root, options.inlineComprehensions),
    collector.scopes,
    collector.defaultScopes,
    collector.conditionalAnnotations,
  );
}
