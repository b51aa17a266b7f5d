/** How a run ended, for programs that read it: one of three kinds, and the reason in one line of plain text. */
import { assertNever } from "../base/invariant.ts";
import { type Ending, exceptionText, type LimitEnding } from "../trace/ending.ts";

export interface EndingReason {
  /** A program that ends itself by `SystemExit` has finished, whatever its status. */
  readonly kind: "finished" | "exception" | "limit";
  /** "ZeroDivisionError: division by zero (line 3)" */
  readonly reason: string;
}

export function endingReason(ending: Ending): EndingReason {
  switch (ending.kind) {
    case "finished":
      return { kind: "finished", reason: "the program ran to its end" };
    case "exit":
      return { kind: "finished", reason: `the program ended itself with exit status ${ending.status}` };
    case "exception": {
      const { type, message, line } = ending;
      return { kind: "exception", reason: `${type}${message === "" ? "" : `: ${message}`}${at(line)}` };
    }
    case "syntax": {
      const { type, message, line, column } = ending;
      return { kind: "exception", reason: `${type}: ${message} (line ${line}, column ${column})` };
    }
    case "limit":
      return { kind: "limit", reason: `${describeLimit(ending)}${at(ending.line)}` };
    case "input":
      return {
        kind: "limit",
        reason: `input: the program waits for line ${ending.linesRead + 1} of its input${at(ending.line)}`,
      };
    case "badInput":
      return { kind: "exception", reason: `the input ${ending.name}: ${exceptionText(ending)}` };
    case "unsupported":
      return {
        kind: "exception",
        reason: `not supported by the simulator: ${ending.feature}${at(ending.line)}`,
      };
    default:
      return assertNever(ending);
  }
}

function describeLimit({ limit, bound }: LimitEnding): string {
  const amount = bound.toLocaleString("en-US");
  switch (limit) {
    case "steps":
      return `steps: the program was stopped after ${amount} steps`;
    case "heap":
      return `memory: the program wanted more than ${amount} bytes`;
    case "time":
      return `time: the program ran for more than ${amount} milliseconds`;
    case "output":
      return `output: the program printed more than ${amount} characters`;
    case "depth":
      return `recursion: more than ${amount} calls were nested`;
    case "matching":
      return `matching: a regular expression took more than ${amount} steps`;
    default:
      return assertNever(limit);
  }
}

function at(line: number | undefined): string {
  return line === undefined ? "" : ` (line ${line})`;
}
