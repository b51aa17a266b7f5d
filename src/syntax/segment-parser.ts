/**
 * Parses one segment: masks, tree-sitter, node table, lowering. A long function or class is parsed in pieces, its
 * header and the statements of its body, and those in turn: an error stays in its piece, and after an edit
 * only the pieces with new text are parsed. The whole segment is lowered each time.
 *
 * Pieces are found by the same scanner that finds segments, so they too are decided by the text alone.
 */

import type { Parser as TreeSitter } from "web-tree-sitter";
import { invariant } from "../base/invariant.ts";
import type { Segment } from "./ast.ts";
import type { ReplacementParser } from "./edit-module.ts";
import { lowerSegment } from "./lower/segment.ts";
import { applyMasks, type Mask, maskSubscriptedNames } from "./masks.ts";
import type { NodeTable, StoredNodes } from "./node-table.ts";
import { type ScannedSegment, scanSegments } from "./segments.ts";

/** Definitions longer than this are parsed in pieces, in UTF-16 code units. NOTES.md has the measurements. */
const MAX_PIECE_LENGTH = 2_000;
/** The pieces of longer segments are kept from the start, so that the first edit is no slower than the next. */
const KEPT_LENGTH = 20_000;
/** Statements whose body may be followed by more clauses, or that do not stay what they are without their body. */
const UNDIVIDED = new Set(["if", "for", "while", "try", "with", "match", "async"]);

/** Nodes by the text they were parsed from. */
type PieceCache = Map<string, StoredNodes>;

export class SegmentParser implements ReplacementParser {
  readonly #treeSitter: TreeSitter;
  readonly #table: NodeTable;
  /** Pieces of segments that are long, or were edited and will probably be edited again. */
  readonly #pieces = new WeakMap<Segment, PieceCache>();

  constructor(treeSitter: TreeSitter, table: NodeTable) {
    this.#treeSitter = treeSitter;
    this.#table = table;
  }

  parse(source: string, scanned: ScannedSegment): Segment {
    if (scanned.end - scanned.start > KEPT_LENGTH) return this.parseReplacement(source, scanned, []);
    return this.#parse(source, scanned, undefined);
  }

  parseReplacement(source: string, scanned: ScannedSegment, replaced: readonly Segment[]): Segment {
    const known: PieceCache = new Map();
    for (const segment of replaced) {
      for (const [text, nodes] of this.#pieces.get(segment) ?? []) known.set(text, nodes);
    }
    const used: PieceCache = new Map();
    const segment = this.#parse(source, scanned, { known, used });
    if (used.size > 1) this.#pieces.set(segment, used);
    return segment;
  }

  #parse(source: string, scanned: ScannedSegment, caches: Caches | undefined): Segment {
    const { comments, problems } = scanned;
    const text = source.slice(scanned.start, scanned.end);
    this.#table.clear();
    new PieceParser(this.#treeSitter, this.#table, caches).append(text, 0, scanned, 0);
    return lowerSegment(this.#table, { text, comments, problems });
  }
}

interface Caches {
  readonly known: ReadonlyMap<string, StoredNodes>;
  readonly used: PieceCache;
}

/** Fills the table for one segment. */
class PieceParser {
  readonly #treeSitter: TreeSitter;
  readonly #table: NodeTable;
  readonly #caches: Caches | undefined;

  constructor(treeSitter: TreeSitter, table: NodeTable, caches: Caches | undefined) {
    this.#treeSitter = treeSitter;
    this.#table = table;
    this.#caches = caches;
  }

  /** Appends `text`, which is at `offset` in the segment and whose first statement has that indentation. */
  append(text: string, offset: number, scanned: ScannedSegment, indent: number): void {
    const { opener, openerEnd, bodyIndent, masks } = scanned;
    const isDivided = text.length > MAX_PIECE_LENGTH && bodyIndent > indent && !UNDIVIDED.has(opener);
    if (!isDivided) {
      this.#appendPiece(text, offset, masks);
      return;
    }
    const mark = this.#table.mark();
    this.#appendPiece(
      text.slice(0, openerEnd),
      offset,
      masks.filter((mask) => mask.end <= openerEnd),
    );
    const open = this.#table.openBlock(mark);
    const body = text.slice(openerEnd);
    for (const part of scanSegments(body, true, bodyIndent).segments) {
      this.append(body.slice(part.start, part.end), offset + openerEnd + part.start, part, bodyIndent);
    }
    this.#table.closeBlock(open, offset + text.length);
  }

  #appendPiece(text: string, offset: number, masks: readonly Mask[]): void {
    const masked = applyMasks(text, masks);
    if (masked.trim() === "") return;
    const known = this.#caches?.known.get(masked) ?? this.#caches?.used.get(masked);
    const mark = this.#table.mark();
    if (known === undefined) this.#parsePiece(masked, offset);
    else this.#table.appendStored(known, offset);
    this.#caches?.used.set(masked, known ?? this.#table.store(mark, offset));
  }

  #parsePiece(text: string, offset: number): void {
    const mark = this.#table.mark();
    this.#parseText(text, offset);
    const { errorCount } = this.#table;
    if (errorCount === mark.errorCount + mark.assumedCount) return;
    const masked = maskSubscriptedNames(text);
    if (masked === text) return;
    this.#table.cutBack(mark);
    this.#parseText(masked, offset);
    if (this.#table.errorCount < errorCount) return;
    this.#table.cutBack(mark);
    this.#parseText(text, offset);
  }

  #parseText(text: string, offset: number): void {
    const tree = this.#treeSitter.parse(text);
    invariant(tree !== null, "a parse without a time limit ends with a tree");
    this.#table.appendTree(tree.rootNode.id, offset);
    tree.delete();
  }
}
