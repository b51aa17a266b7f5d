/**
 * Runs a program as `python FILE` does: its streams, its exit status, the end of the interpreter. Nothing is
 * recorded; that is simulate.ts.
 */
import { CodeArchive } from "../bytecode/archive.ts";
import { sourceCompiler, treeTools } from "../compiler/compile-source.ts";
import { profileFor } from "../cpython/profile.ts";
import { parsePythonVersion } from "../cpython/version.ts";
import { PythonError, RunStopped, Unsupported } from "../runtime/machine/frames/frame.ts";
import { Machine } from "../runtime/machine/machine.ts";
import { characterNamed } from "../runtime/objects/str/unicode-names.ts";
import { loadParser } from "../syntax/parser.ts";
import { type Files, ProgramTexts, type SiblingFiles } from "./program-texts.ts";
import type { PythonFiles } from "./python-files.ts";
import { sourceAccess } from "./source-access.ts";

export interface ProgramRequest {
  readonly source: string;
  /** What tracebacks call the file: an absolute path, or `<stdin>`. */
  readonly fileName: string;
  /** `sys.argv` */
  readonly arguments: readonly string[];
  /** One of `PYTHON_VERSIONS`. */
  readonly pythonVersion: string;
  /** Simulated bytes that the program may hold. */
  readonly maxHeapBytes: number;
  /** Wall time; undefined for any. */
  readonly maxMilliseconds: number | undefined;
  /** Modules that the program can import from its folder. */
  readonly siblings?: SiblingFiles | undefined;
  /** Files that the program finds, by path. */
  readonly files?: Files | undefined;
  /** `os.getcwd()` */
  readonly workingFolder?: string | undefined;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The next line of standard input with its end; undefined when there is none. */
  readonly readLine?: () => string | undefined;
}

export type ProgramEnd =
  /** As a shell sees it, from 0 to 255. */
  | { readonly kind: "exited"; readonly status: number }
  /** The simulator ended the run: a limit, or something it has not. `line` is the program's, if there was one. */
  | { readonly kind: "stopped"; readonly reason: string; readonly line: number | undefined };

/** Throws only for a fault of ours. */
export async function runProgram(request: ProgramRequest, files: PythonFiles): Promise<ProgramEnd> {
  const release = parsePythonVersion(request.pythonVersion);
  if (release === undefined) return stopped(`Python ${request.pythonVersion} is not known`, undefined);
  const profile = profileFor(release.version, release.micro);
  const parser = await loadParser(files);
  const { source: text, fileName, maxMilliseconds, write, writeError, readLine } = request;
  const { lines, siblings, files: known } = new ProgramTexts(fileName, text, request.siblings, request.files);
  const { workingFolder } = request;
  const compile = sourceCompiler(parser, profile.compile, characterNamed);
  const trees = treeTools(parser, profile.compile, characterNamed);
  const machine = new Machine({
    profile,
    compile,
    trees,
    library: new CodeArchive(files.library),
    source: sourceAccess(parser, lines),
    files: known,
    ...(workingFolder === undefined ? {} : { workingFolder }),
    ...(siblings === undefined ? {} : { siblings }),
    arguments: request.arguments,
    maxBytes: request.maxHeapBytes,
    ...(maxMilliseconds === undefined ? {} : { maxMilliseconds }),
    write,
    writeError,
    ...(readLine === undefined ? {} : { readLine }),
  });
  try {
    return { kind: "exited", status: machine.finish(runToException(machine, text, fileName)) };
  } catch (error) {
    const isBetween = error instanceof RunStopped && (error.kind === "time" || error.kind === "steps");
    const line = machine.runningLine(isBetween);
    if (error instanceof RunStopped) return stopped(error.reason, line);
    if (error instanceof Unsupported) return stopped(`not supported: ${error.feature}`, line);
    throw error;
  }
}

/** The exception that ended the program, if one did; also that of text that does not compile. */
function runToException(machine: Machine, text: string, fileName: string): PythonError | undefined {
  try {
    machine.runText(text, fileName);
    return undefined;
  } catch (error) {
    if (error instanceof PythonError) return error;
    throw error;
  }
}

function stopped(reason: string, line: number | undefined): ProgramEnd {
  return { kind: "stopped", reason, line };
}
