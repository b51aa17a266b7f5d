/**
 * Python source to syntax tree, whole or by edits. The flow for a file:
 *
 *   text --segments.ts--> segments --segment-parser.ts--> pieces --masks.ts, cuts.ts, web-tree-sitter--> trees
 *        --node-table.ts--> flat arrays --lower/--> ast.ts
 *
 * The source is cut into top-level segments by a line scanner first, and every segment is parsed and lowered
 * by itself, in offsets of its own; long definitions are parsed in pieces. That is what a fresh parse *is*, so an
 * edit (edit-module.ts) can give exactly the same result by scanning from the segment before the change until the
 * scan meets an old boundary again, and parsing only pieces whose text is new. Segments whose text is not new are
 * the same objects as before.
 *
 * Source that does not parse is data (`ErrorStmt`, `ErrorExpr`, `SyntaxProblem`). Nothing here throws on any
 * text. Parsing is synchronous; only loading is not.
 */

import { Parser as TreeSitter } from "web-tree-sitter";
import { type CheckTime, NO_LIMIT } from "../base/time-limit.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Module, Segment } from "./ast.ts";
import { applyEditToModule, type ReplacementParser } from "./edit-module.ts";
import { kindsOfSymbols } from "./node-kind.ts";
import { NodeTable } from "./node-table.ts";
import { SegmentParser } from "./segment-parser.ts";
import { type ScannedSegment, scanSegments } from "./segments.ts";
import { startRuntime, type WasmSources } from "./wasm-runtime.ts";

export type { WasmSource, WasmSources } from "./wasm-runtime.ts";

export interface PythonParser {
  /** `checkTime` is called before each segment; what it throws goes through. */
  parseModule(text: string, checkTime?: CheckTime): Module;
  /**
   * Applies the edits one after the other, each meant for the text that the one before left. The result equals
   * `parseModule` of the new text; segments that no edit touched are those of `old`.
   */
  editModule(old: Module, edits: readonly TextEdit[], checkTime?: CheckTime): Module;
}

/** Starts tree-sitter, once for each JavaScript realm, and makes a parser. Parsers are independent. */
export async function loadParser(sources: WasmSources): Promise<PythonParser> {
  const { memory, language } = await startRuntime(sources);
  const treeSitter = new TreeSitter();
  treeSitter.setLanguage(language);
  return new SegmentedParser(new SegmentParser(treeSitter, new NodeTable(memory, kindsOfSymbols(language))));
}

class SegmentedParser implements PythonParser {
  readonly #segments: SegmentParser;

  constructor(segments: SegmentParser) {
    this.#segments = segments;
  }

  parseModule(text: string, checkTime: CheckTime = NO_LIMIT): Module {
    const scan = scanSegments(text, true);
    const parse = (scanned: ScannedSegment): Segment => {
      checkTime();
      return this.#segments.parse(text, scanned);
    };
    return {
      segments: scan.segments.map(parse),
      segmentStarts: [...scan.segments.map((scanned) => scanned.start), text.length],
    };
  }

  editModule(old: Module, edits: readonly TextEdit[], checkTime: CheckTime = NO_LIMIT): Module {
    const parser: ReplacementParser = {
      parseReplacement: (text, scanned, replaced) => {
        checkTime();
        return this.#segments.parseReplacement(text, scanned, replaced);
      },
    };
    return edits.reduce((module, edit) => applyEditToModule(module, edit, parser), old);
  }
}
