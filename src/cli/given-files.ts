/**
 * `--file PATH=LOCALFILE`: files of the host, or folders of them, that a program finds under a path of its own. Nothing
 * else of the host is read, and nothing is written to it.
 */
import fs from "node:fs";
import path from "node:path";
import { InvalidArgumentError, Option } from "commander";
import { UsageError } from "./environment.ts";

/** All files together; a run holds them in memory. */
const MAX_BYTES = 100_000_000;

export interface GivenFile {
  /** Where the program finds it. */
  readonly path: string;
  readonly localFile: string;
}

export function fileOption(): Option {
  return new Option(
    "--file <path=localfile>",
    "a file or folder that the program can open, with the content of a local one",
  )
    .argParser(addFile)
    .default([], "none");
}

function addFile(text: string, earlier: readonly GivenFile[]): readonly GivenFile[] {
  const at = text.indexOf("=");
  if (at <= 0 || at === text.length - 1) throw new InvalidArgumentError("It must be PATH=LOCALFILE.");
  return [...earlier, { path: text.slice(0, at), localFile: text.slice(at + 1) }];
}

/** Content by the path that the program knows. @throws UsageError for what cannot be read, or is too much. */
export function readGivenFiles(given: readonly GivenFile[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  let byteCount = 0;
  for (const each of given.flatMap(filesOf)) {
    const content = orUsageError(each, () => fs.readFileSync(each.localFile));
    byteCount += content.length;
    if (byteCount > MAX_BYTES) {
      throw new UsageError(
        `--file: more than ${MAX_BYTES.toLocaleString("en")} bytes, with ${each.localFile}`,
      );
    }
    files.set(each.path, content);
  }
  return files;
}

/** The file itself, or all files below the folder. Symbolic links in it are left out: they may lead anywhere. */
function filesOf(given: GivenFile): readonly GivenFile[] {
  const isFolder = orUsageError(given, () => fs.statSync(given.localFile).isDirectory());
  if (!isFolder) return [given];
  const names = fs.readdirSync(given.localFile, { recursive: true, encoding: "utf8" }).sort();
  return names
    .map((name) => ({ path: path.join(given.path, name), localFile: path.join(given.localFile, name) }))
    .filter(({ localFile }) => fs.lstatSync(localFile).isFile());
}

function orUsageError<T>({ localFile }: GivenFile, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`--file: ${localFile}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
