/** Runs Python source on the simulated machine, for tests: parser, compiler and machine put together once. */
import { CodeArchive } from "../../src/bytecode/archive.ts";
import { compileModule } from "../../src/compiler/compile.ts";
import { sourceCompiler, treeTools } from "../../src/compiler/compile-source.ts";
import type { CompileWarning } from "../../src/compiler/warnings.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import type { PythonVersion } from "../../src/cpython/version.ts";
import { PythonError } from "../../src/runtime/machine/frames/frame.ts";
import { Machine } from "../../src/runtime/machine/machine.ts";
import type { MachineOptions } from "../../src/runtime/machine/machine-state.ts";
import { characterNamed } from "../../src/runtime/objects/str/unicode-names.ts";
import { ProgramTexts } from "../../src/simulation/program-texts.ts";
import { sourceAccess } from "../../src/simulation/source-access.ts";
import { loadParser, type PythonParser } from "../../src/syntax/parser.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { pythonFiles } from "./python-files.ts";

let parser: Promise<PythonParser> | undefined;

/** The parser with the grammar of node_modules; loaded once. */
export function testParser(): Promise<PythonParser> {
  parser ??= loadParser(pythonFiles());
  return parser;
}

let library: CodeArchive | undefined;

/** Library modules; read once. */
export function testLibrary(): CodeArchive {
  library ??= new CodeArchive(pythonFiles().library);
  return library;
}

export interface PythonRun {
  readonly stdout: string;
  /** With the traceback of an exception that nobody caught. */
  readonly stderr: string;
  /** The same without what the compiler warned of, for programs that write nothing else there. */
  readonly traceback: string;
  readonly status: number;
  readonly machine: Machine;
}

export type RunOptions = Partial<Omit<MachineOptions, "profile" | "write">> & {
  readonly version?: PythonVersion;
  readonly fileName?: string;
  /** Gets the machine before the program starts. */
  readonly onMachine?: (machine: Machine) => void;
  /** Runs in slices: the instructions of the next one, each time the machine has paused. */
  readonly nextSlice?: () => number;
};

/** Throws what ends a run without being a Python exception. Source that does not compile ends as in CPython. */
export async function runPython(source: string, options: RunOptions = {}): Promise<PythonRun> {
  const { version = "3.13", fileName = "program.py", onMachine, nextSlice, ...machineOptions } = options;
  const parser = await testParser();
  const module = parser.parseModule(source);
  const profile = profileFor(version);
  const warnings: CompileWarning[] = [];
  const compiled = compileModule(module, new LineIndex(source), {
    fileName,
    mode: "exec",
    traits: profile.compile,
    lookup: characterNamed,
    onWarning: (warning) => void warnings.push(warning),
  });
  let stdout = "";
  let stderr = "";
  const writeError = (text: string): void => {
    stderr += text;
  };
  const write = (text: string): void => {
    stdout += text;
  };
  const compile = sourceCompiler(parser, profile.compile, characterNamed);
  const trees = treeTools(parser, profile.compile, characterNamed);
  const texts = new ProgramTexts(fileName, source, machineOptions.siblings, machineOptions.files);
  const quoted = sourceAccess(parser, texts.lines);
  const machine = new Machine({
    compile,
    trees,
    source: quoted,
    library: testLibrary(),
    ...machineOptions,
    files: texts.files,
    ...(texts.siblings === undefined ? {} : { siblings: texts.siblings }),
    profile,
    write,
    writeError,
  });
  onMachine?.(machine);
  machine.showSyntaxWarnings(fileName, warnings);
  const warningsEnd = stderr.length;
  let uncaught: PythonError | undefined;
  try {
    if (compiled.ok) {
      machine.startMain(compiled.unit);
      while (!machine.resume(nextSlice === undefined ? undefined : { maxInstructions: nextSlice() }));
    } else machine.runText(source, fileName);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    uncaught = error;
  }
  const status = machine.finish(uncaught);
  return { stdout, stderr, traceback: stderr.slice(warningsEnd), status, machine };
}
