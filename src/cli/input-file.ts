/** `--input-file FILE`: what a program reads from its standard input, given before it runs. */
import fs from "node:fs";
import { Option } from "commander";
import type { ProgramInput } from "../simulation/program-input.ts";
import { type CliEnvironment, UsageError } from "./environment.ts";

/** Stands for the standard input of the command itself. */
const STDIN = "-";

export function inputFileOption(otherwise: string): Option {
  return new Option(
    "--input-file <file>",
    `a text file with what the program reads from standard input, or - for that of the command; without it ${otherwise}`,
  );
}

/**
 * The lines of the file; undefined where none is named. `programFile` is what the program itself was read from.
 * @throws UsageError for a file that cannot be read, and where both are to come from standard input.
 */
export async function readInputFile(
  inputFile: string | undefined,
  programFile: string,
  environment: CliEnvironment,
): Promise<ProgramInput | undefined> {
  if (inputFile === undefined) return undefined;
  if (inputFile === STDIN && programFile === STDIN) {
    throw new UsageError("--input-file: standard input cannot be both the program and what it reads");
  }
  const bytes = inputFile === STDIN ? await environment.readStdin() : readLocal(inputFile);
  return { lines: linesOf(new TextDecoder().decode(bytes)), isComplete: true };
}

function readLocal(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new UsageError(`--input-file: ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Without their ends; the last line may do without one. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
