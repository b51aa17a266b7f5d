/**
 * What the compiler hands to the machine: one immutable unit per module, function, class body, lambda and
 * comprehension. Plain data: it holds no heap objects; the machine makes code objects and constants from it.
 */

/** A constant as data. Tuples and frozensets come from folding; `code` is a nested unit. */
export type Constant = PlainConstant & {
  /** It was folded behind the syntax tree (3.14), from operands of which the first is a literal, if there are any. */
  readonly folded?: { readonly first: Constant | undefined };
};

type PlainConstant =
  | { readonly kind: "None" | "True" | "False" | "..." }
  | { readonly kind: "int"; readonly value: number | bigint }
  | { readonly kind: "float"; readonly value: number }
  | { readonly kind: "complex"; readonly real: number; readonly imag: number }
  | {
      readonly kind: "str";
      readonly value: string;
      /**
       * The parser made it, as a name of the source: a keyword of a call, say. `beside`: the constant is another
       * object of the same text, because a literal came first.
       */
      readonly identifier?: "itself" | "beside";
    }
  | { readonly kind: "bytes"; readonly value: Uint8Array }
  | {
      readonly kind: "tuple" | "frozenset";
      readonly items: readonly Constant[];
      /** It is the value of an expression of the source, not made by the compiler. */
      readonly isLiteral?: boolean;
    }
  /** With a `header` where the unit is only read when it is asked for. */
  | { readonly kind: "code"; readonly unit: CodeUnit; readonly header?: CodeHeader };

/** What making a function from code takes. */
export interface CodeHeader {
  readonly name: string;
  readonly qualname: string;
}

/** `co_flags` (Include/cpython/code.h). */
export enum CodeFlag {
  OPTIMIZED = 0x0001,
  NEWLOCALS = 0x0002,
  VARARGS = 0x0004,
  VARKEYWORDS = 0x0008,
  NESTED = 0x0010,
  GENERATOR = 0x0020,
  COROUTINE = 0x0080,
  ITERABLE_COROUTINE = 0x0100,
  ASYNC_GENERATOR = 0x0200,
  FUTURE_ANNOTATIONS = 0x1000000,
  /** From 3.14 on. */
  HAS_DOCSTRING = 0x4000000,
}

/** What a slot of `localsPlus` holds (Include/internal/pycore_code.h, CO_FAST_*). A cell may also be a local. */
export enum LocalKind {
  HIDDEN = 0x10,
  LOCAL = 0x20,
  CELL = 0x40,
  FREE = 0x80,
}

/** Rows of `CodeUnit.exceptionTable`. */
export const EXCEPTION_ROW_LENGTH = 5;
/** Rows of `CodeUnit.positions`. */
export const POSITION_ROW_LENGTH = 4;

export interface CodeUnit {
  readonly name: string;
  readonly qualname: string;
  readonly fileName: string;
  /** 1-based. */
  readonly firstLine: number;
  readonly argCount: number;
  readonly posOnlyArgCount: number;
  readonly kwOnlyArgCount: number;
  /** `CodeFlag`s. */
  readonly flags: number;
  /** Indices of those constants that `co_consts` has, in its order; all where nothing is said. */
  readonly shownConsts?: readonly number[];
  /** Deepest the value stack gets, in slots. */
  readonly stackSize: number;
  /** Parameters, other locals, cells that are no parameters, free variables, in CPython's order. */
  readonly localsPlusNames: readonly string[];
  readonly localsPlusKinds: Uint8Array;
  readonly names: readonly string[];
  /** The first constant is the docstring where there is one. */
  readonly consts: readonly Constant[];
  readonly instructions: Int32Array;
  /**
   * One row per instruction: line, end line (1-based), column, end column (0-based, in UTF-8 bytes as CPython
   * counts them). -1 where CPython's table has none.
   */
  readonly positions: Int32Array;
  /** Rows of: first instruction, end (exclusive), handler, stack depth to keep, 1 if `lasti` is pushed. */
  readonly exceptionTable: Int32Array;
  /**
   * Instructions before which the compiler left a block without instructions: CPython's search for loads that may be
   * borrowed ends there (borrowed-loads.ts).
   */
  readonly emptyBlocks: readonly number[];
  /**
   * Instructions that CPython 3.13 makes one with the next (LOAD_FAST_LOAD_FAST and its like), which only its own
   * form of the code shows (wordcode.ts).
   */
  readonly joined: readonly number[];
}
