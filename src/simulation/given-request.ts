/** What was sent to be simulated, as this folder has it. */
import type { SimulationRequest as SentRequest } from "../protocol/messages.ts";
import { siblingFilesOf } from "./program-texts.ts";
import { DEFAULT_RUN_LIMITS, type SimulationRequest } from "./simulate.ts";

/** Bounds that it says nothing about are the usual ones; a program that reads input without any waits. */
export function givenRequest(request: SentRequest): SimulationRequest {
  const limits = { ...DEFAULT_RUN_LIMITS, ...request.limits };
  const files = new Map(Object.entries(request.files ?? {}));
  const input = request.input ?? { lines: [], isComplete: false };
  return { ...request, limits, siblings: siblingFilesOf(request.siblings ?? {}), files, input };
}
