/**
 * Findings after a keystroke: `node test/bench/run.mjs keystrokes [FILE [PLACES [slowest]]]`. At random places (the same in every
 * run) of a file of 10,000 lines a character is typed and taken back, each time until the new findings are there, with
 * all rules on. The file is FILE, or modules of the standard library one after the other; with `slowest` the
 * slowest keystrokes are listed with where their time went (keystroke-parts.ts). Beside: ruff in WebAssembly,
 * which checks the whole file anew.
 */
import fs from "node:fs";
import { RULES } from "../../src/analyzer/registry.ts";
import { type AnalyzerSession, createAnalyzerSession } from "../../src/analyzer/session.ts";
import { applyEdit, type TextEdit } from "../../src/text/edit.ts";
import { testParser } from "../syntax/python-parser.ts";
import { KeystrokeParts, type PartsOfOne } from "./keystroke-parts.ts";
import { type Cost, libraryTexts, longText, measure, quantile } from "./library.ts";
import { loadRuff } from "./ruff.ts";

const EDITED_LINES = 10_000;
const PLACES = 1_000;
/** Keystrokes before those that count. */
const WARM_UP = 200;
/** That count, after as many to warm up. */
const RUFF_ROUNDS = 60;
/** The slowest that are listed. */
const SHOWN = 60;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Where and what is typed: a character of the file itself, in a line chosen at random. */
function* typedAt(text: string, count: number): Generator<TextEdit> {
  const random = seeded(20260101);
  const lines = text.split("\n");
  const starts: number[] = [];
  for (let line = 0, start = 0; line < lines.length; start += (lines[line++]?.length ?? 0) + 1)
    starts.push(start);
  for (let place = 0; place < count; place++) {
    const line = Math.floor(random() * lines.length);
    const start = (starts[line] ?? 0) + Math.floor(random() * ((lines[line]?.length ?? 0) + 1));
    yield { start, end: start, newText: text.charAt(Math.floor(random() * text.length)) };
  }
}

interface Keystroke extends Cost {
  readonly edit: TextEdit;
  /** With `slowest`. */
  readonly parts: PartsOfOne | undefined;
}

function type(session: AnalyzerSession, edit: TextEdit): Keystroke {
  parts?.begin();
  const cost = measure(() => {
    session.edit([edit]);
    parts?.noteEdited();
    session.findings();
  });
  return { ...cost, edit, parts: parts?.end() };
}

function report(label: string, costs: readonly Cost[]): void {
  const figures = (["wall", "cpu"] as const).map((clock) => {
    const sorted = costs.map((cost) => cost[clock]).sort((left, right) => left - right);
    const [p50, p99, most] = [0.5, 0.99, 1].map((fraction) => quantile(sorted, fraction).toFixed(2));
    return `${clock} p50 ${p50}, p99 ${p99}, most ${most}`;
  });
  console.log(`${label.padEnd(28)} ${figures.join("; ")} ms`);
}

const [file = "", places = String(PLACES), ...options] = process.argv.slice(2);
const text = file === "" ? longText(libraryTexts(), EDITED_LINES) : fs.readFileSync(file, "utf8");
const parts = options.includes("slowest") ? new KeystrokeParts() : undefined;
const parser = await testParser();
const session = createAnalyzerSession(parts?.watch(parser) ?? parser, {
  pythonVersion: "3.13",
  enabledRules: new Set(RULES.map(({ meta }) => meta.id)),
  severities: new Map(),
});
const opening = measure(() => {
  session.open(text);
  session.findings();
});
console.log(
  `${text.split("\n").length} lines, ${text.length} characters, ${session.findings().length} findings`,
);
console.log(`first analysis: wall ${opening.wall.toFixed(0)}, cpu ${opening.cpu.toFixed(0)} ms`);
const keystrokes: Keystroke[] = [];
for (const typed of typedAt(text, Number(places) + WARM_UP)) {
  keystrokes.push(type(session, typed));
  keystrokes.push(
    type(session, { start: typed.start, end: typed.start + typed.newText.length, newText: "" }),
  );
}
const counted = keystrokes.slice(2 * WARM_UP);
report(`${counted.length} keystrokes`, counted);
if (parts !== undefined) {
  await parts.readPauses();
  for (const { wall, edit, parts: each } of counted.toSorted((a, b) => b.wall - a.wall).slice(0, SHOWN)) {
    const line = text.slice(0, edit.start).split("\n").length;
    const around = text.slice(Math.max(edit.start - 20, 0), edit.start + 15);
    const what = `${JSON.stringify(edit.newText)} in ${JSON.stringify(around)}`;
    console.log(wall.toFixed(1).padStart(5), `line ${line}`.padEnd(10), parts.describe(each), what);
  }
}

const ruff = loadRuff();
if (ruff !== undefined) {
  const edited = [...typedAt(text, 2 * RUFF_ROUNDS)].map((edit) => applyEdit(text, edit));
  report("ruff, the whole file", edited.map((each) => measure(() => void ruff(each))).slice(3));
}
