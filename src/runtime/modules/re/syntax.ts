/** The tree of a regular expression, its flags, and the error that a wrong one raises. Plain data. */

/** Values as in `re` (Lib/re/_constants.py). */
export const enum RegexFlag {
  TEMPLATE = 1,
  IGNORECASE = 2,
  LOCALE = 4,
  MULTILINE = 8,
  DOTALL = 16,
  UNICODE = 32,
  VERBOSE = 64,
  DEBUG = 128,
  ASCII = 256,
}

/** How text is read: they exclude each other. */
export const TYPE_FLAGS = RegexFlag.ASCII | RegexFlag.LOCALE | RegexFlag.UNICODE;

/** `re.error` (`re.PatternError` from 3.13): `position` is an index of the pattern, absent where none is known. */
export class RegexError {
  readonly message: string;
  readonly position: number | undefined;

  constructor(message: string, position: number | undefined) {
    this.message = message;
    this.position = position;
  }
}

/** Another exception than `re.error` that compiling a pattern or template raises. */
export class RegexValueError {
  readonly type: "ValueError" | "IndexError" | "OverflowError" | "RecursionError";
  readonly message: string;

  constructor(type: RegexValueError["type"], message: string) {
    this.type = type;
    this.message = message;
  }
}

/** Upper bound of a repetition without one. */
export const UNBOUNDED = 0xffff_ffff;

export type Category = "digit" | "space" | "word";

export type SetItem =
  | { readonly kind: "literal"; readonly code: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  | { readonly kind: "category"; readonly category: Category; readonly isNegated: boolean };

export type RepeatMode = "greedy" | "lazy" | "possessive";

export type Position =
  | "beginning"
  | "beginning-of-string"
  | "end"
  | "end-of-string"
  | "boundary"
  | "no-boundary";

export type Node =
  | { readonly kind: "literal"; readonly code: number; readonly isNegated: boolean }
  | { readonly kind: "any" }
  | { readonly kind: "set"; readonly items: readonly SetItem[]; readonly isNegated: boolean }
  | { readonly kind: "at"; readonly at: Position }
  | {
      readonly kind: "repeat";
      readonly mode: RepeatMode;
      readonly min: number;
      readonly max: number;
      readonly body: Sequence;
    }
  | {
      readonly kind: "group";
      /** 1 and up for a group that captures. */
      readonly index: number | undefined;
      readonly addFlags: number;
      readonly removeFlags: number;
      readonly body: Sequence;
    }
  | { readonly kind: "atomic"; readonly body: Sequence }
  | {
      readonly kind: "assert";
      readonly isBehind: boolean;
      readonly isNegated: boolean;
      readonly body: Sequence;
    }
  | { readonly kind: "failure" }
  | { readonly kind: "branch"; readonly branches: readonly Sequence[] }
  | { readonly kind: "backreference"; readonly group: number }
  | {
      readonly kind: "conditional";
      readonly group: number;
      readonly yes: Sequence;
      readonly no: Sequence | undefined;
    };

export type Sequence = readonly Node[];

/** What is known of a pattern that was parsed. */
export interface ParsedRegex {
  readonly body: Sequence;
  readonly flags: number;
  /** Number of capturing groups. */
  readonly groupCount: number;
  /** Numbers of the named groups, in the order of the pattern. */
  readonly groupNames: ReadonlyMap<string, number>;
  /** Shortest and longest match of each group, by number; what a back reference to it may match. */
  readonly groupWidths: readonly (Width | undefined)[];
  /** Positions of global flags that belong to the start, where a version takes them elsewhere. */
  readonly misplacedFlags: readonly number[];
  /** What is written in sets and may mean something else in later versions, with its position. */
  readonly suspectSets: readonly string[];
}

/** Fewest and most characters; `MAX_WIDTH` for any number. */
export interface Width {
  readonly low: number;
  readonly high: number;
}

export const MAX_WIDTH = 2 ** 64;
