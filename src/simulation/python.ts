/**
 * Python for simulations: the parser, the compiler and the machine put together behind `Interpreter`. It decides
 * nothing about recording and translates what the machine ends with into an ending.
 */
import { type Clock, wallClock } from "../base/clock.ts";
import { CodeArchive } from "../bytecode/archive.ts";
import { type CodeUnit, POSITION_ROW_LENGTH } from "../bytecode/code.ts";
import { type CompileResult, compileModule } from "../compiler/compile.ts";
import { sourceCompiler, treeTools } from "../compiler/compile-source.ts";
import type { CompilerOptions } from "../compiler/compiler.ts";
import type { CompileError } from "../compiler/errors.ts";
import type { CompileWarning } from "../compiler/warnings.ts";
import { profileFor } from "../cpython/profile.ts";
import { parsePythonVersion } from "../cpython/version.ts";
import { TABLE_NAMES } from "../runtime/heap/blocks.ts";
import { PythonError, RunStopped, Unsupported } from "../runtime/machine/frames/frame.ts";
import { Machine } from "../runtime/machine/machine.ts";
import type { MachineOptions } from "../runtime/machine/machine-state.ts";
import type { PauseBounds } from "../runtime/machine/pacer.ts";
import { textOrFailure } from "../runtime/machine/tracebacks/exception-summary.ts";
import { NULL, type Ref } from "../runtime/memory/linear-memory.ts";
import { MOST_MATCH_STEPS } from "../runtime/modules/re/module.ts";
import { exceptionTraceback } from "../runtime/objects/exceptions/exception.ts";
import { TracebackField } from "../runtime/objects/exceptions/traceback.ts";
import { intValue } from "../runtime/objects/numbers/int.ts";
import { characterNamed } from "../runtime/objects/str/unicode-names.ts";
import { prepareSnippet } from "../snippet/prepare.ts";
import type { ProgramUnit, Snippet } from "../snippet/snippet.ts";
import { loadParser, type PythonParser } from "../syntax/parser.ts";
import { LineIndex } from "../text/line-index.ts";
import type { HeapCounters } from "../trace/counters.ts";
import type { Ending } from "../trace/ending.ts";
import { ExpressionRecorder } from "./expression-recorder.ts";
import { takeHeapCensus } from "./heap-census.ts";
import { HeapHistory } from "./heap-history.ts";
import { HeapRecorder, type HeapRecording } from "./heap-recorder.ts";
import { typeName } from "./moment/value-text.ts";
import { InputAwaited, InputReader } from "./program-input.ts";
import { ProgramTexts } from "./program-texts.ts";
import { ProgramWatcher } from "./program-watcher.ts";
import type { PythonFiles } from "./python-files.ts";
import { RunLimitReached, type RunObserver } from "./recorder.ts";
import type { Interpreter, LoadedProgram, LoadOptions, Program, ProgramFacts, StepRun } from "./simulate.ts";
import { sourceAccess } from "./source-access.ts";

/** Loads the parser; the interpreter can then load any number of programs. */
export async function loadPython(files: PythonFiles, clock = wallClock): Promise<Interpreter> {
  const parser = await loadParser(files);
  const library = new CodeArchive(files.library);
  return {
    clock,
    prepare: (request, pythonVersion) => checkInputs(parser, prepareSnippet(parser, request), pythonVersion),
    load: (program, options) => loadProgram(parser, library, program, options, clock),
  };
}

/** Only expressions are values of inputs. */
function checkInputs(parser: PythonParser, snippet: Snippet, pythonVersion: string): Snippet {
  const release = parsePythonVersion(pythonVersion);
  if (release === undefined || snippet.inputs.length === 0) return snippet;
  const { compile } = profileFor(release.version, release.micro);
  const inputs = snippet.inputs.map((input) => {
    const options = { fileName: "<input>", mode: "eval", traits: compile, lookup: characterNamed } as const;
    const source = new LineIndex(input.expression);
    const compiled = compileModule(parser.parseModule(input.expression), source, options);
    return compiled.ok ? input : { ...input, problem: compiled.error.message };
  });
  return { ...snippet, inputs };
}

function loadProgram(
  parser: PythonParser,
  library: CodeArchive,
  { units, text }: Program,
  options: LoadOptions,
  clock: Clock,
): LoadedProgram | Ending {
  const release = parsePythonVersion(options.pythonVersion);
  if (release === undefined)
    return { kind: "unsupported", feature: `Python ${options.pythonVersion}`, line: undefined };
  const profile = profileFor(release.version, release.micro);
  const { fileName } = options;
  const { lines, siblings, files } = new ProgramTexts(fileName, text, options.siblings, options.files);
  const traits = profile.compile;
  const warnings: CompileWarning[] = [];
  const parts: LoadedPart[] = [];
  for (const unit of units) {
    const compiled = compileUnit(parser, unit, traits, options, warnings);
    if (!compiled.ok) return failedUnit(unit, compiled.error);
    parts.push({
      code: compiled.unit,
      input: unit.kind === "input" ? unit.name : undefined,
      isUnseen: unit.kind === "input" || unit.kind === "above",
    });
  }
  return new RunnableProgram(parts, warnings, options, {
    clock,
    profile,
    compile: sourceCompiler(parser, traits, characterNamed),
    trees: treeTools(parser, traits, characterNamed),
    library,
    source: sourceAccess(parser, lines),
    files,
    ...(siblings === undefined ? {} : { siblings }),
  });
}

/** A compiled unit. */
interface LoadedPart {
  readonly code: CodeUnit;
  /** The input that it gives a value, if it does. */
  readonly input: string | undefined;
  /** It has no lines in the file. */
  readonly isUnseen: boolean;
}

function compileUnit(
  parser: PythonParser,
  unit: ProgramUnit,
  traits: CompilerOptions["traits"],
  options: LoadOptions,
  warnings: CompileWarning[],
): CompileResult {
  const fileName = fileNameOf(unit, options);
  const compiled = compileModule(parser.parseModule(unit.text), new LineIndex(unit.text), {
    fileName,
    mode: "exec",
    traits,
    lookup: characterNamed,
    hasFutureAnnotations: options.hasFutureAnnotations,
    onWarning: (warning) => void (unit.kind === "program" && warnings.push(warning)),
  });
  // What is quoted for the call's line is another text.
  if (compiled.ok && unit.kind === "call") forgetColumns(compiled.unit.positions);
  return compiled;
}

function fileNameOf(unit: ProgramUnit, { fileName }: LoadOptions): string {
  if (unit.kind === "above") return "<cells above>";
  return unit.kind === "input" ? `<input ${unit.name}>` : fileName;
}

function forgetColumns(positions: Int32Array): void {
  for (let at = 0; at < positions.length; at += POSITION_ROW_LENGTH) positions.fill(-1, at + 2, at + 4);
}

function failedUnit(unit: ProgramUnit, { type, message, line, column }: CompileError): Ending {
  if (unit.kind === "input") return { kind: "badInput", name: unit.name, type, message };
  return { kind: "syntax", type, message, line, column };
}

/** One run of a program on a machine of its own. */
class RunnableProgram implements LoadedProgram {
  private readonly machine: Machine;
  private readonly parts: readonly LoadedPart[];
  private startedParts = 0;
  /** Whether the unit that was started last has more to run. */
  private isUnderWay = false;
  /** The input that is given its value now. */
  private settledInput: string | undefined;
  private readonly warnings: readonly CompileWarning[];
  private readonly options: LoadOptions;
  private readonly watcher = new ProgramWatcher();
  /** As long as the program can print. */
  private printsTo: RunObserver | undefined;
  private facts: ProgramFacts | undefined;
  private readonly input: InputReader;
  /** What is on the line of standard output that has no end yet. */
  private unfinishedLine = "";
  private recording: HeapRecording | undefined;

  constructor(
    parts: readonly LoadedPart[],
    warnings: readonly CompileWarning[],
    options: LoadOptions,
    python: Pick<
      MachineOptions,
      "clock" | "profile" | "compile" | "trees" | "library" | "source" | "siblings" | "files"
    >,
  ) {
    this.parts = parts;
    this.warnings = warnings;
    this.options = options;
    this.input = new InputReader(options.input ?? { lines: [], isComplete: true });
    this.machine = new Machine({
      ...python,
      maxBytes: options.maxHeapBytes,
      maxMilliseconds: options.maxMilliseconds,
      write: (text) => this.print(text),
      writeError: (text) => this.printsTo?.onOutput(text, true),
      readLine: () => this.readLine(),
      outputIsTerminal: true,
      ...(options.isWatched ? { observer: this.watcher } : {}),
    });
    if (options.recordsHeap && HeapRecorder.isPossible())
      this.watcher.recorder = new HeapRecorder(this.machine);
  }

  private print(text: string): void {
    const lineStart = text.lastIndexOf("\n") + 1;
    this.unfinishedLine = lineStart === 0 ? this.unfinishedLine + text : text.slice(lineStart);
    this.printsTo?.onOutput(text, false);
  }

  /** Who gives a line on a terminal ends the line that it was asked for on. */
  private readLine(): string | undefined {
    const line = this.input.next();
    this.unfinishedLine = "";
    return line;
  }

  get counters(): HeapCounters {
    return this.machine.heap;
  }

  runStep(step: number): Omit<StepRun, "text"> | undefined {
    const { machine, watcher } = this;
    const { recorder } = watcher;
    if (recorder === undefined) return undefined;
    const expressions = new ExpressionRecorder(machine, recorder, step, (bounds) => this.resume(bounds));
    watcher.expressions = expressions;
    const recording = expressions.record();
    return recording && { ...recording, history: new HeapHistory(machine, recording.heap) };
  }

  /** As `Machine.resume`, from unit to unit. */
  private resume(bounds?: PauseBounds): boolean {
    for (;;) {
      if (!this.isUnderWay) {
        const next = this.parts[this.startedParts];
        if (next === undefined) return true;
        this.start(next);
      }
      if (!this.machine.resume(bounds)) return false;
      this.isUnderWay = false;
    }
  }

  private start({ code, input, isUnseen }: LoadedPart): void {
    const { machine } = this;
    this.settledInput = input;
    if (this.startedParts === 0) {
      machine.showSyntaxWarnings(this.options.fileName, this.warnings);
      machine.startMain(code, this.options.fileName);
    } else {
      machine.startNext(code);
    }
    // What it allocates belongs to no line.
    if (isUnseen) this.watcher.observer?.onResume(0);
    this.startedParts++;
    this.isUnderWay = true;
  }

  run(observer: RunObserver): Ending {
    this.watcher.observer = observer;
    this.printsTo = observer;
    try {
      this.resume();
      this.close();
      this.finish(observer, undefined);
      return { kind: "finished" };
    } catch (error) {
      this.close();
      const ending = this.endingOf(error);
      if (error instanceof PythonError) this.finish(observer, error);
      return ending;
    }
  }

  /** The end of the interpreter: tracebacks and what exit functions and finalizers print belong to the output. */
  private finish(observer: RunObserver, error: PythonError | undefined): void {
    this.printsTo = observer;
    try {
      this.machine.finish(error);
    } catch (failure) {
      const isStop =
        failure instanceof RunStopped ||
        failure instanceof Unsupported ||
        failure instanceof RunLimitReached ||
        failure instanceof InputAwaited;
      if (!isStop) throw failure;
    }
  }

  describe(): ProgramFacts {
    return this.close();
  }

  /** Takes down what is there at the end, before a traceback is printed on the same heap. */
  private close(): ProgramFacts {
    if (this.facts !== undefined) return this.facts;
    this.watcher.observer?.onEnd();
    this.watcher.observer = undefined;
    this.printsTo = undefined;
    this.recording = this.watcher.recorder?.close();
    const functions = this.machine.functions.map(({ qualname, firstLine }) => ({
      name: qualname,
      firstLine,
    }));
    const kinds = this.machine.kinds.map((name, kind) => ({
      type: typeName({ name }),
      isObject: kind >= TABLE_NAMES.length,
    }));
    this.facts = { functions, kinds, census: takeHeapCensus(this.machine) };
    return this.facts;
  }

  history(): HeapHistory | undefined {
    return this.recording && new HeapHistory(this.machine, this.recording);
  }

  private endingOf(error: unknown): Ending {
    if (error instanceof PythonError) return this.exceptionEnding(error);
    if (error instanceof Unsupported)
      return { kind: "unsupported", feature: error.feature, line: this.watcher.line };
    const { line } = this.watcher;
    if (error instanceof InputAwaited) {
      return { kind: "input", linesRead: this.input.linesRead, prompt: this.unfinishedLine, line };
    }
    if (!(error instanceof RunStopped)) throw error;
    switch (error.kind) {
      case "memory":
        return { kind: "limit", limit: "heap", bound: this.options.maxHeapBytes, line };
      case "recursion":
        return { kind: "limit", limit: "depth", bound: this.machine.current?.depth ?? 0, line };
      case "matching":
        return { kind: "limit", limit: "matching", bound: MOST_MATCH_STEPS, line };
      case "time":
        return { kind: "limit", limit: "time", bound: this.options.maxMilliseconds, line };
      default:
        // The machine was given no other limit.
        throw new Error(`the machine stopped by itself: ${error.reason}`);
    }
  }

  private exceptionEnding({ exception }: PythonError): Ending {
    const { machine, settledInput } = this;
    if (machine.isInstance(exception, machine.types.SystemExit)) return exitEnding(machine, exception);
    const type = machine.typeOf(exception).name;
    const line = raisedLine(machine, exception);
    const message = machine.runSteps(textOrFailure(machine, exception, "exception"));
    if (settledInput !== undefined && settledInput !== "")
      return { kind: "badInput", name: settledInput, type, message };
    return { kind: "exception", type, message, line };
  }
}

/** What `sys.exit(x)` means: nothing is 0, a number itself, and anything else, which is printed, 1. */
function exitEnding(machine: Machine, exception: Ref): Ending {
  const code = machine.heap.words[exception + machine.layouts.exceptionWords.extra] ?? NULL;
  if (code === NULL || code === machine.none) return { kind: "exit", status: 0 };
  if (machine.isInstance(code, machine.types.int)) {
    const status = Number(BigInt.asUintN(8, BigInt(intValue(machine.heap, code))));
    return { kind: "exit", status };
  }
  return { kind: "exit", status: 1 };
}

/** Line of the innermost frame of the document's own code that the exception passed. */
function raisedLine(machine: Machine, exception: Ref): number | undefined {
  const { words } = machine.heap;
  let line: number | undefined;
  for (
    let at = exceptionTraceback(machine, exception);
    at !== NULL;
    at = words[at + TracebackField.NEXT] ?? NULL
  )
    if (machine.isTracebackOfProgram(at)) line = words[at + TracebackField.LINE];
  return line;
}
