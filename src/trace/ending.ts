/** How a run ended, as data that a view can put into a sentence. It holds no sentences of its own. */

export type Ending =
  | { readonly kind: "finished" }
  | ExceptionEnding
  | ExitEnding
  | SyntaxEnding
  | LimitEnding
  | InputEnding
  | BadInputEnding
  | UnsupportedEnding;

/** An exception that the program did not catch. Its traceback is at the end of the output. */
export interface ExceptionEnding {
  readonly kind: "exception";
  /** "ValueError" */
  readonly type: string;
  /** `str()` of the exception, perhaps empty. */
  readonly message: string;
  /** 1-based line of the file where it was raised, if that is known. */
  readonly line: number | undefined;
}

/** `SystemExit`, which is no error of the program. */
export interface ExitEnding {
  readonly kind: "exit";
  /** From 0 to 255, as a shell sees it. */
  readonly status: number;
}

/** The program was not run at all. */
export interface SyntaxEnding {
  readonly kind: "syntax";
  /** "SyntaxError" or one of its kind. */
  readonly type: string;
  readonly message: string;
  /** 1-based line of the file. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}

export interface LimitEnding {
  readonly kind: "limit";
  readonly limit: LimitName;
  /** The bound that was met: steps, bytes, milliseconds, characters, nested calls or steps of a match. */
  readonly bound: number;
  readonly line: number | undefined;
}

export type LimitName = "steps" | "heap" | "time" | "output" | "depth" | "matching";

/** The program waits for a line that nobody has given yet: with one more line the same run goes on from here. */
export interface InputEnding {
  readonly kind: "input";
  /** How many lines it has read. */
  readonly linesRead: number;
  /** What it printed on the unfinished line since it read the line before, as `input("Name: ")` leaves it. */
  readonly prompt: string;
  readonly line: number | undefined;
}

/** An expression that the person gave for a name could not be evaluated; nothing of the selection was run. */
export interface BadInputEnding {
  readonly kind: "badInput";
  /** The name of the input. */
  readonly name: string;
  /** "NameError" */
  readonly type: string;
  readonly message: string;
}

/** An exception as the last line of a traceback has it. */
export function exceptionText({
  type,
  message,
}: {
  readonly type: string;
  readonly message: string;
}): string {
  return message === "" ? type : `${type}: ${message}`;
}

/** Something that Python has and the simulator has not. */
export interface UnsupportedEnding {
  readonly kind: "unsupported";
  /** What was missing, as a noun: "module numpy". */
  readonly feature: string;
  readonly line: number | undefined;
}
