/** Runs as files: `simulate --trace OUT` writes one, `simulate FILE.heapscope` opens it. */
import fs from "node:fs/promises";
import path from "node:path";
import type { SimulationRequest } from "../protocol/messages.ts";
import {
  differences,
  figuresOf,
  readSavedRun,
  SAVED_RUN_ENDING,
  savedRunText,
} from "../protocol/saved-run.ts";
import { ProtocolError } from "../protocol/shape.ts";
import type { Trace } from "../trace/trace.ts";
import { UsageError } from "./environment.ts";

export function isSavedRun(file: string): boolean {
  return path.extname(file) === `.${SAVED_RUN_ENDING}`;
}

/** @throws UsageError for a file that cannot be read or is no saved run. */
export async function openSavedRun(file: string): Promise<SimulationRequest> {
  try {
    return readSavedRun(await fs.readFile(file, "utf8"), file);
  } catch (error) {
    if (error instanceof ProtocolError) throw new UsageError(error.message);
    throw new UsageError(`${file}: cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

export async function writeSavedRun(file: string, request: SimulationRequest, trace: Trace): Promise<void> {
  await fs.writeFile(file, savedRunText(request, trace));
}

/** A complaint where the run is not the one that was saved, with its line break; else empty. */
export function complaintOf(file: string, { expected }: SimulationRequest, trace: Trace): string {
  const found = expected === undefined ? [] : differences(expected, figuresOf(trace));
  return found.length === 0 ? "" : `${file}: the run differs from the saved one: ${found.join(", ")}\n`;
}
