/**
 * Tree-sitter's trees as flat arrays in pre-order, so that lowering walks integers instead of calling into
 * WebAssembly for every step (`npm run bench -- syntax` measures both). A table can hold several trees, one after the other
 * or one inside a block of the other, so that a long class is one tree for lowering and many for the parser. Hidden nodes, comments and line continuations
 * are left out. It reads tree-sitter's memory and changes nothing.
 *
 * The memory layout read here is that of tree-sitter 0.27.1 on wasm32 (`Subtree`, `SubtreeInlineData` and
 * `SubtreeHeapData` in lib/src/subtree.h, `TSTree` in lib/src/tree.h, `TSLanguage` in lib/src/parser.h).
 * `test/syntax/node-table.test.ts` compares it with what the public cursor says.
 */

import type { CutText } from "./cuts.ts";
import { NodeKind } from "./node-kind.ts";

/** Symbol of an ERROR node: `ts_builtin_sym_error`. */
const ERROR_SYMBOL = 0xffff;

/** Bits that both forms of a subtree share, in the first byte of each. */
const enum InlineBit {
  IsInline = 1,
  Visible = 2,
  Extra = 8,
  IsMissing = 32,
}
const enum HeapBit {
  Visible = 1,
  Extra = 4,
  IsMissing = 0x200,
}
/** Offsets in `SubtreeHeapData`, in 32-bit words. */
const enum HeapWord {
  PaddingBytes = 1,
  SizeBytes = 4,
  ErrorCost = 8,
  ChildCount = 9,
  /** `symbol` in the lower half, `parse_state` in the upper. */
  Symbol = 10,
  Bits = 11,
  /** `production_id` is the upper half. */
  Production = 16,
}
/** Offsets in `TSTree` and `TSLanguage`, in 32-bit words. */
const enum TreeWord {
  Language = 2,
}
const enum LanguageWord {
  MaxAliasSequenceLength = 9,
  AliasSequences = 21,
}
const BYTES_PER_UNIT = 2;
/** Nodes that the statements of a body may go into. */
const HOSTS = new Set([
  NodeKind.FunctionDefinition,
  NodeKind.ClassDefinition,
  NodeKind.Block,
  NodeKind.Error,
]);
/** A `Subtree` in a child array takes 8 bytes. */
const SUBTREE_WORDS = 2;

/** One open node of the walk. */
interface Level {
  /** Word address of the next child, and of the end of the children. */
  child: number;
  lastChild: number;
  /** Half-word address of the alias symbols of the children, or 0. */
  aliases: number;
  /** Index in the table, or -1 for a hidden node. */
  node: number;
}

/** Nodes taken out of a table, to be put back later at another place. */
export interface StoredNodes {
  readonly kinds: Uint8Array;
  /** Relative to the start of the text that was parsed. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Relative to the first node. */
  readonly nexts: Int32Array;
  readonly errors: readonly number[];
  readonly assumed: readonly number[];
}

/** A place in a table, to which it can be cut back. */
export interface TableMark {
  readonly count: number;
  readonly errorCount: number;
  readonly assumedCount: number;
}

export class NodeTable {
  kinds = new Uint8Array(1024);
  /** UTF-16 offsets. */
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  /** Index of the node after all descendants: the next sibling, unless the parent ends there. */
  nexts = new Int32Array(1024);
  count = 0;
  /** Nodes that error recovery made: ERROR and MISSING. */
  errors: number[] = [];
  /** Offsets where error recovery assumed a token that has no node: the end of a line or of a block. */
  assumed: number[] = [];

  /** Errors among what was appended since `mark`. */
  errorsSince(mark: TableMark): number {
    return this.errors.length - mark.errorCount + (this.assumed.length - mark.assumedCount);
  }

  readonly #memory: WebAssembly.Memory;
  readonly #kindOfSymbol: Uint8Array;
  readonly #levels: Level[] = [];
  #words: Uint32Array;
  #halves: Uint16Array;

  constructor(memory: WebAssembly.Memory, kindOfSymbol: Uint8Array) {
    this.#memory = memory;
    this.#kindOfSymbol = kindOfSymbol;
    this.#words = new Uint32Array(memory.buffer);
    this.#halves = new Uint16Array(memory.buffer);
  }

  clear(): void {
    this.cutBack({ count: 0, errorCount: 0, assumedCount: 0 });
  }

  mark(): TableMark {
    return { count: this.count, errorCount: this.errors.length, assumedCount: this.assumed.length };
  }

  cutBack(mark: TableMark): void {
    this.count = mark.count;
    this.errors.length = mark.errorCount;
    this.assumed.length = mark.assumedCount;
  }

  /** Appends the tree at `treeAddress` (the `id` of its root node), parsed from the text at `offset` or what `cut` left of it. */
  appendTree(treeAddress: number, offset: number, cut?: CutText): void {
    const mark = this.mark();
    this.#refreshViews();
    this.#walk(treeAddress, offset * BYTES_PER_UNIT);
    if (cut !== undefined && !cut.isWhole) this.#moveBack(mark, cut, offset);
  }

  #refreshViews(): void {
    if (this.#words.buffer !== this.#memory.buffer) {
      this.#words = new Uint32Array(this.#memory.buffer);
      this.#halves = new Uint16Array(this.#memory.buffer);
    }
  }

  /** To where the nodes since `mark` are with all that was cut out in place; what is empty ends what is before it. */
  #moveBack(mark: TableMark, cut: CutText, offset: number): void {
    const { starts, ends, assumed } = this;
    for (let node = mark.count; node < this.count; node++) {
      const start = (starts[node] as number) - offset;
      const end = (ends[node] as number) - offset;
      starts[node] = (start === end ? cut.sourceEnd(start) : cut.sourceStart(start)) + offset;
      ends[node] = cut.sourceEnd(end) + offset;
    }
    for (let index = mark.assumedCount; index < assumed.length; index++)
      assumed[index] = cut.sourceEnd((assumed[index] as number) - offset) + offset;
  }

  /** Has the nodes since `mark` that start at one of the offsets, which ascend, start one later. */
  moveStarts(mark: TableMark, offsets: readonly number[]): void {
    let next = 0;
    for (let node = mark.count; node < this.count && next < offsets.length; node++) {
      const start = this.starts[node] as number;
      while ((offsets[next] ?? start) < start) next++;
      if (offsets[next] === start) this.starts[node] = start + 1;
    }
  }

  /** Copies what was appended since `mark`, parsed from the text at `offset`. */
  store(mark: TableMark, offset: number): StoredNodes {
    const { count } = mark;
    return {
      kinds: this.kinds.slice(count, this.count),
      starts: this.starts.slice(count, this.count).map((start) => start - offset),
      ends: this.ends.slice(count, this.count).map((end) => end - offset),
      nexts: this.nexts.slice(count, this.count).map((next) => next - count),
      errors: this.errors.slice(mark.errorCount).map((node) => node - count),
      assumed: this.assumed.slice(mark.assumedCount).map((start) => start - offset),
    };
  }

  appendStored(stored: StoredNodes, offset: number): void {
    const { count } = this;
    const { length } = stored.kinds;
    while (count + length > this.kinds.length) this.#grow();
    this.kinds.set(stored.kinds, count);
    const { starts, ends, nexts } = this;
    for (let node = 0; node < length; node++) {
      starts[count + node] = (stored.starts[node] as number) + offset;
      ends[count + node] = (stored.ends[node] as number) + offset;
      nexts[count + node] = (stored.nexts[node] as number) + count;
    }
    this.count += length;
    for (const node of stored.errors) this.errors.push(node + count);
    for (const start of stored.assumed) this.assumed.push(start + offset);
  }

  /**
   * Opens the definition that ends the table, from `mark` on, for the statements of its body: what is appended
   * until `closeBlock` goes into its block. Without a definition it goes into the error in its place, or beside
   * what there is. Returns what `closeBlock` takes.
   */
  openBlock(mark: TableMark): readonly number[] {
    const open: number[] = [];
    for (let node = mark.count; node < this.count; node++) {
      if (this.nexts[node] === this.count) open.push(node);
    }
    let host = open.length - 1;
    while (host >= 0 && !HOSTS.has(this.kinds[open[host] as number] as NodeKind)) host--;
    open.length = host + 1;
    const last = open.at(-1);
    if (last === undefined) return open;
    const kind = this.kinds[last];
    if (kind === NodeKind.Error || kind === NodeKind.Block) return open;
    const end = this.ends[last] as number;
    open.push(this.#addNode(NodeKind.Block, end, end));
    return open;
  }

  /** `end` is the offset where the body ends. */
  closeBlock(open: readonly number[], end: number): void {
    for (const node of open) {
      this.nexts[node] = this.count;
      this.ends[node] = end;
    }
  }

  #walk(treeAddress: number, base: number): void {
    const words = this.#words;
    const language = at(words, (treeAddress >> 2) + TreeWord.Language) >> 2;
    const aliasTable = at(words, language + LanguageWord.AliasSequences) >> 1;
    const aliasLength = at(words, language + LanguageWord.MaxAliasSequenceLength) & 0xffff;
    const levels = this.#levels;
    let depth = 0;
    levelAt(levels, 0, treeAddress >> 2, 1, 0, -1);
    // Byte offset of the end of the node before.
    let position = base;
    // A first child starts where its parent starts: their padding is the same and already counted.
    let countsPadding = true;
    while (depth >= 0) {
      const level = levels[depth] as Level;
      if (level.child === level.lastChild) {
        if (level.node >= 0) this.nexts[level.node] = this.count;
        depth--;
        continue;
      }
      const word = level.child;
      level.child += SUBTREE_WORDS;
      const first = at(words, word);
      let alias = 0;
      if ((first & InlineBit.IsInline) !== 0) {
        const sizes = at(words, word + 1);
        if (countsPadding) position += (sizes >>> 16) & 0xff;
        countsPadding = true;
        const isExtra = (first & InlineBit.Extra) !== 0;
        if (!isExtra && level.aliases !== 0) alias = this.#halves[level.aliases++] as number;
        const end = position + (sizes >>> 24);
        if (alias !== 0 || (first & InlineBit.Visible) !== 0) {
          const symbol = alias !== 0 ? alias : (first >>> 8) & 0xff;
          this.#addLeaf(symbol, position >> 1, end >> 1, (first & InlineBit.IsMissing) !== 0);
        } else if ((first & InlineBit.IsMissing) !== 0) {
          this.assumed.push(position >> 1);
        }
        position = end;
        continue;
      }
      const heap = first >> 2;
      if (countsPadding) position += at(words, heap + HeapWord.PaddingBytes);
      countsPadding = true;
      const bits = at(words, heap + HeapWord.Bits);
      if ((bits & HeapBit.Extra) === 0 && level.aliases !== 0)
        alias = this.#halves[level.aliases++] as number;
      const end = position + at(words, heap + HeapWord.SizeBytes);
      const childCount = at(words, heap + HeapWord.ChildCount);
      const isVisible = alias !== 0 || (bits & HeapBit.Visible) !== 0;
      const symbol = alias !== 0 ? alias : at(words, heap + HeapWord.Symbol) & 0xffff;
      if (childCount === 0) {
        const isMissing = (bits & HeapBit.IsMissing) !== 0;
        if (isVisible) this.#addLeaf(symbol, position >> 1, end >> 1, isMissing);
        else if (isMissing) this.assumed.push(position >> 1);
        position = end;
        continue;
      }
      const production = at(words, heap + HeapWord.Production) >>> 16;
      levelAt(
        levels,
        ++depth,
        heap - childCount * SUBTREE_WORDS,
        childCount,
        production === 0 ? 0 : aliasTable + production * aliasLength,
        isVisible ? this.#add(symbol, position >> 1, end >> 1) : -1,
      );
      countsPadding = false;
    }
  }

  #addLeaf(symbol: number, start: number, end: number, isMissing: boolean): void {
    const kind = symbol === ERROR_SYMBOL ? NodeKind.Error : (this.#kindOfSymbol[symbol] as NodeKind);
    if (kind === NodeKind.Comment || kind === NodeKind.LineContinuation) return;
    const node = this.#add(symbol, start, end);
    this.nexts[node] = node + 1;
    if (!isMissing) return;
    this.errors.push(node);
    if (kind > NodeKind.LastToken) this.kinds[node] = NodeKind.Missing;
  }

  #add(symbol: number, start: number, end: number): number {
    const kind = symbol === ERROR_SYMBOL ? NodeKind.Error : (this.#kindOfSymbol[symbol] as NodeKind);
    return this.#addNode(kind, start, end);
  }

  #addNode(kind: NodeKind, start: number, end: number): number {
    const node = this.count++;
    if (node === this.kinds.length) this.#grow();
    this.kinds[node] = kind;
    this.starts[node] = start;
    this.ends[node] = end;
    if (kind === NodeKind.Error) this.errors.push(node);
    return node;
  }

  #grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    this.starts = grown(this.starts, capacity);
    this.ends = grown(this.ends, capacity);
    this.nexts = grown(this.nexts, capacity);
  }
}

function grown(old: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(old);
  return larger;
}

function at(words: Uint32Array, index: number): number {
  return words[index] as number;
}

/** Levels are kept and reused: a walk opens one for each inner node. */
function levelAt(
  levels: Level[],
  depth: number,
  child: number,
  childCount: number,
  aliases: number,
  node: number,
): void {
  const lastChild = child + childCount * SUBTREE_WORDS;
  const level = levels[depth];
  if (level === undefined) {
    levels.push({ child, lastChild, aliases, node });
    return;
  }
  level.child = child;
  level.lastChild = lastChild;
  level.aliases = aliases;
  level.node = node;
}
