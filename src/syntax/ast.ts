/**
 * The abstract syntax tree: immutable, typed, with the names and field names of Python's `ast` module.
 * Differences from `ast`: positions are UTF-16 offsets relative to the start of the enclosing top-level
 * segment, `kind` names the node class, literals stay undecoded until literals.ts is
 * asked, and source that does not parse becomes `ErrorStmt` and `ErrorExpr` instead of an exception.
 */

/** A half-open range of UTF-16 code units, relative to the start of the top-level segment. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name as written where it is bound by something that is not an expression. */
export interface Identifier extends Span {
  readonly id: string;
}

export type ExprContext = "Load" | "Store" | "Del";

export type BinaryOperator = "+" | "-" | "*" | "@" | "/" | "%" | "**" | "<<" | ">>" | "|" | "^" | "&" | "//";
export type UnaryOperator = "not" | "~" | "+" | "-";
export type BooleanOperator = "and" | "or";
export type CompareOperator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "is" | "is not" | "in" | "not in";

// Expressions

export interface BoolOp extends Span {
  readonly kind: "BoolOp";
  readonly op: BooleanOperator;
  readonly values: readonly Expr[];
}
export interface NamedExpr extends Span {
  readonly kind: "NamedExpr";
  readonly target: Name;
  readonly value: Expr;
}
export interface BinOp extends Span {
  readonly kind: "BinOp";
  readonly left: Expr;
  readonly op: BinaryOperator;
  readonly right: Expr;
}
export interface UnaryOp extends Span {
  readonly kind: "UnaryOp";
  readonly op: UnaryOperator;
  readonly operand: Expr;
}
export interface Lambda extends Span {
  readonly kind: "Lambda";
  readonly args: Arguments;
  readonly body: Expr;
}
export interface IfExp extends Span {
  readonly kind: "IfExp";
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}
export interface Dict extends Span {
  readonly kind: "Dict";
  /** `undefined` stands for a `**mapping` item. */
  readonly keys: readonly (Expr | undefined)[];
  readonly values: readonly Expr[];
}
export interface Set extends Span {
  readonly kind: "Set";
  readonly elts: readonly Expr[];
}
export interface ListComp extends Span {
  readonly kind: "ListComp";
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface SetComp extends Span {
  readonly kind: "SetComp";
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}
export interface DictComp extends Span {
  readonly kind: "DictComp";
  /** `undefined` where a mapping is unpacked, `{**value for ...}` (3.15). */
  readonly key: Expr | undefined;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}
export interface GeneratorExp extends Span {
  readonly kind: "GeneratorExp";
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
  /** True in `f(x for x in y)`, whose parentheses are the call's; the span includes them as in `ast`. */
  readonly sharesCallParens: boolean;
}
export interface Await extends Span {
  readonly kind: "Await";
  readonly value: Expr;
}
export interface Yield extends Span {
  readonly kind: "Yield";
  readonly value: Expr | undefined;
}
export interface YieldFrom extends Span {
  readonly kind: "YieldFrom";
  readonly value: Expr;
}
export interface Compare extends Span {
  readonly kind: "Compare";
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}
export interface Call extends Span {
  readonly kind: "Call";
  readonly func: Expr;
  /** Positional arguments, `Starred` among them. */
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}
export interface JoinedStr extends Span {
  readonly kind: "JoinedStr";
  /** Alternates freely; `Constant` parts are the literal text between the replacement fields. */
  readonly values: readonly (Constant | FormattedValue)[];
}
export interface FormattedValue extends Span {
  readonly kind: "FormattedValue";
  readonly value: Expr;
  /** What stands before `=`, `!`, `:` or `}`, spaces included: a template string tells it. */
  readonly written: Span;
  readonly conversion: "s" | "r" | "a" | undefined;
  readonly formatSpec: JoinedStr | undefined;
  /**
   * For `f"{x=}"`: the span of the text before the `}` or `!` or `:`, which is printed as it stands but for
   * comments; `selfDocumentingText` of literals.ts gives it. Such a field prints after it, and has conversion
   * `r` when it has neither conversion nor format.
   */
  readonly selfDocumenting: Span | undefined;
}
/** `t"..."` of Python 3.14. */
export interface TemplateStr extends Span {
  readonly kind: "TemplateStr";
  readonly values: readonly (Constant | FormattedValue)[];
}
export interface Constant extends Span {
  readonly kind: "Constant";
  readonly type: ConstantType;
  /**
   * Adjacent literals (`"a" 'b'`) make one `Constant` with one piece each; all other constants have the
   * one piece that equals the span. In the text parts of an f-string the piece is the text without quotes.
   */
  readonly pieces: readonly LiteralPiece[];
}
export type ConstantType = "int" | "float" | "complex" | "str" | "bytes" | "None" | "True" | "False" | "...";
export interface LiteralPiece extends Span {
  /** Source text of the piece, prefix and quotes included. For f-string text: the raw characters. */
  readonly text: string;
  /** `fstring` pieces carry no quotes; `isRaw` says whether backslashes count there. */
  readonly form: "quoted" | "fstring" | "token";
  readonly isRaw: boolean;
}
export interface Attribute extends Span {
  readonly kind: "Attribute";
  readonly value: Expr;
  readonly attr: Identifier;
  readonly ctx: ExprContext;
}
export interface Subscript extends Span {
  readonly kind: "Subscript";
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: ExprContext;
}
export interface Starred extends Span {
  readonly kind: "Starred";
  readonly value: Expr;
  readonly ctx: ExprContext;
}
export interface Name extends Span {
  readonly kind: "Name";
  readonly id: string;
  readonly ctx: ExprContext;
}
export interface List extends Span {
  readonly kind: "List";
  readonly elts: readonly Expr[];
  readonly ctx: ExprContext;
}
export interface Tuple extends Span {
  readonly kind: "Tuple";
  readonly elts: readonly Expr[];
  readonly ctx: ExprContext;
  /** Whether the span includes parentheses of its own. */
  readonly hasParens: boolean;
}
export interface Slice extends Span {
  readonly kind: "Slice";
  readonly lower: Expr | undefined;
  readonly upper: Expr | undefined;
  readonly step: Expr | undefined;
}
export interface ErrorExpr extends Span {
  readonly kind: "ErrorExpr";
  /** Whatever could still be recognised inside. */
  readonly parts: readonly Expr[];
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | Set
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | JoinedStr
  | TemplateStr
  | FormattedValue
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice
  | ErrorExpr;

export type ComprehensionExpr = ListComp | SetComp | DictComp | GeneratorExp;

// Parts of expressions and statements

export interface Comprehension extends Span {
  readonly kind: "comprehension";
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly isAsync: boolean;
}
export interface Keyword extends Span {
  readonly kind: "keyword";
  /** `undefined` stands for `**mapping`. */
  readonly arg: Identifier | undefined;
  readonly value: Expr;
}
export interface Arg extends Span {
  readonly kind: "arg";
  readonly arg: Identifier;
  readonly annotation: Expr | undefined;
}
export interface Arguments extends Span {
  readonly kind: "arguments";
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | undefined;
  readonly kwonlyargs: readonly Arg[];
  /** One entry for each of `kwonlyargs`; `undefined` where there is no default. */
  readonly kwDefaults: readonly (Expr | undefined)[];
  readonly kwarg: Arg | undefined;
  /** Defaults of the last positional parameters. */
  readonly defaults: readonly Expr[];
}
export interface ExceptHandler extends Span {
  readonly kind: "ExceptHandler";
  readonly type: Expr | undefined;
  readonly name: Identifier | undefined;
  readonly body: readonly Stmt[];
}
export interface Alias extends Span {
  readonly kind: "alias";
  /** Dotted name as one string; `*` for a star import. */
  readonly name: Identifier;
  readonly asname: Identifier | undefined;
}
export interface WithItem extends Span {
  readonly kind: "withitem";
  readonly contextExpr: Expr;
  readonly optionalVars: Expr | undefined;
}
export interface MatchCase extends Span {
  readonly kind: "match_case";
  readonly pattern: Pattern;
  readonly guard: Expr | undefined;
  readonly body: readonly Stmt[];
}
export interface TypeParam extends Span {
  readonly kind: "TypeVar" | "ParamSpec" | "TypeVarTuple";
  readonly name: Identifier;
  readonly bound: Expr | undefined;
  readonly defaultValue: Expr | undefined;
}

// Patterns

export interface MatchValue extends Span {
  readonly kind: "MatchValue";
  readonly value: Expr;
}
export interface MatchSingleton extends Span {
  readonly kind: "MatchSingleton";
  readonly value: "None" | "True" | "False";
}
export interface MatchSequence extends Span {
  readonly kind: "MatchSequence";
  readonly patterns: readonly Pattern[];
}
export interface MatchMapping extends Span {
  readonly kind: "MatchMapping";
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: Identifier | undefined;
}
export interface MatchClass extends Span {
  readonly kind: "MatchClass";
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly Identifier[];
  readonly kwdPatterns: readonly Pattern[];
}
export interface MatchStar extends Span {
  readonly kind: "MatchStar";
  readonly name: Identifier | undefined;
}
export interface MatchAs extends Span {
  readonly kind: "MatchAs";
  readonly pattern: Pattern | undefined;
  /** `undefined` with no pattern is the wildcard `_`. */
  readonly name: Identifier | undefined;
}
export interface MatchOr extends Span {
  readonly kind: "MatchOr";
  readonly patterns: readonly Pattern[];
}
export interface ErrorPattern extends Span {
  readonly kind: "ErrorPattern";
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr
  | ErrorPattern;

// Statements

export interface FunctionDef extends Span {
  readonly kind: "FunctionDef" | "AsyncFunctionDef";
  readonly name: Identifier;
  readonly typeParams: readonly TypeParam[];
  readonly args: Arguments;
  readonly returns: Expr | undefined;
  readonly body: readonly Stmt[];
  readonly decoratorList: readonly Expr[];
  /** Offset of `def` or `async`; `start` is that of the first decorator, unlike in `ast`. */
  readonly defStart: number;
}
export interface ClassDef extends Span {
  readonly kind: "ClassDef";
  readonly name: Identifier;
  readonly typeParams: readonly TypeParam[];
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decoratorList: readonly Expr[];
  /** Offset of `class`; `start` is that of the first decorator, unlike in `ast`. */
  readonly defStart: number;
}
export interface Return extends Span {
  readonly kind: "Return";
  readonly value: Expr | undefined;
}
export interface Delete extends Span {
  readonly kind: "Delete";
  readonly targets: readonly Expr[];
}
export interface Assign extends Span {
  readonly kind: "Assign";
  readonly targets: readonly Expr[];
  readonly value: Expr;
}
export interface TypeAlias extends Span {
  readonly kind: "TypeAlias";
  readonly name: Name;
  readonly typeParams: readonly TypeParam[];
  readonly value: Expr;
}
export interface AugAssign extends Span {
  readonly kind: "AugAssign";
  readonly target: Expr;
  readonly op: BinaryOperator;
  readonly value: Expr;
}
export interface AnnAssign extends Span {
  readonly kind: "AnnAssign";
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | undefined;
  /** True for a bare name without parentheses, as `ast`'s `simple`. */
  readonly isSimple: boolean;
}
export interface For extends Span {
  readonly kind: "For" | "AsyncFor";
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface While extends Span {
  readonly kind: "While";
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}
export interface If extends Span {
  readonly kind: "If";
  readonly test: Expr;
  readonly body: readonly Stmt[];
  /** An `elif` is one `If` here, whose span starts at `elif`. */
  readonly orelse: readonly Stmt[];
}
export interface With extends Span {
  readonly kind: "With" | "AsyncWith";
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}
export interface Match extends Span {
  readonly kind: "Match";
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}
export interface Raise extends Span {
  readonly kind: "Raise";
  readonly exc: Expr | undefined;
  readonly cause: Expr | undefined;
}
export interface Try extends Span {
  readonly kind: "Try" | "TryStar";
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}
export interface Assert extends Span {
  readonly kind: "Assert";
  readonly test: Expr;
  readonly msg: Expr | undefined;
}
export interface Import extends Span {
  readonly kind: "Import";
  readonly names: readonly Alias[];
  readonly isLazy: boolean;
}
export interface ImportFrom extends Span {
  readonly kind: "ImportFrom";
  /** Without the leading dots; `undefined` in `from . import x`. */
  readonly module: Identifier | undefined;
  readonly names: readonly Alias[];
  readonly level: number;
  readonly isLazy: boolean;
}
export interface Global extends Span {
  readonly kind: "Global";
  readonly names: readonly Identifier[];
}
export interface Nonlocal extends Span {
  readonly kind: "Nonlocal";
  readonly names: readonly Identifier[];
}
export interface ExprStmt extends Span {
  readonly kind: "Expr";
  readonly value: Expr;
}
export interface Pass extends Span {
  readonly kind: "Pass";
}
export interface Break extends Span {
  readonly kind: "Break";
}
export interface Continue extends Span {
  readonly kind: "Continue";
}
export interface ErrorStmt extends Span {
  readonly kind: "ErrorStmt";
  /** Statements that could still be recognised inside. */
  readonly body: readonly Stmt[];
}

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue
  | ErrorStmt;

export type AstNode =
  | Expr
  | Stmt
  | Pattern
  | Comprehension
  | Keyword
  | Arg
  | Arguments
  | ExceptHandler
  | Alias
  | WithItem
  | MatchCase
  | TypeParam;

/** A comment from `#` to the end of its line, relative to the segment like everything else. */
export type Comment = Span;

/** Something that does not parse. */
export interface SyntaxProblem extends Span {
  readonly message: string;
  /** The trait of a version's grammar (`GrammarTraits`) with which it is none. */
  readonly allowedBy?: "unpacksInComprehensions";
}

/**
 * One top-level statement, or several that share a line (`a = 1; b = 2`), with the blank lines and comments
 * before it. Segments tile the source: each starts where the one before ended. A segment without
 * statements holds the trailing comments of the file.
 */
export interface Segment {
  /** The text of the segment; all spans below are offsets into it. */
  readonly text: string;
  readonly body: readonly Stmt[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

/** A whole file. A segment is the same object across edits that do not touch it. */
export interface Module {
  readonly segments: readonly Segment[];
  /** Absolute start offset of each segment, and at the end the length of the source. */
  readonly segmentStarts: readonly number[];
}
