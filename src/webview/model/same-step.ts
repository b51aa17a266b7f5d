/** Finds the place of a step again in another run of nearly the same program. */
import type { TraceReader } from "../../trace/reader.ts";

/** Where a run goes on that was asked for with other inputs; from where a program waited for one, it is the end. */
export function stepInNext(before: TraceReader, step: number, after: TraceReader): number | undefined {
  const hasWaited = before.trace.ending.kind === "input" && step === before.stepCount - 1;
  return hasWaited ? after.stepCount - 1 : sameStep(before, step, after);
}

/**
 * The step that runs the same line as often as the given one had run it, or the line's last one where it runs less
 * often. Undefined where the line does not run.
 */
function sameStep(before: TraceReader, step: number, after: TraceReader): number | undefined {
  const lines = before.trace.steps.line;
  const line = lines[step];
  if (line === undefined) return undefined;
  let left = 0;
  for (let at = 0; at <= step; at++) if (lines[at] === line) left++;
  let found: number | undefined;
  const others = after.trace.steps.line;
  for (let at = 0; at < others.length && left > 0; at++) {
    if (others[at] !== line) continue;
    found = at;
    left--;
  }
  return found;
}
