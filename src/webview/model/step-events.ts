/** What a step did that is no change of an object: it printed, the collector ran, the program ended. In sentences. */
import { type Ending, exceptionText } from "../../trace/ending.ts";
import { NOTHING_CHANGED } from "../../trace/moment.ts";
import { outputPieces } from "../../trace/output.ts";
import type { Collection, TraceReader } from "../../trace/reader.ts";
import { formatAmount, formatBytes } from "./format.ts";

/** Of printed text and of an exception's message; the output has all of it. */
const MOST_CHARACTERS = 60;

/** Code stands between backquotes. */
export function stepEvents(reader: TraceReader, step: number): string[] {
  if (step < 0 || step >= reader.stepCount) return [];
  const { ending } = reader.trace;
  const isLast = step === reader.stepCount - 1;
  const hasFailed = isLast && ending.kind === "exception";
  return [
    ...printed(reader, step, hasFailed),
    ...reader.collectionsIn(step).map(collected),
    ...(isLast ? ended(ending) : []),
  ];
}

/** Events first: they are why names and objects changed. */
export function withEvents(events: readonly string[], sentences: readonly string[]): readonly string[] {
  return events.length === 0
    ? sentences
    : [...events, ...sentences.filter((each) => each !== NOTHING_CHANGED)];
}

/** @param hasFailed the program's traceback is in the output and is told otherwise. */
function printed(reader: TraceReader, step: number, hasFailed: boolean): string[] {
  const pieces = outputPieces(
    reader.trace.output,
    step === 0 ? 0 : reader.outputLengthAt(step - 1),
    reader.outputLengthAt(step),
  );
  return [false, true].flatMap((isError) => {
    if (isError && hasFailed) return [];
    const text = pieces
      .filter((piece) => piece.isError === isError)
      .map((piece) => piece.text)
      .join("");
    return text === "" ? [] : [`${isError ? "Writes to standard error:" : "Prints"} ${lines(text)}.`];
  });
}

/** "`first line` and 3 more lines" */
function lines(text: string): string {
  const all = text.replace(/\n$/, "").split("\n");
  const [first = ""] = all;
  const shown = first === "" ? "an empty line" : code(first);
  return all.length === 1 ? shown : `${shown} and ${formatAmount(all.length - 1, "more line")}`;
}

function code(text: string): string {
  const cut = text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}\u2026`;
  return `\`${cut.trimEnd().replaceAll("`", "'").replaceAll(/\s/g, " ")}\``;
}

/** Freed with them is what only they held. */
function collected({ collected, examined, freedBytes }: Collection): string {
  return collected === 0
    ? `The collector looks at ${formatAmount(examined, "object")} and finds none to free.`
    : `The collector finds ${formatAmount(collected, "unreachable object")} and frees ${formatBytes(freedBytes)}.`;
}

function ended(ending: Ending): string[] {
  switch (ending.kind) {
    case "exception":
      return [`${code(exceptionText(ending))} is raised, and nothing catches it.`];
    case "input":
      return ["The program waits for a line of input here."];
    case "limit":
      return ["The run was stopped here, at a limit."];
    case "unsupported":
      return [`The simulator does not know ${ending.feature} yet and stopped here.`];
    default:
      return [];
  }
}
