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
  mostWidth: 360,
} as const;
