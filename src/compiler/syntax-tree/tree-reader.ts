/**
 * What turning Python's syntax tree into ours has in common: places, and texts beside the tree. Our tree holds offsets into a
 * text; a tree of the program has none, so offsets are those of a sheet of blank lines, all as wide as the widest place.
 * The tree has passed the checks of the machine (runtime/builtins/syntax-tree): fields have the types of the grammar.
 */
import { isNode, type SyntaxNode, type SyntaxValue } from "../../bytecode/syntax-node.ts";
import type { Identifier, Span } from "../../syntax/ast.ts";
import { LineIndex } from "../../text/line-index.ts";

/** Of a node that says so: CPython has -1 for it. */
export const NOWHERE: Span = { start: -1, end: -1 };

export class TreeReader {
  readonly #width: number;
  readonly #lineCount: number;
  /** Texts of the fields of template strings, one after the other: our tree refers to them as to its source. */
  #texts = "";

  constructor(tree: SyntaxNode) {
    let width = 0;
    let lineCount = 1;
    forEachNode(tree, ({ place }) => {
      if (place === undefined) return;
      width = Math.max(width, place.column, place.endColumn);
      lineCount = Math.max(lineCount, place.line, place.endLine);
    });
    this.#width = width + 1;
    this.#lineCount = lineCount;
  }

  /** The blank sheet. */
  get lines(): LineIndex {
    return new LineIndex(
      "",
      Array.from({ length: this.#lineCount }, (_, line) => line * this.#width),
    );
  }

  get texts(): string {
    return this.#texts;
  }

  /** A span within `texts`. */
  addText(text: string): Span {
    const start = this.#texts.length;
    this.#texts += text;
    return { start, end: this.#texts.length };
  }

  spanOf({ place }: SyntaxNode): Span {
    if (place === undefined || place.line < 0) return NOWHERE;
    const offset = (line: number, column: number): number =>
      Math.max(line - 1, 0) * this.#width + Math.max(column, 0);
    return { start: offset(place.line, place.column), end: offset(place.endLine, place.endColumn) };
  }

  /** A name as the last thing of a span: where CPython looks for the name of an attribute. */
  nameAtEnd(id: string, { start, end }: Span): Identifier {
    return { id, start: Math.max(start, end - new TextEncoder().encode(id).length), end };
  }
}

function forEachNode(value: SyntaxValue, visit: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) forEachNode(item, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const field of Object.values(value.fields)) forEachNode(field, visit);
  }
}
