/**
 * What a symbol table is made of: scopes, the symbols that each of them mentions, and where. The names follow
 * CPython's Python/symtable.c (3.13), so that `flags` can be compared with what its `symtable` module holds.
 * Plain data; collecting and resolving are elsewhere.
 */
import type {
  Alias,
  Arg,
  AstNode,
  ClassDef,
  ComprehensionExpr,
  ExceptHandler,
  Expr,
  FunctionDef,
  Global,
  Lambda,
  Name,
  Nonlocal,
  Pattern,
  Segment,
  Span,
  TypeAlias,
  TypeParam,
} from "../syntax/ast.ts";

/** What a scope says about a name (Include/internal/pycore_symtable.h, DEF_*). */
export enum SymbolFlag {
  /** Declared `global`, or target of `:=` in a comprehension at module level. */
  GLOBAL = 1,
  /** Assigned, deleted, or bound by `def`, `class`, `except`, `case`. */
  LOCAL = 2,
  PARAMETER = 4,
  NONLOCAL = 8,
  USE = 16,
  FREE = 32,
  /** Free in a method, and also a name of the class body or a global there. */
  FREE_IN_METHOD = 64,
  IMPORT = 128,
  ANNOTATED = 256,
  COMPREHENSION_TARGET = 512,
  TYPE_PARAMETER = 1024,
  /** A cell inside an inlined comprehension. */
  COMPREHENSION_CELL = 2048,
  /** Any way of binding a name in this very scope. */
  BOUND = LOCAL | PARAMETER | IMPORT,
}

/** How a name of a scope is found at run time. */
export type NameScope = "local" | "globalExplicit" | "globalImplicit" | "free" | "cell";

export type ScopeKind =
  | "module"
  | "class"
  | "function"
  | "lambda"
  | "comprehension"
  /** The type parameters of a generic function, class or alias. */
  | "typeParameters"
  /** The bound, the constraints or the default of one type parameter. */
  | "typeVariable"
  /** The value of a `type` statement. */
  | "typeAlias"
  /** The annotations of a function, class or module that are evaluated when somebody asks (PEP 649, 3.14). */
  | "lazyAnnotations"
  /** An annotation that is never evaluated, so it takes part in nothing: kept as text, or of a local variable. */
  | "annotation";

/** The node a scope belongs to. A module scope has none; for type parameters it is their owner. */
export type ScopeNode = FunctionDef | ClassDef | Lambda | ComprehensionExpr | TypeAlias | TypeParam | Expr;

export type OccurrenceKind =
  | "use"
  | "assignment"
  | "deletion"
  | "annotation"
  | "parameter"
  | "import"
  | "function"
  | "class"
  | "exception"
  | "capture"
  | "typeParameter"
  | "declaration";

export type OccurrenceNode =
  | Name
  | Arg
  | Alias
  | FunctionDef
  | ClassDef
  | ExceptHandler
  | Pattern
  | TypeParam
  | Global
  | Nonlocal;

/** One place where a name stands. Offsets of the node are relative to `scope.segment`. */
export interface Occurrence {
  readonly kind: OccurrenceKind;
  /** Mangled where class-private. */
  readonly name: string;
  readonly node: OccurrenceNode;
  /** The scope in which the name is written, which need not be the one that owns the binding. */
  readonly scope: Scope;
}

export interface ScopeSymbol {
  /** Mangled where class-private. */
  readonly name: string;
  /** `SymbolFlag`s. */
  readonly flags: number;
  readonly nameScope: NameScope;
  /** In source order, except that defaults, decorators and annotations of a function precede it. */
  readonly occurrences: readonly Occurrence[];
}

export interface Scope {
  readonly kind: ScopeKind;
  /** As CPython's table names it: `top`, `lambda`, `listcomp`, or the name of the function or class. */
  readonly name: string;
  readonly node: ScopeNode | undefined;
  readonly segment: Segment | undefined;
  /** Range of the node in its segment, without decorators. */
  readonly span: Span;
  readonly parent: Scope | undefined;
  /** Scopes written directly in this one, those of inlined comprehensions included. */
  readonly children: readonly Scope[];
  readonly symbols: ReadonlyMap<string, ScopeSymbol>;
  /** Names of parameters: positional, keyword-only, `*args`, `**kwargs`; `.0` is a comprehension's iterable. */
  readonly parameters: readonly string[];
  /** The class whose name mangles the private names written here. */
  readonly privateClass: string | undefined;
  /** In the type parameters of a generic class: the only names that are mangled. */
  readonly mangledNames: ReadonlySet<string> | undefined;
  readonly comprehension: "list" | "set" | "dict" | "generator" | undefined;
  readonly isNested: boolean;
  readonly isGenerator: boolean;
  readonly isCoroutine: boolean;
  /** Only an asynchronous comprehension in it makes it a coroutine. */
  readonly isCoroutineByNesting: boolean;
  readonly returnsValue: boolean;
  readonly hasVarargs: boolean;
  readonly hasVarKeywords: boolean;
  /** The comprehension runs in the frame of the scope around it. */
  readonly isInlined: boolean;
  /** A class body whose methods use `__class__` or `super`. */
  readonly needsClassCell: boolean;
  /** A class body whose type scopes look names up in its namespace. */
  readonly needsClassDictCell: boolean;
  /** A class body that notes which of its annotations were reached. */
  readonly needsConditionalAnnotationsCell: boolean;
  readonly canSeeClassScope: boolean;
  /** Of a module or class: the scope of the annotations of its variables. */
  readonly annotationScope: Scope | undefined;
}

/** Where a module or class notes which annotations in blocks that may not run were reached. */
export const CONDITIONAL_ANNOTATIONS = "__conditional_annotations__";

/** The parameter of a function that evaluates annotations; its code shows it as `format`. */
export const FORMAT_PARAMETER = ".format";

/** A name, the scope that owns it, and all places in the module that mean it. */
export interface Binding {
  readonly name: string;
  /** The module scope for globals, builtins and names that nobody defines. */
  readonly scope: Scope;
  readonly definitions: readonly Occurrence[];
  readonly uses: readonly Occurrence[];
}

/** What differs between Python versions. */
export interface SymtableTraits {
  /** List, set and dict comprehensions run in the frame around them (PEP 709, 3.12). */
  readonly inlineComprehensions: boolean;
  /** Annotations are evaluated when somebody asks, by a function (PEP 649, 3.14). */
  readonly lazyAnnotations: boolean;
  /** What messages call that with which a function is defined (3.15: "parameter"). */
  readonly parameterWord: "argument" | "parameter";
  /** Some errors name the place of the block around them, columns of `:=` count from 0 (3.9; Python/symtable.c). */
  readonly errorsPointAtBlocks?: boolean;
  /** Constraints of type variables are bounds in messages, too (3.12). */
  readonly callsConstraintsBounds?: boolean;
}

/** A SyntaxError of the symbol table, with CPython's message. */
export interface SymtableError {
  readonly message: string;
  readonly segment: Segment;
  readonly span: Span;
  /** Added to the column that CPython tells. */
  readonly columnShift?: number;
}

export function isFunctionLike(scope: Scope): boolean {
  return scope.kind !== "module" && scope.kind !== "class" && scope.kind !== "annotation";
}

/** Whether an occurrence gives the name a value (a bare annotation and a declaration do not). */
export function isDefinition(occurrence: Occurrence): boolean {
  switch (occurrence.kind) {
    case "use":
    case "deletion":
    case "annotation":
    case "declaration":
      return false;
    default:
      return true;
  }
}

/** Children as CPython's table lists them: an inlined comprehension is replaced by its own children. */
export function frameChildren(scope: Scope): readonly Scope[] {
  if (!scope.children.some((child) => child.isInlined)) return scope.children;
  return scope.children.flatMap((child) => (child.isInlined ? frameChildren(child) : [child]));
}

/** Where CPython says that a statement or expression starts: decorators do not count. */
export function nodeSpan(node: AstNode): Span {
  return "defStart" in node ? { start: node.defStart, end: node.end } : node;
}
