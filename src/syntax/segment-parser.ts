/**
 * Parses one segment: masks, tree-sitter, node table, lowering. A long function or class is parsed in pieces, its
 * header and the statements of its body, and those in turn: an error stays in its piece, and after an edit
 * only the pieces with new text are parsed, long ones with what is known of their tree (recent-trees.ts). The whole
 * segment is lowered each time.
 *
 * Pieces are found by the same scanner that finds segments, so they too are decided by the text alone.
 */

import type { Tree, Parser as TreeSitter } from "web-tree-sitter";
import { invariant } from "../base/invariant.ts";
import type { Segment } from "./ast.ts";
import { CutText } from "./cuts.ts";
import type { ReplacementParser } from "./edit-module.ts";
import { findCrossed, type LineBreak, maskBreaks, maskLines } from "./line-breaks.ts";
import { lowerSegment } from "./lower/segment.ts";
import {
  applyMasks,
  maskLastExceptComma,
  maskLazyImports,
  maskSignedPatterns,
  maskSubscriptedNames,
  subjectSigns,
} from "./masks.ts";
import { NodeKind } from "./node-kind.ts";
import type { NodeTable, StoredNodes, TableMark } from "./node-table.ts";
import { RecentTrees } from "./recent-trees.ts";
import { type ScannedSegment, scanSegments } from "./segments.ts";
import { maskStars, maskUnpackedMappings } from "./stars.ts";

/** Definitions longer than this are parsed in pieces, in UTF-16 code units. `npm run bench -- syntax` measures it. */
const MAX_PIECE_LENGTH = 2_000;
/** Each division reads the text once more. */
const MAX_DIVISIONS = 8;
/** The pieces of longer segments are kept from the start, so that the first edit is no slower than the next. */
const KEPT_LENGTH = 20_000;
/** Statements whose body may be followed by more clauses, or that do not stay what they are without their body. */
const UNDIVIDED = new Set(["if", "for", "while", "try", "with", "match", "async"]);

/** What the grammar does not know yet. */
const NEWER_SYNTAX = [maskLastExceptComma, maskUnpackedMappings, maskSignedPatterns, maskLazyImports];

/** Nodes by the text they were parsed from. */
type PieceCache = Map<string, StoredNodes>;

export class SegmentParser implements ReplacementParser {
  readonly #treeSitter: TreeSitter;
  readonly #table: NodeTable;
  /** Pieces of segments that are long, or were edited and will probably be edited again. */
  readonly #pieces = new WeakMap<Segment, PieceCache>();
  readonly #trees = new RecentTrees();

  constructor(treeSitter: TreeSitter, table: NodeTable) {
    this.#treeSitter = treeSitter;
    this.#table = table;
  }

  parse(source: string, scanned: ScannedSegment): Segment {
    if (scanned.end - scanned.start <= KEPT_LENGTH) return this.#parse(source, scanned, undefined);
    return this.#parseKept(source, scanned, { known: new Map(), isEdited: false });
  }

  parseReplacement(source: string, scanned: ScannedSegment, replaced: readonly Segment[]): Segment {
    const known: PieceCache = new Map();
    for (const segment of replaced) {
      for (const [text, nodes] of this.#pieces.get(segment) ?? []) known.set(text, nodes);
    }
    return this.#parseKept(source, scanned, { known, isEdited: true });
  }

  #parseKept(source: string, scanned: ScannedSegment, caches: Pick<Caches, "known" | "isEdited">): Segment {
    const used: PieceCache = new Map();
    const segment = this.#parse(source, scanned, { ...caches, used, trees: this.#trees });
    if (used.size > 1) this.#pieces.set(segment, used);
    return segment;
  }

  #parse(source: string, scanned: ScannedSegment, caches: Caches | undefined): Segment {
    const { comments, problems } = scanned;
    const text = source.slice(scanned.start, scanned.end);
    this.#table.clear();
    new PieceParser(this.#treeSitter, this.#table, caches).append(text, scanned, {
      offset: 0,
      indent: 0,
      depth: 0,
    });
    return lowerSegment(this.#table, { text, comments, problems });
  }
}

/** Where a part of the segment is. */
interface Place {
  readonly offset: number;
  /** Indentation of its first statement. */
  readonly indent: number;
  /** How many parts it is a part of. */
  readonly depth: number;
}

interface Caches {
  readonly known: ReadonlyMap<string, StoredNodes>;
  readonly used: PieceCache;
  readonly trees: RecentTrees;
  /** Whether a tree from before may help. */
  readonly isEdited: boolean;
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

  append(text: string, scanned: ScannedSegment, { offset, indent, depth }: Place): void {
    const { opener, openerEnd, bodyIndent } = scanned;
    const isLong = text.length > MAX_PIECE_LENGTH && depth < MAX_DIVISIONS;
    if (!isLong || bodyIndent <= indent || UNDIVIDED.has(opener)) {
      this.#appendPiece(text, offset, scanned);
      return;
    }
    const mark = this.#table.mark();
    this.#appendPiece(text.slice(0, openerEnd), offset, scanned);
    const open = this.#table.openBlock(mark);
    const body = text.slice(openerEnd);
    for (const part of scanSegments(body, true, bodyIndent).segments) {
      const place = { offset: offset + openerEnd + part.start, indent: bodyIndent, depth: depth + 1 };
      this.append(body.slice(part.start, part.end), part, place);
    }
    this.#table.closeBlock(open, offset + text.length);
  }

  /** `text` is what `scanned` starts with. */
  #appendPiece(text: string, offset: number, scanned: ScannedSegment): void {
    const masks = scanned.masks(text.length);
    const masked = applyMasks(text, masks);
    if (masked.trim() === "") return;
    const known = this.#caches?.known.get(masked) ?? this.#caches?.used.get(masked);
    const mark = this.#table.mark();
    if (known === undefined) {
      this.#parsePiece(masked, offset, scanned.breaks(text.length - 1));
      this.#table.moveStarts(mark, subjectSigns(masks, offset));
    } else this.#table.appendStored(known, offset);
    this.#caches?.used.set(masked, known ?? this.#table.store(mark, offset));
  }

  #parsePiece(text: string, offset: number, breaks: readonly LineBreak[]): void {
    const mark = this.#table.mark();
    this.#parseFirst(text, offset);
    const errorCount = this.#table.errorsSince(mark);
    if (errorCount > 0) {
      // Among broken lines a star says nothing: only where it was what was wrong.
      const other = NEWER_SYNTAX.reduce((masked, mask) => mask(masked), maskStars(text, breaks));
      const starless = this.#tryInstead(mark, text, other, offset, -1);
      if (this.#table.errorsSince(mark) > 0) {
        const isInString = stringsSince(this.#table, mark, offset);
        this.#tryInstead(mark, starless, maskSubscriptedNames(starless, isInString), offset);
      }
    }
    const crossed = findCrossed(this.#table, mark, breaks, offset);
    if (crossed.length === 0) return;
    const level = crossed.filter((lineBreak) => lineBreak.isLevel);
    const masked = maskBreaks(text, level);
    this.#tryInstead(mark, text, masked, offset, crossed.length);
    const stillCrossed = findCrossed(this.#table, mark, level, offset);
    this.#tryInstead(mark, masked, maskLines(masked, stillCrossed), offset, stillCrossed.length);
    for (const lineBreak of crossed) this.#table.assumed.push(lineBreak.start + offset);
  }

  /** Replaces the tree since `mark` by that of another text, unless that has more errors. Returns the text it is of. */
  #tryInstead(
    mark: TableMark,
    text: string,
    other: string,
    offset: number,
    hiddenErrors: number = 0,
  ): string {
    if (other === text) return text;
    const errorCount = this.#table.errorsSince(mark) + hiddenErrors;
    const stored = this.#table.store(mark, offset);
    this.#table.cutBack(mark);
    this.#parseText(other, offset);
    if (this.#table.errorsSince(mark) <= errorCount) return other;
    this.#table.cutBack(mark);
    this.#table.appendStored(stored, offset);
    return text;
  }

  /** With what is known of the piece from before an edit, if that gives no errors. */
  #parseFirst(text: string, offset: number): void {
    const mark = this.#table.mark();
    const cut = new CutText(text);
    const tree = this.#parseFromKnown(cut, offset) ?? this.#appendParsed(cut, offset);
    const trees = this.#caches?.trees;
    if (trees !== undefined && this.#table.errorsSince(mark) === 0) trees.keep(cut.text, tree);
    else tree.delete();
  }

  /** Gives up at the first error: what tree-sitter does about it is not for us. */
  #parseFromKnown(cut: CutText, offset: number): Tree | undefined {
    const start = this.#caches?.isEdited === true ? this.#caches.trees.startFor(cut.text) : undefined;
    if (start === undefined) return undefined;
    const tree = this.#treeSitter.parse(cut.text, start, { progressCallback: ({ hasError }) => hasError });
    start.delete();
    if (tree === null) {
      // Or the next parse would go on with this one.
      this.#treeSitter.reset();
      return undefined;
    }
    const mark = this.#table.mark();
    this.#table.appendTree(tree.rootNode.id, offset, cut);
    if (this.#table.errorsSince(mark) === 0) return tree;
    tree.delete();
    this.#table.cutBack(mark);
    return undefined;
  }

  #parseText(text: string, offset: number): void {
    this.#appendParsed(new CutText(text), offset).delete();
  }

  #appendParsed(cut: CutText, offset: number): Tree {
    const tree = this.#treeSitter.parse(cut.text);
    invariant(tree !== null, "a parse without a time limit ends with a tree");
    this.#table.appendTree(tree.rootNode.id, offset, cut);
    return tree;
  }
}

/** Tells whether offsets, which ascend, are in a string among the nodes since `mark`, parsed from the text at `offset`. */
function stringsSince(table: NodeTable, mark: TableMark, offset: number): (at: number) => boolean {
  const { kinds, starts, ends, count } = table;
  let node = mark.count;
  let end = 0;
  return (at) => {
    for (; node < count && (starts[node] as number) <= at + offset; node++) {
      if (kinds[node] === NodeKind.String) end = Math.max(end, ends[node] as number);
    }
    return at + offset < end;
  };
}
