/** `heapscope fix PATH...`: applies the fixes of findings to files, or shows what they would change. */
import fs from "node:fs/promises";
import type { Command } from "commander";
import type { Applicability, Finding } from "../analyzer/finding.ts";
import { loadParser } from "../syntax/parser.ts";
import { formatUnifiedDiff } from "../text/unified-diff.ts";
import { addAnalysisFlags, readAnalysisFlags } from "./analysis-flags.ts";
import { FileChecker, STDIN_NAME } from "./check-files.ts";
import { countOf } from "./count-of.ts";
import { encodeSource } from "./encode-source.ts";
import { type CliEnvironment, ExitStatus } from "./environment.ts";
import { findInputs } from "./find-inputs.ts";
import type { SourcePath } from "./find-sources.ts";
import { type FixedSource, fixSource } from "./fix-source.ts";
import { type AnalysisFlags, OptionsOfPath } from "./options-of-path.ts";
import { decodeSource, type ReadBytes, readSourceBytes } from "./read-source.ts";
import type { SetStatus } from "./run-cli.ts";

interface FixOptions extends AnalysisFlags {
  readonly unsafe: boolean;
  readonly diff: boolean;
}

export function addFixCommand(program: Command, environment: CliEnvironment, setStatus: SetStatus): void {
  addAnalysisFlags(program.command("fix").description("apply the fixes that are safe"))
    .option("--unsafe", "also those that a person should look at", false)
    .option("--diff", "change nothing, print what would change", false)
    .action(async (paths: readonly string[], options: FixOptions) => {
      setStatus(await fix(paths, options, environment));
    });
}

async function fix(
  paths: readonly string[],
  options: FixOptions,
  environment: CliEnvironment,
): Promise<ExitStatus> {
  const optionsOfPath = new OptionsOfPath(readAnalysisFlags(options));
  const inputs = await findInputs(paths, optionsOfPath);
  const checker = new FileChecker(await loadParser(await environment.loadFiles()), optionsOfPath);
  const fixer = new Fixer(checker, options, environment);
  for (const input of inputs) await fixer.fix(input);
  environment.writeError(fixer.describe());
  return fixer.status;
}

/** A source with the bytes that it was read from. */
type FixedFile = FixedSource & { readonly kind: "fixed" } & { readonly original: string };

class Fixer {
  private fixes = 0;
  private changedFiles = 0;
  private left = 0;
  /** Findings that are left because their fix is only offered. */
  private offered = 0;
  private refused = 0;
  private isNamedRefused = false;
  private readonly applicabilities: readonly Applicability[];

  constructor(
    private readonly checker: FileChecker,
    private readonly options: FixOptions,
    private readonly environment: CliEnvironment,
  ) {
    this.applicabilities = options.unsafe ? ["safe", "offered"] : ["safe"];
  }

  async fix(input: SourcePath): Promise<void> {
    const { path } = input;
    const isStdin = path === STDIN_NAME;
    const read: ReadBytes = isStdin
      ? { kind: "bytes", bytes: await this.environment.readStdin() }
      : await readSourceBytes(path);
    if (read.kind === "unreadable") return this.refuse(input, read.reason);
    const source = decodeSource(read.bytes);
    if (source.kind === "unreadable") return this.refuse(input, source.reason);
    const original = source.text;
    const fixed = fixSource(original, (text) => this.checker.open(path, text), this.applicabilities);
    if (fixed.kind === "refused") return this.refuse(input, fixed.reason);
    const isChanged = fixed.applied.length > 0;
    if (this.options.diff) this.showDiff(path, { ...fixed, original });
    else if (isStdin) this.environment.writeOut(fixed.text);
    else if (isChanged) {
      const problem = await writeSource(path, fixed.text, read.bytes);
      if (problem !== undefined) return this.refuse(input, problem);
    }
    this.count(fixed);
    if (!this.options.diff && !isStdin) this.report(path, fixed);
  }

  /** A file that was named must be fixed; one that was only found may be something else than source. */
  get status(): ExitStatus {
    if (this.isNamedRefused) return ExitStatus.MISUSE;
    const isIncomplete = this.left > 0 || (this.options.diff && this.fixes > 0);
    return isIncomplete ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
  }

  describe(): string {
    const verb = this.options.diff ? "would be applied" : "applied";
    const parts = [`${countOf(this.fixes, "fix", "fixes")} ${verb} in ${countOf(this.changedFiles, "file")}`];
    const offered = this.offered > 0 ? `, ${this.offered} of them with a fix that --unsafe applies` : "";
    if (this.left > 0) parts.push(`${countOf(this.left, "finding")} left${offered}`);
    if (this.refused > 0) parts.push(`${countOf(this.refused, "file")} left alone`);
    return `${parts.join("; ")}\n`;
  }

  private count({ applied, left }: FixedSource & { readonly kind: "fixed" }): void {
    this.fixes += applied.length;
    if (applied.length > 0) this.changedFiles++;
    this.left += left.length;
    this.offered += left.filter((finding) => this.isOffered(finding)).length;
  }

  private isOffered({ fix }: Finding): boolean {
    return fix?.applicability === "offered" && !this.options.unsafe;
  }

  private showDiff(path: string, { original, text }: FixedFile): void {
    const shown = path.replaceAll("\\", "/").replace(/^\//, "");
    this.environment.writeOut(formatUnifiedDiff(shown, original, text));
  }

  private report(path: string, { applied }: FixedSource & { readonly kind: "fixed" }): void {
    for (const { ruleId, title, position } of applied) {
      const place = `${path}:${position.line + 1}:${position.column + 1}`;
      this.environment.writeOut(`${place}: fixed: ${title} [${ruleId}]\n`);
    }
  }

  private refuse({ path, isNamed }: SourcePath, reason: string): void {
    this.refused++;
    this.isNamedRefused ||= isNamed;
    this.environment.writeError(`heapscope: ${path}: not fixed: ${reason}\n`);
  }
}

/** Answers why it could not be written. Links are followed and permissions kept. */
async function writeSource(path: string, text: string, before: Uint8Array): Promise<string | undefined> {
  const bytes = encodeSource(text, before);
  if (bytes === undefined) return "its encoding cannot be written without a change to it; store it as UTF-8";
  try {
    await fs.writeFile(path, bytes);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
