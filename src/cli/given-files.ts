/** `--file PATH=LOCALFILE`: files of the host that a program finds under a path of its own. Nothing else of it is read. */
import fs from "node:fs";
import { InvalidArgumentError, Option } from "commander";
import { UsageError } from "./environment.ts";

export interface GivenFile {
  /** Where the program finds it. */
  readonly path: string;
  readonly localFile: string;
}

export function fileOption(): Option {
  return new Option(
    "--file <path=localfile>",
    "a file that the program can open, with the content of a local one",
  )
    .argParser(addFile)
    .default([], "none");
}

function addFile(text: string, earlier: readonly GivenFile[]): readonly GivenFile[] {
  const at = text.indexOf("=");
  if (at <= 0 || at === text.length - 1) throw new InvalidArgumentError("It must be PATH=LOCALFILE.");
  return [...earlier, { path: text.slice(0, at), localFile: text.slice(at + 1) }];
}

/** @throws UsageError for a file that cannot be read. */
export function readGivenFiles(files: readonly GivenFile[]): ReadonlyMap<string, Uint8Array> {
  return new Map(files.map(({ path, localFile }) => [path, readLocal(localFile)]));
}

function readLocal(localFile: string): Uint8Array {
  try {
    return fs.readFileSync(localFile);
  } catch (error) {
    throw new UsageError(`--file: ${localFile}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
