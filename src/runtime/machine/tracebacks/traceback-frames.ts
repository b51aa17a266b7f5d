/** The frames of a traceback as text, in the way of each version, without the line that heads them. */
import { POSITION_ROW_LENGTH } from "../../../bytecode/code.ts";
import type { TracebackQuotes } from "../../../cpython/exception-traits.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { TracebackField } from "../../objects/exceptions/traceback.ts";
import { moduleDict } from "../../objects/functions/module.ts";
import { intValue } from "../../objects/numbers/int.ts";
import { frameObjectState } from "../frames/frame-object.ts";
import type { Machine } from "../machine.ts";
import { type InstructionPlace, lineCarets } from "./line-carets.ts";
import { quotedLines } from "./range-carets.ts";
import type { SourceAccess } from "./source-access.ts";

/** Frames that are the same in a row are shown this often (TB_RECURSIVE_CUTOFF). */
const SHOWN_REPEATS = 3;

/** PyTraceBack_LIMIT */
const DEFAULT_LIMIT = 1000;

const NO_SOURCE: SourceAccess = { line: () => undefined, parse: () => undefined };

/** One text for each frame that is shown, several lines each; empty also where `sys.tracebacklimit` allows none. */
export function tracebackFrames(m: Machine, traceback: Ref, style: TracebackQuotes): string[] {
  const entries: Ref[] = [];
  for (let at = traceback; at !== NULL; at = m.heap.words[at + TracebackField.NEXT] as number)
    entries.push(at);
  const limit = tracebackLimit(m, style);
  const shown = limit <= 0 ? [] : entries.slice(-limit);
  const texts: string[] = [];
  let previous = "";
  let repeats = 0;
  const closeRepeats = (): void => {
    const hidden = repeats - SHOWN_REPEATS;
    if (hidden > 0) texts.push(`  [Previous line repeated ${hidden} more time${hidden === 1 ? "" : "s"}]\n`);
  };
  for (const entry of shown) {
    const head = frameHead(m, entry);
    if (head !== previous) {
      closeRepeats();
      repeats = 0;
      previous = head;
    }
    repeats++;
    if (repeats <= SHOWN_REPEATS) {
      const source = sourceOf(m, codeOf(m, entry).unit.fileName);
      texts.push(head + quote(m, entry, style, source));
    }
  }
  closeRepeats();
  return texts;
}

/** `sys.tracebacklimit`; without it, CPython's C code stops at a thousand and its Python code nowhere. */
function tracebackLimit(m: Machine, style: TracebackQuotes): number {
  const sys = dictGetStr(m, m.modules, m.name("sys"));
  const isThere = sys !== NULL && m.typeOf(sys) === m.types.module;
  const given = isThere ? dictGetStr(m, moduleDict(m, sys), m.name("tracebacklimit")) : NULL;
  if (given !== NULL && m.isInstance(given, m.types.int)) return Number(intValue(m.heap, given));
  return style === "lines-with-carets" ? Number.MAX_SAFE_INTEGER : DEFAULT_LIMIT;
}

/** One entry of a traceback by itself. @param text of its file, where whoever asks knows it better */
export function entryText(m: Machine, entry: Ref, text: string | undefined): string {
  const { fileName } = codeOf(m, entry).unit;
  const source = text === undefined ? sourceOf(m, fileName) : withText(m.options.source ?? NO_SOURCE, text);
  return frameHead(m, entry) + quote(m, entry, m.profile.exceptions.tracebackQuotes, source);
}

function withText({ parse }: SourceAccess, text: string): SourceAccess {
  const lines = text.split("\n");
  return { line: (_, line) => lines[line - 1], parse };
}

function sourceOf(m: Machine, fileName: string): SourceAccess {
  // At the end of the interpreter the module that reads files cannot be imported any more.
  const isHidden = /^<.*>$/.test(fileName) || m.isTakenApart;
  return isHidden ? NO_SOURCE : (m.options.source ?? NO_SOURCE);
}

function frameHead(m: Machine, entry: Ref): string {
  const { unit } = codeOf(m, entry);
  const line = m.heap.words[entry + TracebackField.LINE] as number;
  return `  File "${unit.fileName}", line ${line}, in ${unit.name}\n`;
}

function codeOf(m: Machine, entry: Ref) {
  return frameObjectState(m, m.heap.words[entry + TracebackField.FRAME] as number).code;
}

function quote(m: Machine, entry: Ref, style: TracebackQuotes, source: SourceAccess): string {
  const { fileName } = codeOf(m, entry).unit;
  const place = placeOf(m, entry);
  if (style === "lines-with-carets") return quotedLines(source, fileName, place);
  const line = source.line(fileName, place.line);
  if (line === undefined) return "";
  const quoted = `    ${line.replace(/^[ \t\f]+/, "")}\n`;
  const carets = style === "line" ? undefined : lineCarets(source, line, place);
  return carets === undefined ? quoted : `${quoted}${carets}\n`;
}

/** Where the instruction stands. The line is that of the traceback, which the program may have made itself. */
function placeOf(m: Machine, entry: Ref): InstructionPlace {
  const { positions } = codeOf(m, entry).unit;
  const row = (m.heap.words[entry + TracebackField.LAST_INSTRUCTION] as number) * POSITION_ROW_LENGTH;
  const shown = m.heap.words[entry + TracebackField.LINE] as number;
  const line = positions[row] ?? -1;
  if (row < 0 || line !== shown) return { line: shown, endLine: -1, column: -1, endColumn: -1 };
  return {
    line,
    endLine: positions[row + 1] ?? -1,
    column: positions[row + 2] ?? -1,
    endColumn: positions[row + 3] ?? -1,
  };
}
