/**
 * Which parts of simulated memory were written since somebody last looked: a list of cards of 64 bytes. The machine
 * itself never calls this; test/support/instrument-writes.mjs puts the calls into the build that records runs, at every
 * write. It knows one memory at a time, since a worker runs one program at a time.
 */

/** Words of a card, as a shift. A card has four units of 16 bytes, so its marks are four bytes. */
const CARD_SHIFT = 4;

type View = Int32Array | Uint8Array | Float64Array;

/** 1 for each card that is on the list. */
let isTouched = new Uint8Array(1 << 16);
/** The first `touchedCount` are cards that were written, in the order of their first writes. */
let list = new Int32Array(1 << 16);
let count = 0;

/** Room for a memory of so many words. What was touched stays noted. */
export function reserveCards(words: number): void {
  const cards = words >> CARD_SHIFT;
  if (cards <= isTouched.length) return;
  const flags = new Uint8Array(cards);
  flags.set(isTouched);
  isTouched = flags;
  const longer = new Int32Array(cards);
  longer.set(list.subarray(0, count));
  list = longer;
}

/** Forgets what was touched. */
export function clearTouched(): void {
  for (let index = 0; index < count; index++) isTouched[list[index] as number] = 0;
  count = 0;
}

export function touchedCount(): number {
  return count;
}

export function touchedCards(): Int32Array {
  return list;
}

function touch(card: number): void {
  isTouched[card] = 1;
  list[count++] = card;
}

/** Each of these returns its argument. */
export function touchWord(word: number): number {
  if (isTouched[word >> 4] === 0) touch(word >> 4);
  return word;
}

export function touchDouble(double: number): number {
  if (isTouched[double >> 3] === 0) touch(double >> 3);
  return double;
}

export function touchByte(byte: number): number {
  if (isTouched[byte >> 6] === 0) touch(byte >> 6);
  return byte;
}

/** A mark belongs to 16 bytes. */
export function touchMark(unit: number): number {
  if (isTouched[unit >> 2] === 0) touch(unit >> 2);
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
  const shift = view.BYTES_PER_ELEMENT === 1 ? 6 : view.BYTES_PER_ELEMENT === 4 ? 4 : 3;
  for (let card = start >> shift; card <= (end - 1) >> shift; card++) if (isTouched[card] === 0) touch(card);
}
