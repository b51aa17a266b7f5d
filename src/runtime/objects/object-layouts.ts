/**
 * The byte sizes that the object types need, read once from `cpython/layouts.ts` for the chosen version. No
 * number is typed in here. Word offsets of fields are `const enum`s in each type's file and are held against
 * the layouts by a test.
 */
import { type LayoutName, layout } from "../../cpython/layouts.ts";
import type { Profile } from "../../cpython/profile.ts";
import { alignUp } from "../../cpython/struct.ts";
import { type ExceptionWords, exceptionWords } from "./exceptions/exception-words.ts";

/** Blocks of structs are whole words of a 64-bit machine. */
const WORD_BYTES = 8;

/** All in bytes, without collector header. */
export interface Layouts {
  readonly object: number;
  readonly int: number;
  readonly intDigit: number;
  /** The block of an `int` of one digit, or of 0. */
  readonly intOneDigit: number;
  readonly float: number;
  readonly complex: number;
  /** Header of an ASCII `str`; text and one zero byte follow. */
  readonly strAscii: number;
  /** Header of any other `str`. */
  readonly strCompact: number;
  /** Struct of an instance of a subclass of `str`, whose characters are in a block of their own. */
  readonly strSubclass: number;
  /** With the final zero. */
  readonly bytes: number;
  readonly bytearray: number;
  readonly tuple: number;
  readonly list: number;
  readonly dict: number;
  /** Header of a key table. */
  readonly dictKeys: number;
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
  /** Where the fields of exceptions are, as words. */
  readonly exceptionWords: ExceptionWords;
  readonly property: number;
  readonly staticmethod: number;
  readonly classmethod: number;
  readonly weakref: number;
  /** A class of the program, without what it points to. */
  readonly heapType: number;
}

/** Where each size is declared. Sizes of digits come from the profile. */
const LAYOUT_OF: Readonly<
  Record<Exclude<keyof Layouts, "intDigit" | "intOneDigit" | "exceptionWords">, LayoutName>
> = {
  object: "object",
  int: "int",
  float: "float",
  complex: "complex",
  strAscii: "asciiStr",
  strCompact: "compactStr",
  strSubclass: "strSubclass",
  bytes: "bytes",
  bytearray: "bytearray",
  tuple: "tuple",
  list: "list",
  dict: "dict",
  dictKeys: "dictKeys",
  set: "set",
  range: "range",
  slice: "slice",
  cell: "cell",
  function: "function",
  method: "method",
  nativeFunction: "builtin_function_or_method",
  module: "module",
  generator: "generator",
  listIterator: "list_iterator",
  tupleIterator: "tuple_iterator",
  strIterator: "str_iterator",
  rangeIterator: "range_iterator",
  dictIterator: "dict_keyiterator",
  dictView: "dictView",
  setIterator: "set_iterator",
  enumerate: "enumerate",
  zip: "zip",
  map: "map",
  filter: "filter",
  reversed: "reversed",
  exception: "BaseException",
  property: "property",
  staticmethod: "staticmethod",
  classmethod: "classmethod",
  weakref: "weakref",
  heapType: "type",
};

/** The sizes of one version. */
export function layoutsOf(profile: Profile): Layouts {
  const sizes = Object.entries(LAYOUT_OF).map(
    ([key, name]) => [key, layout(profile, name).sizeBytes] as const,
  );
  const digit = profile.intDigitSizeBytes;
  const oneDigit = layout(profile, "int").sizeBytes + digit;
  return {
    ...Object.fromEntries(sizes),
    intDigit: digit,
    exceptionWords: exceptionWords(profile),
    // Since 3.11 one digit takes `sizeof(PyLongObject)` (Objects/longobject.c, _PyLong_FromMedium).
    intOneDigit: profile.values.oneDigitIntsTakeWholeStruct ? alignUp(oneDigit, WORD_BYTES) : oneDigit,
  } as Layouts;
}
