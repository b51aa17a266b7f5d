/**
 * The byte sizes that the object types need, read once from `cpython/layouts.ts` for the chosen version. No
 * number is typed in here. Word offsets of fields are `const enum`s in each type's file and are held against
 * the layouts by a test.
 */
import type { Profile } from "../../cpython/profile.ts";

/** All in bytes, without collector header. */
export interface Layouts {
  readonly object: number;
  readonly int: number;
  readonly intDigit: number;
  readonly float: number;
  readonly complex: number;
  /** Header of an ASCII `str`; text and one zero byte follow. */
  readonly strAscii: number;
  /** Header of any other `str`. */
  readonly strCompact: number;
  readonly bytes: number;
  readonly bytearray: number;
  readonly tuple: number;
  readonly list: number;
  readonly dict: number;
  readonly set: number;
  readonly range: number;
  readonly slice: number;
  readonly cell: number;
  readonly function: number;
  readonly method: number;
  readonly nativeFunction: number;
  readonly module: number;
  /** Without the frame's locals and stack. */
  readonly generator: number;
  readonly listIterator: number;
  readonly tupleIterator: number;
  readonly strIterator: number;
  readonly rangeIterator: number;
  readonly dictIterator: number;
  readonly dictView: number;
  readonly setIterator: number;
  readonly enumerate: number;
  readonly zip: number;
  readonly map: number;
  readonly filter: number;
  readonly reversed: number;
  readonly exception: number;
  readonly property: number;
  readonly staticmethod: number;
  readonly classmethod: number;
  readonly weakref: number;
  /** A class of the program, without what it points to. */
  readonly heapType: number;
}

export type LayoutsOf = (profile: Profile) => Layouts;
