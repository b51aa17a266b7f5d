/** What a person gave to programs, kept by the workspace for each document: inputs, lines, sample files. */
import type * as vscode from "vscode";
import { type Given, given, type SimulationRequest } from "../protocol/messages.ts";

const KEY = "heapscope.given";
/** Documents that are remembered; the ones used longest ago are forgotten. */
const MOST_DOCUMENTS = 200;

export class GivenMemory {
  constructor(private readonly memento: vscode.Memento) {}

  remember(documentUri: string, latest: Given): void {
    const { [documentUri]: _, ...others } = this.all();
    const kept = [...Object.entries(others), [documentUri, latest] as const].slice(-MOST_DOCUMENTS);
    void this.memento.update(KEY, Object.fromEntries(kept));
  }

  /** The request with what is remembered for its document; a saved run is left as it was. */
  addTo(request: SimulationRequest): SimulationRequest {
    const remembered: unknown = this.all()[request.documentUri];
    if (request.expected !== undefined || given.problem(remembered, "given") !== undefined) return request;
    return withGiven(request, remembered as Given);
  }

  private all(): Record<string, unknown> {
    return this.memento.get<Record<string, unknown>>(KEY, {});
  }
}

export function withGiven(request: SimulationRequest, { inputs, input, files }: Given): SimulationRequest {
  const encoder = new TextEncoder();
  const contents = Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]);
  return { ...request, inputs: unlessEmpty(inputs), input, files: unlessEmpty(Object.fromEntries(contents)) };
}

/** As a request that nobody gave anything has it. */
function unlessEmpty<T extends object>(entries: T): T | undefined {
  return Object.keys(entries).length === 0 ? undefined : entries;
}
