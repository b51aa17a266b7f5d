/** Measures of a drawn object in pixels: who places boxes and who draws them must agree. */
export const BOX = {
  /** Line with the object's type, size and count. */
  title: 24,
  /** One reference. */
  row: 18,
  padding: 8,
  /** Width of a character, about. */
  character: 7.3,
  leastWidth: 90,
  mostWidth: 380,
} as const;

/** Of a box with a title and a line for each row. */
export function boxSize(
  title: string,
  rows: readonly string[],
): { readonly width: number; readonly height: number } {
  const longest = Math.max(title.length, ...rows.map(({ length }) => length));
  const width = BOX.padding * 2 + (longest + 1) * BOX.character;
  return {
    width: Math.min(BOX.mostWidth, Math.max(BOX.leastWidth, width)),
    height: BOX.title + rows.length * BOX.row + (rows.length > 0 ? BOX.padding / 2 : 0),
  };
}
