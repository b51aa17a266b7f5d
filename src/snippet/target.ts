/**
 * What a person means by a selection: statements that stand together, one expression, or a function or class. It
 * looks at the tree only and takes nothing else along.
 */
import { blocksOf } from "../semantics/blocks.ts";
import type { AstNode, ClassDef, FunctionDef, Span, Stmt } from "../syntax/ast.ts";
import { walk } from "../syntax/visit.ts";
import type { Selection } from "./cut-lines.ts";
import { isFunction, isStatement, type SourceTree } from "./source-tree.ts";

export type Target = StatementsTarget | ExpressionTarget | DefinitionTarget;

/** Statements of one block. */
export interface StatementsTarget {
  readonly kind: "statements";
  readonly stmts: readonly [Stmt, ...Stmt[]];
}

export interface ExpressionTarget {
  readonly kind: "expression";
  readonly node: AstNode;
}

export interface DefinitionTarget {
  readonly kind: "definition";
  readonly definition: FunctionDef | ClassDef;
  /** The outermost of the classes that it is a member of, or itself: this is what has to run. */
  readonly root: FunctionDef | ClassDef;
  /** Names that lead from the root to it, both included. */
  readonly path: readonly string[];
}

/** Undefined where nothing of the program is selected, as in a comment. */
export function findTarget(tree: SourceTree, selection: Selection): Target | undefined {
  const span = withoutComments(tree.text, selection);
  const stmts = statementsIn(tree, tree.statements, span);
  const [first, ...others] = stmts;
  if (first === undefined) return undefined;
  if (others.length === 0) {
    const expression = expressionAt(tree, first, span);
    if (expression !== undefined) return { kind: "expression", node: expression };
    if (isDefinition(first) && covers(span, tree.spanOf(first))) return definitionTarget(tree, first);
  }
  return { kind: "statements", stmts: [first, ...others] };
}

/** The function or class at an offset; elsewhere the whole statement of the module that stands there. */
export function findDefinition(tree: SourceTree, offset: number): Target | undefined {
  const at = offset + (/^[ \t]*/.exec(tree.text.slice(offset))?.[0].length ?? 0);
  const top = tree.statements.find((stmt) => tree.spanOf(stmt).end > at) ?? tree.statements.at(-1);
  if (top === undefined) return undefined;
  let found: FunctionDef | ClassDef | undefined;
  for (let block: readonly Stmt[] = [top]; block.length > 0; ) {
    const stmt = block.find((each) => contains(tree.spanOf(each), at));
    if (stmt === undefined) break;
    if (isDefinition(stmt)) found = stmt;
    block = blocksOf(stmt).flat();
  }
  return found === undefined ? { kind: "statements", stmts: [top] } : definitionTarget(tree, found);
}

export function isDefinition(stmt: AstNode): stmt is FunctionDef | ClassDef {
  return isFunction(stmt) || stmt.kind === "ClassDef";
}

/** Nodes of the target, in order. */
export function nodesOf(target: Target): readonly AstNode[] {
  switch (target.kind) {
    case "statements":
      return target.stmts;
    case "expression":
      return [target.node];
    case "definition":
      return [target.root];
  }
}

function definitionTarget(tree: SourceTree, definition: FunctionDef | ClassDef): DefinitionTarget {
  const path = [definition.name.id];
  let root = definition;
  for (const around of [...tree.ancestorsOf(definition)].reverse()) {
    if (around.kind !== "ClassDef") break;
    root = around;
    path.unshift(around.name.id);
  }
  return { kind: "definition", definition, root, path };
}

/** Without blanks and comment lines at its start and blanks at its end. */
function withoutComments(text: string, { startOffset, endOffset }: Selection): Span {
  const selected = text.slice(startOffset, endOffset);
  const skipped = /^(?:[ \t]*(?:#.*)?(?:\r\n|\r|\n|$))*[ \t]*/.exec(selected)?.[0].length ?? 0;
  const start = startOffset + skipped;
  return { start, end: Math.max(start, startOffset + selected.trimEnd().length) };
}

/** The statements that a span touches, of the innermost block that has them all. */
function statementsIn(tree: SourceTree, block: readonly Stmt[], span: Span): readonly Stmt[] {
  const touched = block.filter((stmt) => touches(tree.spanOf(stmt), span));
  const [only] = touched;
  if (only === undefined || touched.length > 1) return touched;
  const inner = blocksOf(only).filter((each) => touches(spanOfBlock(tree, each), span));
  const [body] = inner;
  if (body === undefined || inner.length > 1 || span.start < spanOfBlock(tree, body).start) return touched;
  const found = statementsIn(tree, body, span);
  const [first] = found;
  return first === undefined || isElif(tree, first) ? touched : found;
}

/** `elif` stands for an `if` inside of `else`, and is nothing without the `if` before it. */
export function isElif(tree: SourceTree, stmt: Stmt): boolean {
  return stmt.kind === "If" && tree.text.startsWith("elif", tree.spanOf(stmt).start);
}

function spanOfBlock(tree: SourceTree, block: readonly Stmt[]): Span {
  const spans = block.map((stmt) => tree.spanOf(stmt));
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** The expression that a span covers exactly, if it is only a part of its statement. */
function expressionAt(tree: SourceTree, stmt: Stmt, span: Span): AstNode | undefined {
  const base = tree.spanOf(stmt).start - stmt.start;
  const { start, end } = { start: span.start - base, end: span.end - base };
  let found: AstNode | undefined;
  walk([stmt], {
    enter(node) {
      if (found !== undefined || node.end < start || node.start > end) return false;
      if (node !== stmt && node.start === start && node.end === end && isValue(node)) found = node;
      return true;
    },
  });
  return found !== undefined && tree.parentOf(found)?.kind !== "Expr" ? found : undefined;
}

/** An expression that has a value where it stands. */
function isValue(node: AstNode): boolean {
  if (isStatement(node) || NO_VALUES.has(node.kind) || node.kind.startsWith("Match")) return false;
  return !("ctx" in node) || node.ctx === "Load";
}

const NO_VALUES: ReadonlySet<string> = new Set<AstNode["kind"]>([
  ...(["comprehension", "keyword", "arg", "arguments", "ExceptHandler", "alias", "withitem"] as const),
  ...(["match_case", "TypeVar", "ParamSpec", "TypeVarTuple", "ErrorPattern", "ErrorExpr"] as const),
  ...(["Slice", "Starred", "FormattedValue", "Yield", "YieldFrom", "Await"] as const),
]);

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function covers(a: Span, b: Span): boolean {
  return a.start <= b.start && a.end >= b.end;
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
