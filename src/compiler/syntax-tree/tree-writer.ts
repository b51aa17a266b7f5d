/**
 * What turning our syntax tree into Python's has in common: places, limits of depth, and values of literals. The nodes
 * themselves are in expressions.ts, statements.ts and patterns.ts.
 */
import type { Constant } from "../../bytecode/code.ts";
import type { SyntaxNode, SyntaxValue } from "../../bytecode/syntax-node.ts";
import type * as ast from "../../syntax/ast.ts";
import { selfDocumentingText } from "../../syntax/literals.ts";
import type { CompilerOptions } from "../compiler.ts";
import { CompileFailure, errorAt } from "../errors.ts";
import { Folder } from "../folding/folder.ts";
import type { Locator } from "../locator.ts";

/** Nodes below nodes; what is nested deeper is a RecursionError, as in CPython at a depth of its own. */
const DEPTH_LIMIT = 2000;

export class TreeWriter {
  readonly #folder: Folder;
  readonly #locator: Locator;
  #segment: ast.Segment | undefined;
  #segmentStart = 0;
  #depth = 0;

  constructor(
    locator: Locator,
    readonly options: CompilerOptions,
  ) {
    this.#locator = locator;
    this.#folder = new Folder(options.traits, options.lookup);
  }

  enterSegment(segment: ast.Segment, start: number): void {
    this.#segment = segment;
    this.#segmentStart = start;
  }

  /** A node without a place. */
  plain(type: string, fields: SyntaxNode["fields"] = {}): SyntaxNode {
    return { type, fields, place: undefined };
  }

  placed(type: string, span: ast.Span, fields: SyntaxNode["fields"] = {}): SyntaxNode {
    return { type, fields, place: this.#locator.locate(span, this.#segmentStart) };
  }

  /** Runs `write` one level deeper. CPython 3.13: ast2obj_expr, Python/Python-ast.c. */
  descend<T>(span: ast.Span, write: () => T): T {
    if (this.#depth >= DEPTH_LIMIT) {
      const place = this.#locator.locate(span, this.#segmentStart);
      const message = "maximum recursion depth exceeded during ast construction";
      throw new CompileFailure(errorAt(message, place, "RecursionError"));
    }
    this.#depth++;
    const result = write();
    this.#depth--;
    return result;
  }

  readonly valueOf = (constant: ast.Constant): Constant | undefined => this.#folder.valueOf(constant);

  /** What `{x=}` prints, or what stands in a field. */
  readonly printedText = (span: ast.Span): string =>
    this.#segment === undefined ? "" : selfDocumentingText(this.#segment, span);

  constantOf(constant: ast.Constant): SyntaxValue {
    const value = this.valueOf(constant);
    return value === undefined ? undefined : { constant: value };
  }

  refuse(span: ast.Span): never {
    throw new CompileFailure(errorAt("invalid syntax", this.#locator.locate(span, this.#segmentStart)));
  }
}

export function nameOf(identifier: ast.Identifier | undefined): string | undefined {
  return identifier?.id;
}
