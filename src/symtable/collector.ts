/**
 * State of the first pass over one segment: the stack of scopes, what is written into them, and the errors met.
 * Follows symtable_add_def_helper and symtable_enter_block of Python/symtable.c (3.13). The traversal itself is
 * in collect-statements.ts and collect-expressions.ts.
 */
import type { AnnAssign, Segment, Span, TypeParam } from "../syntax/ast.ts";
import { mangleIn } from "./mangle.ts";
import { messages } from "./messages.ts";
import {
  type NameScope,
  type Occurrence,
  type OccurrenceKind,
  type OccurrenceNode,
  type Scope,
  type ScopeKind,
  type ScopeNode,
  type ScopeSymbol,
  SymbolFlag,
  type SymtableError,
  type SymtableTraits,
} from "./scope.ts";

/** A symbol while the table is being built. */
export interface SymbolRecord extends ScopeSymbol {
  flags: number;
  nameScope: NameScope;
  readonly occurrences: Occurrence[];
}

/** A scope while the table is being built. */
export interface ScopeRecord extends Scope {
  readonly parent: ScopeRecord | undefined;
  readonly children: ScopeRecord[];
  readonly symbols: Map<string, SymbolRecord>;
  readonly parameters: string[];
  mangledNames: Set<string> | undefined;
  comprehension: Scope["comprehension"];
  isGenerator: boolean;
  isCoroutine: boolean;
  isCoroutineByNesting: boolean;
  returnsValue: boolean;
  hasVarargs: boolean;
  hasVarKeywords: boolean;
  isInlined: boolean;
  needsClassCell: boolean;
  needsClassDictCell: boolean;
  needsConditionalAnnotationsCell: boolean;
  canSeeClassScope: boolean;
  annotationScope: ScopeRecord | undefined;
  /** First `global`, `nonlocal` or `:=` that declares a name, by mangled name: where errors are shown. */
  readonly directives: Map<string, Span>;
  /** The target of a comprehension's `for` is being visited. */
  isInComprehensionTarget: boolean;
  /** How many iterables of comprehensions enclose what is being visited. */
  comprehensionIterableDepth: number;
  /** For a type variable scope: what it is the scope of, in the words of an error. */
  description: string | undefined;
}

/** A name in a `global` or `nonlocal` at module level: whether it is an error depends on the segments before. */
export interface ModuleDeclaration {
  readonly name: string;
  readonly declaration: "global" | "nonlocal";
  readonly span: Span;
  /** What the segment had said of the name before. */
  readonly flags: number;
  /** How many errors the segment had before it. */
  readonly errorIndex: number;
}

/** What the first pass does otherwise by version, and in modules with future annotations. */
export type CollectorOptions = Pick<
  SymtableTraits,
  "lazyAnnotations" | "parameterWord" | "errorsPointAtBlocks" | "callsConstraintsBounds"
> & {
  readonly hasFutureAnnotations: boolean;
};

export interface CollectedName {
  readonly kind: OccurrenceKind;
  readonly node: OccurrenceNode;
}

/** CPython's limit is on the C stack; this one keeps the JavaScript stack safe. */
const DEPTH_LIMIT = 700;

export class Collector {
  readonly errors: SymtableError[] = [];
  readonly moduleDeclarations: ModuleDeclaration[] = [];
  /** By node; the type parameters of a node by its `typeParams` array. */
  readonly scopes = new Map<object, ScopeRecord>();
  readonly defaultScopes = new Map<TypeParam, ScopeRecord>();
  /** Annotated variables in blocks that may not run. */
  readonly conditionalAnnotations = new Set<AnnAssign>();
  readonly root: ScopeRecord;
  current: ScopeRecord;
  /** The class whose body is being visited, innermost. */
  privateClass: string | undefined;
  /** What is being visited may not run although the body of its scope does. */
  isInConditionalBlock = false;
  /** The scope whose `try` statement is being visited, innermost. */
  tryScope: ScopeRecord | undefined;
  private depth = 0;

  constructor(
    readonly segment: Segment,
    readonly options: CollectorOptions,
  ) {
    this.root = createScope("module", "top", undefined, undefined, segment, { start: 0, end: 0 }, undefined);
    this.current = this.root;
  }

  /** Runs `visit` in a scope that was opened before. */
  within(scope: ScopeRecord, visit: () => void): void {
    const { current } = this;
    this.current = scope;
    visit();
    this.current = current;
  }

  /** Opens a scope and makes it current; `key` is what `scopeOf` will be asked with. */
  enter(kind: ScopeKind, name: string, node: ScopeNode, key: object, span: Span): ScopeRecord {
    const parent = this.current;
    const scope = createScope(kind, name, node, parent, this.segment, span, this.privateClass);
    if (kind !== "class") scope.mangledNames = parent.mangledNames;
    scope.comprehensionIterableDepth = parent.comprehensionIterableDepth;
    if (kind !== "annotation") parent.children.push(scope);
    if (key instanceof DefaultKey) this.defaultScopes.set(key.parameter, scope);
    else this.scopes.set(key, scope);
    this.current = scope;
    return scope;
  }

  exit(): void {
    if (this.current.parent !== undefined) this.current = this.current.parent;
  }

  get hasFutureAnnotations(): boolean {
    return this.options.hasFutureAnnotations;
  }

  get hasLazyAnnotations(): boolean {
    return this.options.lazyAnnotations;
  }

  error(message: string, span: Span): void {
    this.errors.push({ message, segment: this.segment, span });
  }

  /** An error of a block's contents: at `span`, or through 3.9 at the block. */
  blockError(message: string, span: Span): void {
    this.error(message, this.options.errorsPointAtBlocks === true ? this.current.span : span);
  }

  /** An error of `:=`. */
  walrusError(message: string, span: Span): void {
    const columnShift = this.options.errorsPointAtBlocks === true ? -1 : 0;
    this.errors.push({ message, segment: this.segment, span, columnShift });
  }

  mangle(name: string): string {
    return mangleIn(this.current, this.privateClass, name);
  }

  flagsOf(name: string, scope: ScopeRecord = this.current): number {
    return scope.symbols.get(mangleIn(scope, this.privateClass, name))?.flags ?? 0;
  }

  /** Runs `visit` one level deeper, or reports that the source is nested too deeply and skips it. */
  descend(span: Span, visit: () => void): void {
    if (!this.goDeeper(span)) return;
    visit();
    this.comeBack();
  }

  /** Goes one level deeper, which `comeBack` takes back; false, with a report, where there are too many. */
  goDeeper(span: Span): boolean {
    if (this.depth >= DEPTH_LIMIT) {
      this.error(messages.tooDeep, span);
      return false;
    }
    this.depth++;
    return true;
  }

  comeBack(): void {
    this.depth--;
  }

  /** Adds a fact about a name to the current scope, and where it stands when it stands somewhere. */
  add(name: string, flag: number, span: Span, written?: CollectedName): void {
    if ((flag & SymbolFlag.TYPE_PARAMETER) !== 0) this.current.mangledNames?.add(name);
    this.addTo(this.current, name, flag, span, written);
  }

  addTo(scope: ScopeRecord, name: string, flag: number, span: Span, written?: CollectedName): void {
    const mangled = this.mangle(name);
    const symbol = obtainSymbol(scope, mangled);
    if ((flag & symbol.flags & SymbolFlag.PARAMETER) !== 0)
      this.blockError(messages.duplicateArgument(name, this.options.parameterWord), span);
    if ((flag & symbol.flags & SymbolFlag.TYPE_PARAMETER) !== 0) {
      this.error(messages.duplicateTypeParameter(name), span);
    }
    symbol.flags |= flag;
    if (scope.isInComprehensionTarget) {
      if ((symbol.flags & (SymbolFlag.GLOBAL | SymbolFlag.NONLOCAL)) !== 0) {
        this.blockError(messages.targetRebindsWalrus(name), span);
      }
      symbol.flags |= SymbolFlag.COMPREHENSION_TARGET;
    }
    if ((flag & SymbolFlag.PARAMETER) !== 0) scope.parameters.push(mangled);
    else if ((flag & SymbolFlag.GLOBAL) !== 0) obtainSymbol(this.root, mangled).flags |= flag;
    if (written !== undefined) {
      const { kind, node } = written;
      symbol.occurrences.push({ kind, node, name: mangled, scope: this.current });
    }
  }

  /** Remembers where a name was declared `global` or `nonlocal`; the first place counts. */
  recordDirective(name: string, span: Span): void {
    const mangled = this.mangle(name);
    if (!this.current.directives.has(mangled)) this.current.directives.set(mangled, span);
  }
}

/** Key of the scope of a type parameter's default, which shares its node with that of the bound. */
export class DefaultKey {
  constructor(readonly parameter: TypeParam) {}
}

export function obtainSymbol(scope: ScopeRecord, name: string): SymbolRecord {
  let symbol = scope.symbols.get(name);
  if (symbol === undefined) {
    symbol = { name, flags: 0, nameScope: "globalImplicit", occurrences: [] };
    scope.symbols.set(name, symbol);
  }
  return symbol;
}

export function createScope(
  kind: ScopeKind,
  name: string,
  node: ScopeNode | undefined,
  parent: ScopeRecord | undefined,
  segment: Segment | undefined,
  span: Span,
  privateClass: string | undefined,
): ScopeRecord {
  const isParentFunctionLike =
    parent !== undefined &&
    parent.kind !== "module" &&
    parent.kind !== "class" &&
    parent.kind !== "annotation";
  return {
    kind,
    name,
    node,
    segment,
    span,
    parent,
    children: [],
    symbols: new Map(),
    parameters: [],
    privateClass,
    mangledNames: undefined,
    comprehension: undefined,
    isNested: parent !== undefined && (parent.isNested || isParentFunctionLike),
    isGenerator: false,
    isCoroutine: false,
    isCoroutineByNesting: false,
    returnsValue: false,
    hasVarargs: false,
    hasVarKeywords: false,
    isInlined: false,
    needsClassCell: false,
    needsClassDictCell: false,
    needsConditionalAnnotationsCell: false,
    canSeeClassScope: false,
    annotationScope: undefined,
    directives: new Map(),
    isInComprehensionTarget: false,
    comprehensionIterableDepth: 0,
    description: undefined,
  };
}
