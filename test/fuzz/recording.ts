/** What is kept of the real CPythons' answers, and reading it. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { PythonVersion } from "../../src/cpython/version.ts";
import type { Observed } from "./execute.ts";

export const VERSIONS = ["3.11", "3.13"] as const satisfies readonly PythonVersion[];

/** The seeds of the test, and how many programs a recording holds. */
export const FIRST_SEED = 1;
export const LAST_SEED = 200;

const FOLDER = "test/fuzz/recorded";
const AREAS = "test/fuzz/areas";
/** What every area's program begins with. */
const PRELUDE = "_outcome.py";

/** The programs of the areas, as `name.py`. */
export function areas(): string[] {
  return fs
    .readdirSync(AREAS)
    .filter((name) => name.endsWith(".py") && name !== PRELUDE)
    .sort();
}

export function areaSource(name: string): string {
  return [PRELUDE, name].map((each) => fs.readFileSync(path.join(AREAS, each), "utf8")).join("");
}

/** An area prints far too much to keep: of each section (from a line `## title`) its lines and their digest. */
export interface Section {
  readonly title: string;
  readonly lines: number;
  readonly digest: string;
}

export function sectionsOf(stdout: string): Section[] {
  return stdout
    .split(/^(?=## )/m)
    .filter((text) => text !== "")
    .map((text) => ({
      title: text.slice(0, text.indexOf("\n")),
      lines: text.split("\n").length - 1,
      digest: createHash("sha256").update(text).digest("hex").slice(0, 16),
    }));
}

export interface Recording {
  /** By seed. */
  readonly programs: Readonly<Record<string, Observed>>;
  /** By area. */
  readonly areas: Readonly<Record<string, readonly Section[]>>;
}

export function recordingFile(version: PythonVersion): string {
  return path.join(FOLDER, `${version}.json`);
}

export function readRecording(version: PythonVersion): Recording {
  return JSON.parse(fs.readFileSync(recordingFile(version), "utf8")) as Recording;
}
