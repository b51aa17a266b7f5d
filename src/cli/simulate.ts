/** `heapscope simulate FILE`: runs a program on the modelled heap and prints what it did to memory. */

import fs from "node:fs/promises";
import path from "node:path";
import { type Command, Option } from "commander";
import { DEFAULT_PYTHON_VERSION, PYTHON_VERSIONS } from "../cpython/version.ts";
import { exportedPage, readPageFiles } from "../protocol/exported-page.ts";
import type { SimulationRequest as SentRequest } from "../protocol/messages.ts";
import { SAVED_RUN_ENDING } from "../protocol/saved-run.ts";
import { givenRequest } from "../simulation/given-request.ts";
import { loadPython } from "../simulation/python.ts";
import { reportOf } from "../simulation/report.ts";
import { collectSiblings } from "../simulation/sibling-modules.ts";
import {
  DEFAULT_RUN_LIMITS,
  type Interpreter,
  runUnrecorded,
  type SimulationRequest,
  simulate,
} from "../simulation/simulate.ts";
import { loadParser } from "../syntax/parser.ts";
import type { Ending } from "../trace/ending.ts";
import { traceSizeBytes } from "../trace/trace.ts";
import { type CliEnvironment, ExitStatus, UsageError } from "./environment.ts";
import { folderModules } from "./folder-modules.ts";
import { fileOption, type GivenFile, readGivenFiles } from "./given-files.ts";
import { inputFileOption, readInputFile } from "./input-file.ts";
import { parseAmount } from "./parse-amount.ts";
import { readProgram } from "./read-program.ts";
import type { SetStatus } from "./run-cli.ts";
import { complaintOf, isSavedRun, openSavedRun, writeSavedRun } from "./saved-runs.ts";
import { formatSimulation } from "./simulation-text.ts";

const STDIN = "-";
/** As the setting `heapscope.simulation.maxHeapMegabytes`. */
const DEFAULT_MAX_BYTES = 256_000_000;

interface SimulateOptions {
  readonly file: readonly GivenFile[];
  readonly python: string;
  readonly format: "text" | "json";
  readonly maxSteps: number;
  readonly maxBytes: number;
  readonly traceStats: boolean;
  readonly html: string | undefined;
  readonly trace: string | undefined;
  readonly inputFile: string | undefined;
}

/** What recording a run takes, for `--trace-stats`. */
export interface TraceStats {
  /** Bytes of the trace. */
  readonly traceBytes: number;
  /** Wall time of the recorded run. */
  readonly recordMs: number;
  /** Wall time of the same run with nobody watching. */
  readonly runMs: number;
}

export function addSimulateCommand(
  program: Command,
  environment: CliEnvironment,
  setStatus: SetStatus,
): void {
  program
    .command("simulate")
    .description("run a program on a model of CPython's heap, and print what it did to memory")
    .argument("<file>", "a Python file, - for standard input, or a run that --trace saved")
    .addOption(
      new Option("--python <version>", "the CPython version whose heap is modelled")
        .choices(PYTHON_VERSIONS)
        .default(DEFAULT_PYTHON_VERSION),
    )
    .addOption(
      new Option("--format <format>", "how the result is printed").choices(["text", "json"]).default("text"),
    )
    .addOption(
      new Option("--max-steps <number>", "stop after so many lines")
        .argParser(parseAmount(1))
        .default(DEFAULT_RUN_LIMITS.maxSteps),
    )
    .addOption(
      new Option("--max-bytes <number>", "stop when the program wants to hold more memory than this")
        .argParser(parseAmount(1))
        .default(DEFAULT_MAX_BYTES),
    )
    .option("--trace-stats", "say what recording the run takes, in bytes and milliseconds", false)
    .option("--html <file>", "write the run as one page that opens in any browser")
    .option("--trace <file>", `save the run; the name has to end in .${SAVED_RUN_ENDING}`)
    .addOption(inputFileOption("the program finds the end of it at once"))
    .addOption(fileOption())
    .addHelpText(
      "after",
      "\nNothing is executed natively: files, network and processes are out of the program's reach." +
        "\nA saved run is run again as it was, and it is said if anything comes out differently." +
        "\nExit status: 0 when the program ran to its end, 1 when an exception or a limit ended it, 2 misuse.",
    )
    .action(async (file: string, options: SimulateOptions, command: Command) => {
      if (isSavedRun(file)) refuseOptions(command);
      if (options.trace !== undefined && !isSavedRun(options.trace)) {
        throw new UsageError(`--trace ${options.trace}: the name has to end in .${SAVED_RUN_ENDING}`);
      }
      setStatus(await simulateFile(file, options, environment));
    });
}

/** What a saved run says itself. */
function refuseOptions(command: Command): void {
  for (const name of ["python", "maxSteps", "maxBytes", "file"]) {
    if (command.getOptionValueSource(name) !== "cli") continue;
    const flags = command.options.find((option) => option.attributeName() === name)?.long ?? name;
    throw new UsageError(`${flags}: a saved run says this itself`);
  }
}

async function simulateFile(
  file: string,
  options: SimulateOptions,
  environment: CliEnvironment,
): Promise<ExitStatus> {
  const job = isSavedRun(file) ? await savedJob(file) : await programJob(file, options, environment);
  if ("complaint" in job) {
    environment.writeError(job.complaint);
    return ExitStatus.FINDINGS;
  }
  const { request, sent } = job;
  if (options.html !== undefined) await writePage(options.html, await sent(), environment);
  const python = await loadPython(await environment.loadFiles());
  const startedAt = performance.now();
  const trace = simulate(request, python);
  const recordMs = performance.now() - startedAt;
  const report = reportOf(trace);
  const stats = options.traceStats ? measure(request, python, traceSizeBytes(trace), recordMs) : undefined;
  environment.writeOut(
    options.format === "json"
      ? `${JSON.stringify({ ...report, ...stats }, undefined, 2)}\n`
      : formatSimulation(request, trace, report, stats),
  );
  environment.writeError(report.stderr);
  const complaint = isSavedRun(file) ? complaintOf(file, await sent(), trace) : "";
  environment.writeError(complaint);
  if (options.trace !== undefined) await writeSavedRun(options.trace, await sent(), trace);
  return isClean(trace.ending) && complaint === "" ? ExitStatus.CLEAN : ExitStatus.FINDINGS;
}

interface Job {
  readonly request: SimulationRequest;
  /** The same for who runs it elsewhere, with all that it needs. */
  sent(): Promise<SentRequest>;
}

async function savedJob(file: string): Promise<Job> {
  const sent = await openSavedRun(file);
  return { request: givenRequest(sent), sent: async () => sent };
}

async function programJob(
  file: string,
  options: SimulateOptions,
  environment: CliEnvironment,
): Promise<Job | { readonly complaint: string }> {
  const program = await readProgram(file, environment);
  if ("complaint" in program) return program;
  const request: SimulationRequest = {
    source: program.text,
    fileName: file === STDIN ? "<stdin>" : file,
    startLine: 1,
    pythonVersion: options.python,
    files: readGivenFiles(options.file),
    input: await readInputFile(options.inputFile, file, environment),
    siblings: file === STDIN ? undefined : folderModules(path.dirname(path.resolve(file))),
    limits: { ...DEFAULT_RUN_LIMITS, maxSteps: options.maxSteps, maxHeapBytes: options.maxBytes },
  };
  return { request, sent: () => sentRequest(request, environment) };
}

/** The unrecorded run has no steps to be stopped by, so it is given as long as the recorded one took. */
function measure(
  request: SimulationRequest,
  python: Interpreter,
  traceBytes: number,
  recordMs: number,
): TraceStats {
  const limits = { ...request.limits, maxMilliseconds: Math.max(1, recordMs) };
  const startedAt = performance.now();
  runUnrecorded({ ...request, limits }, python);
  const runMs = performance.now() - startedAt;
  return { traceBytes, recordMs: inTenths(recordMs), runMs: inTenths(runMs) };
}

function inTenths(milliseconds: number): number {
  return Math.round(10 * milliseconds) / 10;
}

/** Also of a run that fails: that is what one wants to look at. */
async function writePage(file: string, request: SentRequest, environment: CliEnvironment): Promise<void> {
  await fs.writeFile(file, exportedPage(request, await readPageFiles(environment.loadArtifact)));
}

async function sentRequest(request: SimulationRequest, environment: CliEnvironment): Promise<SentRequest> {
  const { source, fileName, startLine, pythonVersion, limits, input } = request;
  return {
    source,
    fileName,
    documentUri: "",
    startLine,
    pythonVersion,
    limits: { maxSteps: limits.maxSteps, maxHeapBytes: limits.maxHeapBytes },
    siblings: await siblingTexts(request, environment),
    files: Object.fromEntries(request.files ?? []),
    input: input ?? { lines: [], isComplete: true },
  };
}

/** Texts of the modules that the program imports from its folder, and of those that they import. */
async function siblingTexts(
  { source, siblings }: SimulationRequest,
  environment: CliEnvironment,
): Promise<Record<string, string>> {
  if (siblings === undefined) return {};
  const parser = await loadParser(await environment.loadFiles());
  return collectSiblings(parser, source, async (name) => {
    const found = siblings.read(name);
    return found?.kind === "text" ? found.text : undefined;
  });
}

function isClean(ending: Ending): boolean {
  return ending.kind === "finished" || (ending.kind === "exit" && ending.status === 0);
}
