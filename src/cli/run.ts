/** `heapscope run FILE`: runs a program on the modelled heap as `python FILE` would run it. */
import path from "node:path";
import { type Command, Option } from "commander";
import { DEFAULT_PYTHON_VERSION, PYTHON_VERSIONS } from "../cpython/version.ts";
import { InputReader, type ProgramInput } from "../simulation/program-input.ts";
import { type ProgramEnd, runProgram } from "../simulation/run-program.ts";
import { type CliEnvironment, ExitStatus } from "./environment.ts";
import { folderModules } from "./folder-modules.ts";
import { fileOption, type GivenFile, readGivenFiles } from "./given-files.ts";
import { inputFileOption, readInputFile } from "./input-file.ts";
import { parseAmount } from "./parse-amount.ts";
import { readProgram } from "./read-program.ts";
import type { SetStatus } from "./run-cli.ts";

const STDIN = "-";
/** What CPython calls a program that comes from standard input. */
const STDIN_FILE = "<stdin>";
const DEFAULT_MAX_BYTES = 1_000_000_000;
const DEFAULT_MAX_SECONDS = 60;
/** Characters of output that are held back, so that each `print` is not a write of its own. */
const BUFFERED_CHARACTERS = 1 << 16;

interface RunOptions {
  readonly file: readonly GivenFile[];
  readonly python: string;
  readonly maxBytes: number;
  readonly maxSeconds: number;
  readonly inputFile: string | undefined;
}

export function addRunCommand(program: Command, environment: CliEnvironment, setStatus: SetStatus): void {
  program
    .command("run")
    .description("run a program as `python FILE` does, on a model of CPython's heap")
    .argument("<file>", "a Python file, or - for standard input")
    .argument("[arguments...]", "what the program finds in sys.argv")
    .passThroughOptions()
    .addOption(
      new Option("--python <version>", "the CPython version that is modelled")
        .choices(PYTHON_VERSIONS)
        .default(DEFAULT_PYTHON_VERSION),
    )
    .addOption(
      new Option("--max-bytes <number>", "stop when the program wants to hold more memory than this")
        .argParser(parseAmount(0))
        .default(DEFAULT_MAX_BYTES),
    )
    .addOption(
      new Option("--max-seconds <number>", "stop after so much time, 0 for never")
        .argParser(parseAmount(0))
        .default(DEFAULT_MAX_SECONDS),
    )
    .addOption(inputFileOption("the program shares that of the command"))
    .addOption(fileOption())
    .addHelpText(
      "after",
      "\nNothing is executed natively: files, network and processes are out of the program's reach." +
        "\nExit status: the program's own; 1 also when a limit or something unsupported ended it.",
    )
    .action(async (file: string, args: readonly string[], options: RunOptions) => {
      setStatus(await runFile(file, args, options, environment));
    });
}

async function runFile(
  file: string,
  args: readonly string[],
  options: RunOptions,
  environment: CliEnvironment,
): Promise<number> {
  const program = await readProgram(file, environment);
  if ("complaint" in program) {
    environment.writeError(program.complaint);
    return ExitStatus.FINDINGS;
  }
  const input = await readInputFile(options.inputFile, file, environment);
  const readLine = input === undefined ? environment.readLine : lineByLine(input);
  const output = new BufferedOutput(environment);
  const request = {
    source: program.text,
    fileName: file === STDIN ? STDIN_FILE : path.resolve(file),
    arguments: [file, ...args],
    pythonVersion: options.python,
    workingFolder: process.cwd(),
    files: readGivenFiles(options.file),
    siblings: file === STDIN ? undefined : folderModules(path.dirname(path.resolve(file))),
    maxHeapBytes: options.maxBytes,
    maxMilliseconds: options.maxSeconds === 0 ? undefined : 1000 * options.maxSeconds,
    write: (text: string) => output.write(text),
    writeError: (text: string) => output.writeError(text),
    ...(readLine === undefined ? {} : { readLine: lineAfter(output, readLine) }),
  };
  const end = await runProgram(request, await environment.loadFiles());
  output.flush();
  if (end.kind === "exited") return end.status;
  environment.writeError(complaint(file, end));
  return ExitStatus.FINDINGS;
}

function complaint(file: string, { reason, line }: ProgramEnd & { readonly kind: "stopped" }): string {
  return `heapscope: ${file}${line === undefined ? "" : `:${line}`}: stopped: ${reason}\n`;
}

function lineByLine(input: ProgramInput): () => string | undefined {
  const reader = new InputReader(input);
  return () => reader.next();
}

/** Reads a line after what was written so far can be seen. */
function lineAfter(output: BufferedOutput, readLine: () => string | undefined): () => string | undefined {
  return () => {
    output.flush();
    return readLine();
  };
}

/** Standard output in larger pieces; what went there before comes before what goes to standard error. */
class BufferedOutput {
  private readonly environment: CliEnvironment;
  private pieces: string[] = [];
  private length = 0;

  constructor(environment: CliEnvironment) {
    this.environment = environment;
  }

  write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
    if (this.length >= BUFFERED_CHARACTERS) this.flush();
  }

  writeError(text: string): void {
    this.flush();
    this.environment.writeError(text);
  }

  flush(): void {
    if (this.length > 0) this.environment.writeOut(this.pieces.join(""));
    this.pieces = [];
    this.length = 0;
  }
}
