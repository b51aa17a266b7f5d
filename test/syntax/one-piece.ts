/** Parses a file without cutting it, to compare with what the segments give. */

import fs from "node:fs";
import { Parser } from "web-tree-sitter";
import type { Module } from "../../src/syntax/ast.ts";
import { CUT } from "../../src/syntax/cuts.ts";
import { lowerSegment } from "../../src/syntax/lower/segment.ts";
import { applyMasks, subjectSigns } from "../../src/syntax/masks.ts";
import { kindsOfSymbols } from "../../src/syntax/node-kind.ts";
import { NodeTable } from "../../src/syntax/node-table.ts";
import { scanSegments } from "../../src/syntax/segments.ts";
import { startRuntime, type WasmRuntime } from "../../src/syntax/wasm-runtime.ts";

export function testRuntime(): Promise<WasmRuntime> {
  return startRuntime({
    runtimeWasm: fs.readFileSync("node_modules/web-tree-sitter/web-tree-sitter.wasm"),
    languageWasm: fs.readFileSync("node_modules/tree-sitter-python/tree-sitter-python.wasm"),
  });
}

export type ParseInOnePiece = (text: string) => Module;

export async function onePieceParser(): Promise<ParseInOnePiece> {
  const { memory, language } = await testRuntime();
  const treeSitter = new Parser().setLanguage(language);
  const table = new NodeTable(memory, kindsOfSymbols(language));
  return (text) => {
    const { segments } = scanSegments(text, true);
    const move = <T extends { start: number; end: number }>(span: T, by: number): T => ({
      ...span,
      start: span.start + by,
      end: span.end + by,
    });
    const masks = segments.flatMap((segment) =>
      segment.masks(segment.end - segment.start).map((mask) => move(mask, segment.start)),
    );
    const comments = segments.flatMap((segment) => segment.comments.map((span) => move(span, segment.start)));
    const tree = treeSitter.parse(applyMasks(text, masks).replaceAll(CUT, " "));
    if (tree === null) throw new Error("no tree");
    table.clear();
    table.appendTree(tree.rootNode.id, 0);
    table.moveStarts({ count: 0, errorCount: 0, assumedCount: 0 }, subjectSigns(masks, 0));
    const segment = lowerSegment(table, { text, comments, problems: [] });
    tree.delete();
    return { segments: [segment], segmentStarts: [0, text.length] };
  };
}
