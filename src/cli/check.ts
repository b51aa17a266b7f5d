/** `heapscope check PATH...`: prints the findings of files and folders. */
import { type Command, Option } from "commander";
import { loadParser, type PythonParser } from "../syntax/parser.ts";
import { addAnalysisFlags, readAnalysisFlags } from "./analysis-flags.ts";
import { checkAll, jobsOption } from "./check-all.ts";
import type { CheckedFile } from "./check-files.ts";
import { countOf } from "./count-of.ts";
import { type CliEnvironment, ExitStatus } from "./environment.ts";
import { findInputs } from "./find-inputs.ts";
import { FORMATS, type FormatName } from "./format.ts";
import { type AnalysisFlags, OptionsOfPath } from "./options-of-path.ts";
import { Progress } from "./progress.ts";
import type { SetStatus } from "./run-cli.ts";

interface CheckOptions extends AnalysisFlags {
  readonly format: FormatName;
  readonly jobs: number;
}

export function addCheckCommand(program: Command, environment: CliEnvironment, setStatus: SetStatus): void {
  addAnalysisFlags(program.command("check").description("report code that holds more memory than it needs"))
    .addOption(
      new Option("--format <format>", "how findings are printed")
        .choices(Object.keys(FORMATS))
        .default("text"),
    )
    .addOption(jobsOption())
    .action(async (paths: readonly string[], options: CheckOptions) => {
      setStatus(await check(paths, options, environment));
    });
}

async function check(
  paths: readonly string[],
  options: CheckOptions,
  environment: CliEnvironment,
): Promise<ExitStatus> {
  const { writeOut, writeError, loadFiles, version, isTerminal } = environment;
  const flags = readAnalysisFlags(options);
  const inputs = await findInputs(paths, new OptionsOfPath(flags));
  const progress = new Progress(inputs.length, isTerminal ? writeError : undefined);
  const write = (text: string): void => {
    progress.clear();
    writeOut(text);
  };
  const output = FORMATS[options.format]({ write, version });
  const tally = new Tally();
  const loadCheckParser = async (): Promise<PythonParser> => loadParser(await loadFiles());
  for await (const file of checkAll(inputs, flags, options.jobs, environment, loadCheckParser)) {
    tally.count(file);
    progress.advance();
    if (file.kind === "checked") {
      output.add(file);
      continue;
    }
    progress.clear();
    writeError(`heapscope: ${file.path}: not checked: ${file.reason}\n`);
    output.addUnreadable?.(file);
  }
  output.end(tally.status !== ExitStatus.MISUSE);
  progress.clear();
  writeError(tally.describe());
  return tally.status;
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
    if (this.files + this.unreadable === 0) return "no Python files found\n";
    const parts = [`${countOf(this.findings, "finding")} in ${countOf(this.files, "file")}`];
    if (this.broken > 0)
      parts.push(`${countOf(this.broken, "file")} with syntax errors, checked around them`);
    if (this.unreadable > 0) parts.push(`${countOf(this.unreadable, "file")} not checked`);
    return `${parts.join("; ")}\n`;
  }
}
