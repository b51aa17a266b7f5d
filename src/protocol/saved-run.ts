/**
 * A run as a small file. Runs are deterministic, so the file has what was simulated and the result's figures, by which
 * whoever opens it sees that the run is the same one; the trace itself is made again.
 */
import type { Trace } from "../trace/trace.ts";
import { type RunFigures, runFigures, type SimulationRequest } from "./messages.ts";
import { requestFromPlain, requestToPlain } from "./request-json.ts";
import { ProtocolError, receive } from "./shape.ts";

/** Changes whenever an earlier Heapscope could not read the file. */
const FORMAT = 1;
export const SAVED_RUN_ENDING = "heapscope";

export function savedRunText(request: SimulationRequest, trace: Trace): string {
  const { expected: _, ...own } = request;
  const file = { heapscope: FORMAT, request: requestToPlain(own), result: figuresOf(trace) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** What to simulate, with the figures to be expected. @throws ProtocolError that names the file and what is wrong. */
export function readSavedRun(text: string, fileName: string): SimulationRequest {
  const plain = parse(text, fileName);
  if (plain.heapscope !== FORMAT) {
    const format = plain.heapscope === undefined ? "none" : JSON.stringify(plain.heapscope);
    throw new ProtocolError(`${fileName}: a saved run has format ${FORMAT}, this file has ${format}`);
  }
  const request = requestFromPlain(plain.request, fileName);
  return { ...request, expected: receive(runFigures, plain.result, fileName) };
}

/** Nothing of it is checked yet. */
interface SavedFile {
  readonly heapscope?: unknown;
  readonly request?: unknown;
  readonly result?: unknown;
}

function parse(text: string, fileName: string): SavedFile {
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch (error) {
    throw new ProtocolError(`${fileName}: no saved run: ${error instanceof Error ? error.message : error}`);
  }
  if (typeof plain === "object" && plain !== null) return plain;
  throw new ProtocolError(`${fileName}: no saved run: an object is wanted`);
}

export function figuresOf({ totals, ending, output }: Trace): RunFigures {
  const { steps, peakBytes, finalBytes, finalObjects, allocations, allocatedBytes } = totals;
  const { length } = output.text;
  const ended = ending.kind;
  return {
    ended,
    steps,
    peakBytes,
    finalBytes,
    finalObjects,
    allocations,
    allocatedBytes,
    outputLength: length,
  };
}

const NAMES: Readonly<Record<keyof RunFigures, string>> = {
  ended: "how it ended",
  steps: "steps",
  peakBytes: "peak bytes",
  finalBytes: "bytes at the end",
  finalObjects: "objects at the end",
  allocations: "allocations",
  allocatedBytes: "allocated bytes",
  outputLength: "characters printed",
};

/** In words what is not as it was when the run was saved: "peak bytes 3000 instead of 2900"; empty when all is. */
export function differences(saved: RunFigures, now: RunFigures): string[] {
  const names = Object.keys(NAMES) as (keyof RunFigures)[];
  return names
    .filter((name) => saved[name] !== now[name])
    .map((name) => `${NAMES[name]} ${now[name]} instead of ${saved[name]}`);
}
