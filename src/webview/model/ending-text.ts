/** Says in one plain sentence how a run ended. */
import { assertNever } from "../../base/invariant.ts";
import { type Ending, exceptionText, type LimitEnding } from "../../trace/ending.ts";
import type { Trace } from "../../trace/trace.ts";
import { formatAmount, formatBytes, formatCount } from "./format.ts";

export type Tone = "good" | "warning" | "error";

export interface EndingText {
  readonly tone: Tone;
  readonly sentence: string;
}

export function describeEnding({ ending, totals }: Pick<Trace, "ending" | "totals">): EndingText {
  const steps = formatAmount(totals.steps, "step");
  switch (ending.kind) {
    case "finished":
      return { tone: "good", sentence: `Ran to the end in ${steps}.` };
    case "exit":
      return {
        tone: ending.status === 0 ? "good" : "warning",
        sentence: `The program ended itself with exit status ${ending.status} after ${steps}.`,
      };
    case "exception":
      return {
        tone: "error",
        sentence: `Ended by an uncaught ${ending.type}${at(ending.line)} after ${steps}${reason(ending.message)}`,
      };
    case "syntax":
      return {
        tone: "error",
        sentence: `Not run: Python cannot read line ${ending.line}, column ${ending.column} (${ending.message}).`,
      };
    case "limit":
      return { tone: "warning", sentence: describeLimit(ending, steps) };
    case "input": {
      const asked = ending.prompt.trim() === "" ? "" : ` (${ending.prompt.trim()})`;
      const sentence = `Stopped${at(ending.line)} after ${steps}: the program waits for a line of input${asked}.`;
      return { tone: "warning", sentence };
    }
    case "badInput":
      return {
        tone: "error",
        sentence: `Not run: the input ${ending.name} could not be evaluated (${exceptionText(ending)}).`,
      };
    case "unsupported":
      return {
        tone: "warning",
        sentence: `Stopped${at(ending.line)} after ${steps}: the simulator does not know ${ending.feature} yet.`,
      };
    default:
      return assertNever(ending);
  }
}

/** Messages are as long as the program likes; the output has all of it. */
const MOST_REASON = 160;

function reason(message: string): string {
  const text = message.replaceAll(/\s+/g, " ").trim();
  if (text === "") return ".";
  const shown = text.length <= MOST_REASON ? text : `${text.slice(0, MOST_REASON - 1)}\u2026`;
  return `: ${shown}${/[.!?\u2026]$/.test(shown) ? "" : "."}`;
}

/** What a person can do about it, or nothing. */
export function adviseOn(ending: Ending): string | undefined {
  if (ending.kind === "exception" && ending.type === "ModuleNotFoundError")
    return "The simulator has modules of the standard library and those beside the program, no installed packages.";
  if (ending.kind !== "limit" || ending.limit === "output" || ending.limit === "depth") return undefined;
  if (ending.limit === "steps") return "The limit is a setting: heapscope.simulation.maxSteps.";
  if (ending.limit === "heap") return "The limit is a setting: heapscope.simulation.maxHeapMegabytes.";
  if (ending.limit === "matching")
    return "Nested repetitions such as (a+)+ try every way to divide the text.";
  return "A smaller input shows the same growth sooner.";
}

function describeLimit({ limit, bound, line }: LimitEnding, steps: string): string {
  switch (limit) {
    case "steps":
      return `Stopped${at(line)} after ${steps}, the limit. Everything up to there is shown.`;
    case "heap":
      return `Stopped${at(line)} after ${steps}: the program wanted more than ${formatBytes(bound)} of memory.`;
    case "time":
      return `Stopped${at(line)} after ${formatAmount(bound / 1000, "second")} and ${steps}. Everything up to there is shown.`;
    case "output":
      return `Stopped${at(line)} after ${steps}: the program printed more than ${formatCount(bound)} characters.`;
    case "depth":
      return `Stopped${at(line)} after ${steps}: more than ${formatCount(bound)} calls were nested, the limit.`;
    case "matching":
      return `Stopped${at(line)} after ${steps}: a regular expression took more than ${formatCount(bound)} steps of its own.`;
    default:
      return assertNever(limit);
  }
}

function at(line: number | undefined): string {
  return line === undefined ? "" : ` at line ${line}`;
}
