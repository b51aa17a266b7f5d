/**
 * Tree-sitter's trees of the long pieces that were parsed last, so that of the next text of such a piece only what an edit
 * changed is parsed. Trees with errors are not for it: how the parser recovers depends on what it knew before, and a parse
 * after an edit has to give what a fresh one gives.
 */

import { Edit, type Point, type Tree } from "web-tree-sitter";

/** As many pieces as are edited in turns. */
const KEPT_TREES = 8;
/** Shorter pieces are parsed anew in less time, in UTF-16 code units. */
const MIN_LENGTH = 1_500;
/** Texts count as two states of one piece where one edit leads from one to the other that leaves so much in place. */
const MIN_SHARED = 0.75;
const LINE_FEED = "\n";

interface KeptTree {
  readonly text: string;
  readonly tree: Tree;
}

/** What two texts have in common. */
interface Shared {
  readonly start: number;
  readonly end: number;
}

export class RecentTrees {
  /** In the order in which they were used, the last one at the end. */
  readonly #kept: KeptTree[] = [];

  /** What to parse `text` with, if it is a text like one that is known. The caller deletes it. */
  startFor(text: string): Tree | undefined {
    const found = this.#findLike(text);
    if (found === undefined) return undefined;
    const { kept, shared } = found;
    const start = kept.tree.copy();
    if (kept.text !== text) start.edit(describeEdit(kept.text, text, shared));
    return start;
  }

  /** Takes over a tree without errors. */
  keep(text: string, tree: Tree): void {
    if (text.length < MIN_LENGTH) {
      tree.delete();
      return;
    }
    const previous = this.#findLike(text);
    if (previous !== undefined) this.#drop(previous.kept);
    else if (this.#kept.length === KEPT_TREES) this.#drop(this.#kept[0]);
    this.#kept.push({ text, tree });
  }

  #drop(kept: KeptTree | undefined): void {
    if (kept === undefined) return;
    kept.tree.delete();
    this.#kept.splice(this.#kept.indexOf(kept), 1);
  }

  #findLike(text: string): { readonly kept: KeptTree; readonly shared: Shared } | undefined {
    if (text.length < MIN_LENGTH) return undefined;
    for (const kept of this.#kept.toReversed()) {
      const least = Math.max(text.length, kept.text.length) * MIN_SHARED;
      if (Math.min(text.length, kept.text.length) < least) continue;
      const shared = findShared(kept.text, text);
      if (shared.start + shared.end >= least) return { kept, shared };
    }
    return undefined;
  }
}

/** Lengths of the common start, and of the common end of what is left. */
function findShared(one: string, other: string): Shared {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  )
    end++;
  return { start, end };
}

function describeEdit(before: string, after: string, { start, end }: Shared): Edit {
  const oldEndIndex = before.length - end;
  const newEndIndex = after.length - end;
  return new Edit({
    startIndex: start,
    oldEndIndex,
    newEndIndex,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, oldEndIndex),
    newEndPosition: pointAt(after, newEndIndex),
  });
}

/** As tree-sitter counts: lines end at line feeds alone. */
function pointAt(text: string, offset: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf(LINE_FEED); at >= 0 && at < offset; at = text.indexOf(LINE_FEED, at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
