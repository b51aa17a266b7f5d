/**
 * The text that CPython prints for an exception that nobody caught: what it is chained to, its frames with their
 * source, its message with advice and notes; groups as a tree. Through 3.12 as Python/pythonrun.c does it, from
 * 3.13 as Lib/traceback.py does.
 */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import {
  exceptionCause,
  exceptionContext,
  exceptionTraceback,
  isContextSuppressed,
} from "../../objects/exceptions/exception.ts";
import { groupItems, isExceptionGroup } from "../../objects/exceptions/exception-group.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { Machine } from "../machine.ts";
import { adviceFor } from "./exception-advice.ts";
import { exceptionNotes, exceptionTypeName, syntaxPlace, textOrFailure } from "./exception-summary.ts";
import { syntaxErrorLines, syntaxErrorLinesOfC } from "./syntax-error-text.ts";
import { tracebackFrames } from "./traceback-frames.ts";

/** More exceptions of a group, and deeper groups, are only counted (PyErr_MAX_GROUP_WIDTH, PyErr_MAX_GROUP_DEPTH). */
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

const CAUSE_TEXT = "The above exception was the direct cause of the following exception:";
const CONTEXT_TEXT = "During handling of the above exception, another exception occurred:";

/** An exception and what of it is printed; those it holds are borrowed. */
interface Report {
  readonly frames: readonly string[];
  /** Type, message, notes: pieces that end with their lines. */
  readonly lines: readonly string[];
  readonly isGroup: boolean;
  /** In the order of the group. */
  readonly members: Report[];
  chained: Report | undefined;
  isCause: boolean;
}

/** Who prints: at the end of the program, or the module `traceback` and what uses it. */
type Printer = "interpreter" | "module";

/** Steps, because `__str__`, notes and attributes may be the program's. */
export function* tracebackText(m: Machine, exception: Ref): Steps<string> {
  const { printsLikeTracebackModule: isLikeModule } = m.profile.exceptions;
  const report = yield* (isLikeModule ? reportAll : reportChain)(m, exception, new Set(), "interpreter");
  return new ReportWriter(isLikeModule).write(report);
}

// Reading

/**
 * The exception, what it is chained to and what it holds, in the order of TracebackException.__init__ (3.13). Which
 * of several places shows an exception that is met more than once depends on that order.
 */
function* reportAll(m: Machine, exception: Ref, seen: Set<Ref>, printer: Printer): Steps<Report> {
  const make = function* (each: Ref): Steps<Report> {
    seen.add(each);
    return yield* reportOne(m, each, printer);
  };
  const first = yield* make(exception);
  const queue: [Report, Ref][] = [[first, exception]];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [report, at] = next;
    const link = nextInChain(m, at, seen);
    if (link !== undefined) {
      report.chained = yield* make(link.exception);
      report.isCause = link.isCause;
      queue.push([report.chained, link.exception]);
    }
    for (const item of isExceptionGroup(m, at) ? groupItems(m, at) : []) {
      const member = yield* make(item);
      report.members.push(member);
      queue.push([member, item]);
    }
  }
  return first;
}

/** The same in the order of print_exception_recursive (3.11): what is chained comes first, then what is held. */
function* reportChain(m: Machine, exception: Ref, seen: Set<Ref>, printer: Printer): Steps<Report> {
  const chain: { readonly exception: Ref; readonly isCause: boolean }[] = [{ exception, isCause: false }];
  seen.add(exception);
  for (let at = exception; ; ) {
    const link = nextInChain(m, at, seen);
    if (link === undefined) break;
    chain.push(link);
    seen.add(link.exception);
    at = link.exception;
  }
  let chained: Report | undefined;
  for (let index = chain.length - 1; index >= 0; index--) {
    const each = (chain[index] as { exception: Ref }).exception;
    const report = yield* reportOne(m, each, printer);
    report.chained = chained;
    report.isCause = chain[index + 1]?.isCause === true;
    for (const item of report.isGroup ? groupItems(m, each) : []) {
      report.members.push(yield* reportChain(m, item, seen, printer));
    }
    chained = report;
  }
  return chained as Report;
}

/** What is printed before an exception; nothing that was printed already. */
function nextInChain(m: Machine, exception: Ref, seen: ReadonlySet<Ref>) {
  const cause = exceptionCause(m, exception);
  if (cause !== NULL) {
    if (!seen.has(cause)) return { exception: cause, isCause: true };
    if (!m.profile.exceptions.knownCauseGivesWay) return undefined;
  }
  const context = exceptionContext(m, exception);
  if (context === NULL || isContextSuppressed(m, exception) || seen.has(context)) return undefined;
  return { exception: context, isCause: false };
}

/** Without what it is chained to and what it holds. */
function* reportOne(m: Machine, exception: Ref, printer: Printer): Steps<Report> {
  const style = m.profile.exceptions.tracebackQuotes;
  const traceback = exceptionTraceback(m, exception);
  const frames = traceback === NULL ? [] : tracebackFrames(m, traceback, style);
  const lines = yield* messageLines(m, exception, printer);
  const isGroup = isExceptionGroup(m, exception);
  return { frames, lines, isGroup, members: [], chained: undefined, isCause: false };
}

/** As `tracebackText` without what the exception is chained to. */
export function* exceptionText(m: Machine, exception: Ref): Steps<string> {
  const { printsLikeTracebackModule: isLikeModule } = m.profile.exceptions;
  const report = yield* (isLikeModule ? reportAll : reportChain)(m, exception, new Set(), "module");
  report.chained = undefined;
  return new ReportWriter(isLikeModule).write(report);
}

/** Type, message and notes; `isTraced`: with a traceback. */
export function* messageLines(
  m: Machine,
  exception: Ref,
  printer: Printer,
  isTraced = true,
): Steps<string[]> {
  const { interpreterShowsMain, tracebackModuleAdvises, moduleMarksWholeSyntax } = m.profile.exceptions;
  const isInterpreter = printer === "interpreter";
  const type = yield* exceptionTypeName(m, exception, isInterpreter && interpreterShowsMain);
  const { printsLikeTracebackModule: isNew } = m.profile.exceptions;
  const lines = yield* m.isInstance(exception, m.types.SyntaxError)
    ? syntaxLines(m, exception, type, isNew || (!isInterpreter && moduleMarksWholeSyntax))
    : plainLines(m, exception, type, isInterpreter || tracebackModuleAdvises, isTraced);
  const notes = yield* exceptionNotes(m, exception);
  if (notes === undefined) return lines;
  // Python/pythonrun.c does not end what is no sequence of notes.
  if (notes.items === undefined) return [...lines, isNew ? `${notes.text}\n` : notes.text];
  for (const note of notes.items) lines.push(...(isNew ? [`${note}\n`] : noteLinesOfC(note)));
  return lines;
}

/** Each line by itself; the last one ends with the line end of the note, if there is one, and another. */
function noteLinesOfC(note: string): string[] {
  const lines = note.match(/[^\n\r]*(?:\r\n|[\n\r])|[^\n\r]+$/g) ?? [""];
  return [...lines.slice(0, -1), `${lines.at(-1)}\n`];
}

function* plainLines(
  m: Machine,
  exception: Ref,
  type: string,
  isAdvised = false,
  isTraced = false,
): Steps<string[]> {
  const message = yield* textOrFailure(m, exception, "exception");
  const text = message + (isAdvised ? yield* adviceFor(m, exception, isTraced) : "");
  return [text === "" ? `${type}\n` : `${type}: ${text}\n`];
}

function* syntaxLines(m: Machine, exception: Ref, type: string, isNew: boolean): Steps<string[]> {
  const place = yield* syntaxPlace(m, exception);
  if (isNew) return syntaxErrorLines(place, type, m.profile.exceptions.marksSyntaxByWidth);
  if (place.line === undefined) return yield* plainLines(m, exception, type);
  return syntaxErrorLinesOfC(place, type, m.typeOf(exception) === m.types.SyntaxError);
}

// Writing

/** Draws reports, groups as a tree. */
class ReportWriter {
  /** Every line of a message has the margin of the group, not only the first. */
  private readonly marksAllLines: boolean;
  private text = "";
  private depth = 0;
  /** The last member of a group still has to be closed below. */
  private needsClose = false;

  constructor(marksAllLines: boolean) {
    this.marksAllLines = marksAllLines;
  }

  write(report: Report): string {
    this.writeChain(report);
    return this.text;
  }

  private writeChain(report: Report): void {
    const chain: Report[] = [];
    for (let at: Report | undefined = report; at !== undefined; at = at.chained) chain.unshift(at);
    for (const [index, each] of chain.entries()) {
      if (index > 0) {
        this.emit("\n");
        this.emit(`${each.isCause ? CAUSE_TEXT : CONTEXT_TEXT}\n`);
        this.emit("\n");
      }
      // Of Python/pythonrun.c, what comes before the last of a chain does not close the group around it.
      const { needsClose } = this;
      if (each.isGroup) this.writeGroup(each);
      else this.writeSingle(each, "Traceback (most recent call last):\n", "|");
      if (index < chain.length - 1 && !this.marksAllLines) this.needsClose = needsClose;
    }
  }

  private writeSingle(report: Report, header: string, margin: string): void {
    if (report.frames.length > 0) this.emit(header, margin);
    for (const frame of report.frames) this.emit(frame);
    for (const line of report.lines) {
      if (this.marksAllLines) this.emit(line);
      else this.text += this.margin("|") + line;
    }
  }

  private writeGroup(report: Report): void {
    if (this.depth > MAX_GROUP_DEPTH) {
      this.emit(`... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
      return;
    }
    const isTop = this.depth === 0;
    if (isTop) this.depth = 1;
    this.writeSingle(report, "Exception Group Traceback (most recent call last):\n", isTop ? "+" : "|");
    this.needsClose = false;
    const shown = report.members.slice(0, MAX_GROUP_WIDTH);
    const hidden = report.members.length - shown.length;
    for (const [index, member] of shown.entries()) {
      const isLast = hidden === 0 && index === shown.length - 1;
      this.writeMember(`${index + 1}`, index === 0, isLast, () => this.writeChain(member));
    }
    if (hidden > 0) {
      const line = `and ${hidden} more exception${hidden > 1 ? "s" : ""}\n`;
      this.writeMember("...", false, true, () => this.emit(line));
    }
    if (isTop) this.depth = 0;
  }

  private writeMember(title: string, isFirst: boolean, isLast: boolean, write: () => void): void {
    if (isLast) this.needsClose = true;
    this.text += `${this.indent()}${isFirst ? "+-" : "  "}+---------------- ${title} ----------------\n`;
    this.depth++;
    write();
    if (isLast && this.needsClose) {
      this.text += `${this.indent()}+------------------------------------\n`;
      this.needsClose = false;
    }
    this.depth--;
  }

  private indent(): string {
    return "  ".repeat(this.depth);
  }

  private margin(character: string): string {
    return this.depth === 0 ? "" : `${this.indent()}${character} `;
  }

  /** Whole lines, each with the margin of the group. */
  private emit(lines: string, character = "|"): void {
    const start = this.margin(character);
    this.text += lines.replace(/[^\n]*\n/g, (line) => start + line);
  }
}
