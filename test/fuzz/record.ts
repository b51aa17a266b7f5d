/** Writes the recordings of real CPythons that the test compares with. */
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../support/interpreters.mjs";
import type { Observed } from "./execute.ts";
import { generate, sourceOf } from "./program.ts";
import { RealPython } from "./real-python.ts";
import {
  areaSource,
  areas,
  FIRST_SEED,
  LAST_SEED,
  type Recording,
  recordingFile,
  type Section,
  sectionsOf,
  VERSIONS,
} from "./recording.ts";

/** False when an interpreter is missing; then nothing is written. */
export async function recordAll(print: (text: string) => void): Promise<boolean> {
  const interpreters = VERSIONS.flatMap((version) =>
    findInterpreters([version]).map(({ command }) => ({ version, command })),
  );
  if (interpreters.length < VERSIONS.length) {
    print(`Recording needs ${VERSIONS.map((version) => `python${version}`).join(" and ")} on PATH.`);
    return false;
  }
  for (const { version, command } of interpreters) {
    const python = new RealPython(command);
    const recording = await record(python);
    python.close();
    const file = recordingFile(version);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(recording, undefined, 1)}\n`);
    print(`${file}: ${Object.keys(recording.programs).length} programs`);
  }
  return true;
}

async function record(python: RealPython): Promise<Recording> {
  const programs: Record<string, Observed> = {};
  for (let seed = FIRST_SEED; seed <= LAST_SEED; seed++) {
    const seen = await python.run(sourceOf(generate(seed)));
    // A program that is no Python says nothing.
    if (seen !== undefined && !seen.ending.startsWith("SyntaxError")) programs[seed] = seen;
  }
  const sections: Record<string, Section[]> = {};
  for (const name of areas()) {
    const seen = await python.run(areaSource(name));
    if (seen === undefined || seen.ending !== "") throw new Error(`${name}: ${seen?.ending ?? "too long"}`);
    sections[name] = sectionsOf(seen.stdout);
  }
  return { programs, areas: sections };
}
