/** The text of the program that a command runs, or what `python FILE` prints of bytes that are no source. */
import path from "node:path";
import { type CliEnvironment, UsageError } from "./environment.ts";
import { decodeSource, readSourceFile } from "./read-source.ts";

const STDIN = "-";

/** `complaint` goes to standard error; the program ends with status 1. */
export type ReadProgram = { readonly text: string } | { readonly complaint: string };

/** @throws UsageError for a file that cannot be read. */
export async function readProgram(file: string, { readStdin }: CliEnvironment): Promise<ReadProgram> {
  const read = file === STDIN ? decodeSource(await readStdin()) : await readSourceFile(file);
  if (read.kind === "text") return read;
  if (read.refusal === undefined)
    throw new UsageError(`${file === STDIN ? "standard input" : file}: not run: ${read.reason}`);
  const name = file === STDIN ? "<stdin>" : path.resolve(file);
  const { message, place } = read.refusal;
  const head = place === undefined ? "" : `  File "${name}", line ${place.line}\n    ${place.text}\n`;
  return { complaint: `${head}SyntaxError: ${message.replace("FILE", () => name)}\n` };
}
