/**
 * SyntaxWarnings for expressions that can hardly be meant: calling or indexing what cannot be, `is` with a literal,
 * an assertion that is a tuple. Follows check_caller, check_subscripter, check_index, compiler_check_compare and
 * compiler_assert of Python/compile.c (3.13). Those of the tokenizer are in grammar/.
 */
import type { Constant } from "../bytecode/code.ts";
import type * as ast from "../syntax/ast.ts";
import type { Compiler } from "./compiler.ts";
import type { CompileError } from "./errors.ts";
import type { Location } from "./instruction.ts";

/** What the compiler says of code that it compiles all the same; `line` is 1-based. */
export interface CompileWarning {
  readonly message: string;
  readonly line: number;
  /** Where the expression is, 0-based columns in UTF-8 bytes; only the compiler knows that. */
  readonly place?: Location;
  /** The error of the parser that it becomes where the filters make an exception of it; the tokenizer has none. */
  readonly error?: CompileError;
}

const CONSTANT_TYPES: Readonly<Record<Constant["kind"], string>> = {
  None: "NoneType",
  True: "bool",
  False: "bool",
  "...": "ellipsis",
  int: "int",
  float: "float",
  complex: "complex",
  str: "str",
  bytes: "bytes",
  tuple: "tuple",
  frozenset: "frozenset",
  code: "code",
};

const EXPRESSION_TYPES: Readonly<Partial<Record<ast.Expr["kind"], string>>> = {
  Tuple: "tuple",
  List: "list",
  ListComp: "list",
  Dict: "dict",
  DictComp: "dict",
  Set: "set",
  SetComp: "set",
  GeneratorExp: "generator",
  Lambda: "function",
  JoinedStr: "str",
  TemplateStr: "string.templatelib.Template",
  FormattedValue: "str",
};

/** The type that the value of an expression will surely have (`infer_type`). */
function inferType(c: Compiler, expr: ast.Expr): string | undefined {
  const value = constantOf(c, expr);
  return value === undefined ? EXPRESSION_TYPES[expr.kind] : CONSTANT_TYPES[value.kind];
}

/** The constant that the compiler is given for an expression. */
function constantOf(c: Compiler, expr: ast.Expr): Constant | undefined {
  return c.traits.foldsOperatorsInTree || isPlain(expr) ? c.folder.valueOf(expr) : undefined;
}

function isPlain(expr: ast.Expr): boolean {
  return expr.kind === "Tuple" ? expr.elts.every(isPlain) : expr.kind === "Constant";
}

const SUBSCRIPTABLE: ReadonlySet<string> = new Set(["str", "bytes", "tuple"]);
const INDEXED_BY_INTEGERS: ReadonlySet<string> = new Set(["str", "bytes", "tuple", "list"]);

export function warnAboutCall(c: Compiler, expr: ast.Call): void {
  const { func } = expr;
  const type = inferType(c, func);
  if (type === undefined || func.kind === "Lambda") return;
  const place = c.locate(c.traits.warnsOfOperands ? func : expr);
  c.warn(`'${type}' object is not callable; perhaps you missed a comma?`, place);
}

export function warnAboutSubscript(c: Compiler, expr: ast.Subscript): void {
  const { value, slice } = expr;
  const type = inferType(c, value);
  if (type === undefined) return;
  const place = c.locate(c.traits.warnsOfOperands ? value : expr);
  const isConstant = constantOf(c, value) !== undefined;
  const canBeIndexed = isConstant
    ? SUBSCRIPTABLE.has(type)
    : !["Set", "SetComp", "GeneratorExp", "TemplateStr", "Lambda"].includes(value.kind);
  if (!canBeIndexed) {
    c.warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, place);
  }
  const index = slice.kind === "Slice" ? undefined : inferType(c, slice);
  if (index === undefined || index === "int" || index === "bool" || !INDEXED_BY_INTEGERS.has(type)) return;
  const message = `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`;
  c.warn(message, place);
}

/** `is` compares identity, which of literals means nothing. */
export function warnAboutComparison(c: Compiler, expr: ast.Compare): void {
  const { identityWarning } = c.traits;
  expr.ops.forEach((op, index) => {
    if (op !== "is" && op !== "is not") return;
    const operands = [index === 0 ? expr.left : expr.comparators[index - 1], expr.comparators[index]];
    const type = operands
      .map((operand) => (operand === undefined ? undefined : literalType(c, operand)))
      .find((each) => each !== undefined);
    if (type === undefined) return;
    const message = identityWarning
      .replace("{operator}", op)
      .replace("{type}", type)
      .replace("{meant}", op === "is" ? "==" : "!=");
    c.warn(message, c.locate(expr));
  });
}

const SINGLETONS: ReadonlySet<Constant["kind"]> = new Set(["None", "True", "False", "..."]);

function literalType(c: Compiler, expr: ast.Expr): string | undefined {
  const value = constantOf(c, expr);
  return value === undefined || SINGLETONS.has(value.kind) ? undefined : CONSTANT_TYPES[value.kind];
}

export function warnAboutAssertion(c: Compiler, stmt: ast.Assert): void {
  if (stmt.test.kind !== "Tuple" || stmt.test.elts.length === 0) return;
  if (!c.traits.warnsOfConstantAssertions && constantOf(c, stmt.test) !== undefined) return;
  c.warn("assertion is always true, perhaps remove parentheses?", c.locate(stmt));
}
