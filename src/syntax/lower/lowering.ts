/**
 * What all of lowering shares: the node table at hand, the text it came from, and the problems found. It
 * knows no grammar; expressions.ts, statements.ts and the others do.
 */

import type { ErrorExpr, Expr, Identifier, SyntaxProblem } from "../ast.ts";
import { isToken, NodeKind } from "../node-kind.ts";
import type { NodeTable } from "../node-table.ts";

/**
 * Levels of nesting that lowering follows before it gives up on the inner part. CPython's own parser stops at
 * 200 brackets (`MAXLEVEL` in Parser/tokenizer.c) and 100 indentations; each is a few levels here. Operators
 * that chain to the left and `elif` do not nest, however many there are.
 */
export const MAX_DEPTH = 600;

export const NO_NODE = -1;

const STAR = 42;
/** What `maskStars` puts in the place of a star. */
export const MASKED_STARS = new Set([
  NodeKind.UnaryOperator,
  NodeKind.List,
  NodeKind.ListPattern,
  NodeKind.ListComprehension,
  NodeKind.Tuple,
  NodeKind.TuplePattern,
  NodeKind.ParenthesizedExpression,
  NodeKind.ParenthesizedListSplat,
  NodeKind.GeneratorExpression,
  NodeKind.Set,
  NodeKind.SetComprehension,
  NodeKind.Dictionary,
  NodeKind.DictionaryComprehension,
]);

export class Lowering {
  readonly problems: SyntaxProblem[] = [];
  /** Start of the operator expression that a leading `*` applies to as a whole, while it is lowered. */
  splatStart = -1;
  /** The `as` pattern at the end of the expression being lowered whose target belongs to the statement. */
  aliased = NO_NODE;

  readonly text: string;
  readonly #kinds: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #nexts: Int32Array;
  readonly #isAscii: boolean;
  #depth = 0;

  constructor(tree: NodeTable, text: string) {
    this.text = text;
    this.#kinds = tree.kinds;
    this.#starts = tree.starts;
    this.#ends = tree.ends;
    this.#nexts = tree.nexts;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    this.#isAscii = !/[^\x00-\x7f]/.test(text);
  }

  kind(node: number): NodeKind {
    return this.#kinds[node] as NodeKind;
  }
  start(node: number): number {
    return this.#starts[node] as number;
  }
  end(node: number): number {
    return this.#ends[node] as number;
  }
  /** The sibling after `node`, if that is less than `lastOf` the parent. */
  next(node: number): number {
    return this.#nexts[node] as number;
  }

  textOf(node: number): string {
    return this.text.slice(this.#starts[node], this.#ends[node]);
  }

  /** Names are compared in normalization form NFKC: `verify_identifier` and `new_identifier` in CPython's pegen. */
  nameOf(node: number): string {
    const name = this.textOf(node);
    return this.#isAscii ? name : name.normalize("NFKC");
  }

  identifier(node: number): Identifier {
    return { id: this.nameOf(node), start: this.start(node), end: this.end(node) };
  }

  /** Whether a display or an operator stands in the place of a star (`maskStars`). */
  isMaskedStar(node: number): boolean {
    return this.text.charCodeAt(this.start(node)) === STAR && MASKED_STARS.has(this.kind(node));
  }

  /** The first offset from `offset` on that is neither blank nor a line break. */
  skipBlanks(offset: number): number {
    let found = offset;
    while (/\s/.test(this.text.charAt(found))) found++;
    return found;
  }

  /** The first child of that kind, or `NO_NODE`. */
  childOfKind(node: number, kind: NodeKind): number {
    const end = this.next(node);
    for (let child = node + 1; child < end; child = this.next(child)) {
      if (this.kind(child) === kind) return child;
    }
    return NO_NODE;
  }

  /** Children other than punctuation and keywords. */
  namedChildren(node: number): number[] {
    const found: number[] = [];
    const end = this.next(node);
    for (let child = node + 1; child < end; child = this.next(child)) {
      if (!isToken(this.kind(child))) found.push(child);
    }
    return found;
  }

  /** Children that are neither tokens nor what error recovery skipped. */
  operands(node: number): number[] {
    const found: number[] = [];
    const end = this.next(node);
    for (let child = node + 1; child < end; child = this.next(child)) {
      const kind = this.kind(child);
      if (!isToken(kind) && kind !== NodeKind.Error) found.push(child);
    }
    return found;
  }

  children(node: number): number[] {
    const found: number[] = [];
    const end = this.next(node);
    for (let child = node + 1; child < end; child = this.next(child)) found.push(child);
    return found;
  }

  /** Goes one level deeper, which `leave` takes back; false, with a problem, where there are too many. */
  enter(node: number): boolean {
    if (this.#depth >= MAX_DEPTH) {
      this.report(this.start(node), this.end(node), "too deeply nested");
      return false;
    }
    this.#depth++;
    return true;
  }

  leave(): void {
    this.#depth--;
  }

  report(start: number, end: number, message: string, allowedBy?: SyntaxProblem["allowedBy"]): void {
    this.problems.push({ message, start, end, ...(allowedBy === undefined ? {} : { allowedBy }) });
  }

  errorExpr(start: number, end: number, parts: readonly Expr[] = []): ErrorExpr {
    return { kind: "ErrorExpr", parts, start, end };
  }
}
