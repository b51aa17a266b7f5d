/**
 * Python source to syntax tree, whole or by edits. The flow for a file:
 *
 *   text --segments.ts--> segments --web-tree-sitter--> tree in WebAssembly memory
 *        --node-table.ts--> flat arrays --lower/--> ast.ts
 *
 * The source is cut into top-level segments by a line scanner first, and every segment is parsed and lowered
 * by itself, in offsets of its own. That is what a fresh parse *is*, so an edit can give exactly the same
 * result by scanning from the segment before the change until the scan meets an old boundary again, and
 * parsing only segments whose text is new; all others are the same objects as before.
 *
 * Source that does not parse is data (`ErrorStmt`, `ErrorExpr`, `SyntaxProblem`). Nothing here throws on any
 * text. Parsing is synchronous; only loading is not.
 */

import { Parser as TreeSitter } from "web-tree-sitter";
import { invariant } from "../base/invariant.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Module, Segment } from "./ast.ts";
import { applyEditToModule } from "./edit-module.ts";
import { lowerSegment } from "./lower/segment.ts";
import { applyMasks, maskSubscriptedNames } from "./masks.ts";
import { kindsOfSymbols } from "./node-kind.ts";
import { NodeTable } from "./node-table.ts";
import { type ScannedSegment, scanSegments } from "./segments.ts";
import { startRuntime, type WasmSources } from "./wasm-runtime.ts";

export type { WasmSource, WasmSources } from "./wasm-runtime.ts";

export interface PythonParser {
  parseModule(text: string): Module;
  /**
   * Applies the edits one after the other, each meant for the text that the one before left. The result equals
   * `parseModule` of the new text; segments that no edit touched are those of `old`.
   */
  editModule(old: Module, edits: readonly TextEdit[]): Module;
}

/** Starts tree-sitter, once for each JavaScript realm, and makes a parser. Parsers are independent. */
export async function loadParser(sources: WasmSources): Promise<PythonParser> {
  const { memory, language } = await startRuntime(sources);
  const treeSitter = new TreeSitter();
  treeSitter.setLanguage(language);
  return new SegmentedParser(treeSitter, new NodeTable(memory, kindsOfSymbols(language)));
}

class SegmentedParser implements PythonParser {
  readonly #treeSitter: TreeSitter;
  readonly #table: NodeTable;

  constructor(treeSitter: TreeSitter, table: NodeTable) {
    this.#treeSitter = treeSitter;
    this.#table = table;
  }

  parseModule(text: string): Module {
    const scan = scanSegments(text, true);
    return {
      segments: scan.segments.map((scanned) => this.#parseSegment(text, scanned)),
      segmentStarts: [...scan.segments.map((scanned) => scanned.start), text.length],
    };
  }

  editModule(old: Module, edits: readonly TextEdit[]): Module {
    return edits.reduce(
      (module, edit) => applyEditToModule(module, edit, (text, scanned) => this.#parseSegment(text, scanned)),
      old,
    );
  }

  #parseSegment(source: string, scanned: ScannedSegment): Segment {
    const text = source.slice(scanned.start, scanned.end);
    const masked = applyMasks(text, scanned.masks);
    this.#parse(masked);
    if (this.#table.errorCount > 0) this.#parseAgain(masked);
    return lowerSegment(this.#table, text, scanned.comments);
  }

  /** Leaves the tree of `text` in the table. */
  #parse(text: string): void {
    const tree = this.#treeSitter.parse(text);
    invariant(tree !== null, "a parse without a time limit ends with a tree");
    this.#table.fill(tree.rootNode.id);
    tree.delete();
  }

  /** Replaces a tree with errors by that of the text with more masks, if that has fewer. */
  #parseAgain(text: string): void {
    const masked = maskSubscriptedNames(text);
    if (masked === text) return;
    const { errorCount } = this.#table;
    this.#parse(masked);
    if (this.#table.errorCount >= errorCount) this.#parse(text);
  }
}
