/** How many dead objects of a type are kept for the next one of their kind. Kept memory is not given back. */

/** Largest numbers of objects kept; 0 where there is no free list. They are reused last in, first out. */
export interface FreeLists {
  readonly list: number;
  readonly dict: number;
  /** Key tables of 8 index slots; from 3.11 only those for `str` keys. */
  readonly dictKeys: number;
  readonly float: number;
  readonly complex: number;
  /** Ints of one digit. */
  readonly int: number;
  /** Tuples of each length, from 1 through `tupleMaxLength`. */
  readonly tuple: number;
  readonly tupleMaxLength: number;
  readonly slice: number;
  readonly range: number;
  readonly rangeIterator: number;
  readonly listIterator: number;
  readonly tupleIterator: number;
  readonly method: number;
  readonly builtinFunction: number;
  /** Frame objects; beside them, every code object keeps one (through 3.10). */
  readonly frame: number;
  /** How many of them the interpreter's start leaves. */
  readonly framesAtStart: number;
}
