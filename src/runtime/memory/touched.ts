/**
 * Which parts of simulated memory were written since somebody last looked: a list of cards of 64 bytes, and for each of
 * them which of its words and marks. The machine itself never calls this; test/support/instrument-writes.mjs puts the
 * calls into the build that records runs, at every write. It knows one memory at a time, since a worker runs one
 * program at a time.
 */

/** Words of a card, as a shift. A card has four units of 16 bytes, so its marks are four bytes. */
const CARD_SHIFT = 4;
/** The bit of a card's first mark, after those of its 16 words. */
const MARK_BIT = 16;

type View = Int32Array | Uint8Array | Float64Array;

/** For each card a bit for each word and mark that was written; not 0 for those on the list. */
let masks = new Int32Array(1 << 16);
/** The first `touchedCount` are cards that were written, in the order of their first writes. */
let list = new Int32Array(1 << 16);
let count = 0;

/** Room for a memory of so many words. What was touched stays noted. */
export function reserveCards(words: number): void {
  const cards = words >> CARD_SHIFT;
  if (cards <= masks.length) return;
  const more = new Int32Array(cards);
  more.set(masks);
  masks = more;
  const longer = new Int32Array(cards);
  longer.set(list.subarray(0, count));
  list = longer;
}

/** Forgets what was touched. */
export function clearTouched(): void {
  for (let index = 0; index < count; index++) masks[list[index] as number] = 0;
  emptyTouched();
}

/** The same for somebody who has set the masks of all cards of the list to 0. */
export function emptyTouched(): void {
  count = 0;
}

export function touchedCount(): number {
  return count;
}

export function touchedCards(): Int32Array {
  return list;
}

export function touchedMasks(): Int32Array {
  return masks;
}

function touch(card: number, mask: number): void {
  let before = masks[card];
  if (before === undefined) {
    // Memory has grown within the step.
    reserveCards(Math.max(card + 1, 2 * masks.length) << CARD_SHIFT);
    before = 0;
  }
  if (before === 0) list[count++] = card;
  masks[card] = before | mask;
}

/** Each of these returns its argument. */
export function touchWord(word: number): number {
  touch(word >> 4, 1 << (word & 15));
  return word;
}

export function touchDouble(double: number): number {
  touch(double >> 3, 3 << ((double & 7) << 1));
  return double;
}

export function touchByte(byte: number): number {
  touch(byte >> 6, 1 << ((byte >> 2) & 15));
  return byte;
}

/** A mark belongs to 16 bytes. */
export function touchMark(unit: number): number {
  touch(unit >> 2, 1 << (MARK_BIT + (unit & 3)));
  return unit;
}

export function touchedFill(view: View, value: number, start = 0, end = view.length): void {
  touchRange(view, start, end);
  view.fill(value, start, end);
}

export function touchedCopy(view: View, target: number, start: number, end = view.length): void {
  touchRange(view, target, target + end - start);
  view.copyWithin(target, start, end);
}

export function touchedSet(view: View, source: ArrayLike<number>, offset = 0): void {
  touchRange(view, offset, offset + source.length);
  view.set(source, offset);
}

export function touchedPart<V extends View>(view: V, start = 0, end = view.length): V {
  touchRange(view, start, end);
  return view.subarray(start, end) as V;
}

function touchRange(view: View, start: number, end: number): void {
  if (end <= start) return;
  const words = view.BYTES_PER_ELEMENT / 4;
  const first = Math.floor(start * words);
  const last = Math.ceil(end * words) - 1;
  for (let card = first >> CARD_SHIFT; card <= last >> CARD_SHIFT; card++) {
    const from = Math.max(0, first - (card << CARD_SHIFT));
    const to = Math.min(15, last - (card << CARD_SHIFT));
    touch(card, (2 << to) - (1 << from));
  }
}
