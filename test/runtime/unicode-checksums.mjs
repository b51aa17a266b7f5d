// Checksums over what is said of code points, one for each 4096 of them, so that a difference can be located.
const BLOCK = 0x1000;

/** `items` are code points, or pairs of a code point and its mapping, in ascending order. Hexadecimal sums by block. */
export function checksumBlocks(items) {
  const sums = new Map();
  for (const item of items) {
    const [code, text] = typeof item === "number" ? [item, ""] : item;
    const block = Math.floor(code / BLOCK);
    let sum = sums.get(block) ?? 0x811c9dc5;
    for (const value of [code, ...[...text].map((character) => character.codePointAt(0))]) {
      sum = Math.imul(sum ^ value, 0x01000193) >>> 0;
      sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 0;
    }
    sums.set(block, sum);
  }
  return [...sums].map(([block, sum]) => `${block.toString(16)}:${sum.toString(16)}`).join(" ");
}
