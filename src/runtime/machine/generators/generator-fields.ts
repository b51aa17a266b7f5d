/** Where the references of a generator lie. */

/**
 * Words of PyGenObject; the payload slot lies in the upper half of `gi_weakreflist`. Every reference that a generator
 * holds is in its memory, or through 3.10 in that of its frame (generator-memory.ts).
 */
export const enum GeneratorField {
  WEAKREFS = 4,
  PAYLOAD = 5,
  NAME = 6,
  QUALNAME = 8,
  HANDLED = 10,
  /** Words of locals and stack that are the generator's own, or IS_RUNNING. */
  HELD_WORDS = 12,
  ORIGIN_OR_FINALIZER = 14,
  /** Where locals and stack lie while they lie outside (through 3.10). */
  SLOTS = 16,
  /** From here on what is held for the frame (generator-holdings.ts), in halves of what CPython has there. */
  CODE = 7,
  FRAME_CODE = 9,
  GLOBALS = 11,
  BUILTINS = 13,
  FUNCTION = 18,
  FRAME_OBJECT = 20,
}

/** What the frame holds counts as the stack's, not as the generator's. */
export const IS_RUNNING = -1;
