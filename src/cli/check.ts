/** `heapscope check PATH...`: prints the findings of files and folders. */
import { type Command, Option } from "commander";
import type { AnalyzerOptions } from "../analyzer/session.ts";
import { DEFAULT_PYTHON_VERSION, PYTHON_VERSIONS } from "../cpython/version.ts";
import { loadParser } from "../syntax/parser.ts";
import { type CheckedFile, checkFiles, STDIN_NAME } from "./check-files.ts";
import { type CliEnvironment, ExitStatus } from "./environment.ts";
import { findSources, type SourcePath } from "./find-sources.ts";
import { FORMATS, type FormatName } from "./format.ts";
import { decodeSource, type ReadResult } from "./read-source.ts";
import { collectNames, selectRules } from "./rule-selection.ts";
import type { SetStatus } from "./run-cli.ts";

interface CheckOptions {
  readonly format: FormatName;
  readonly select: readonly string[];
  readonly ignore: readonly string[];
  readonly python: string;
}

export function addCheckCommand(program: Command, environment: CliEnvironment, setStatus: SetStatus): void {
  program
    .command("check")
    .description("report code that holds more memory than it needs")
    .argument("<path...>", "files, folders (searched for .py files), or - for standard input")
    .addOption(
      new Option("--format <format>", "how findings are printed")
        .choices(Object.keys(FORMATS))
        .default("text"),
    )
    .addOption(
      new Option("--select <rules>", "only these rules or groups, with commas between")
        .argParser(collectNames)
        .default([], "those that are on by default"),
    )
    .addOption(
      new Option("--ignore <rules>", "without these rules or groups, with commas between")
        .argParser(collectNames)
        .default([], "none"),
    )
    .addOption(
      new Option("--python <version>", "the Python version that bytes are stated for")
        .choices(PYTHON_VERSIONS)
        .default(DEFAULT_PYTHON_VERSION),
    )
    .action(async (paths: readonly string[], options: CheckOptions) => {
      setStatus(await check(paths, options, environment));
    });
}

async function check(
  paths: readonly string[],
  { format, select, ignore, python }: CheckOptions,
  { readStdin, writeOut, writeError, loadFiles }: CliEnvironment,
): Promise<ExitStatus> {
  const enabledRules = selectRules(select, ignore);
  const options: AnalyzerOptions = { pythonVersion: python, enabledRules, severities: new Map() };
  const parser = await loadParser(await loadFiles());
  const readInput = async (): Promise<ReadResult> => decodeSource(await readStdin());
  const output = FORMATS[format](writeOut);
  const tally = new Tally();
  for await (const file of checkFiles(await findPaths(paths), parser, options, readInput)) {
    tally.count(file);
    if (file.kind === "checked") output.add(file);
    else writeError(`heapscope: ${file.path}: not checked: ${file.reason}\n`);
  }
  output.end();
  writeError(tally.describe());
  return tally.status;
}

async function findPaths(paths: readonly string[]): Promise<readonly SourcePath[]> {
  const files = await findSources(paths.filter((path) => path !== STDIN_NAME));
  return paths.includes(STDIN_NAME) ? [{ path: STDIN_NAME, isNamed: true }, ...files] : files;
}

/** Counts what was checked, for the last line and the exit status. */
class Tally {
  private files = 0;
  private findings = 0;
  private broken = 0;
  private unreadable = 0;
  private isNamedUnreadable = false;

  count(file: CheckedFile): void {
    if (file.kind === "unreadable") {
      this.unreadable++;
      this.isNamedUnreadable ||= file.isNamed;
      return;
    }
    this.files++;
    this.findings += file.findings.length;
    if (file.hasSyntaxProblems) this.broken++;
  }

  /** A file that was named must be read; one that was only found may be something else than source. */
  get status(): ExitStatus {
    if (this.isNamedUnreadable) return ExitStatus.MISUSE;
    return this.findings > 0 ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  describe(): string {
    const parts = [`${plural(this.findings, "finding")} in ${plural(this.files, "file")}`];
    if (this.broken > 0) parts.push(`${plural(this.broken, "file")} with syntax errors, checked around them`);
    if (this.unreadable > 0) parts.push(`${plural(this.unreadable, "file")} not checked`);
    return `${parts.join("; ")}\n`;
  }
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
