/** Doubles that a table holds as text: eight bytes each, the low one first, in base 64. */
export function unpackDoubles(text: string): Float64Array {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Float64Array(bytes.buffer);
}
