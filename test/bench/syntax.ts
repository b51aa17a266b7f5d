/**
 * Parsing whole files and after keystrokes, beside what tree-sitter alone takes for the same text in the same
 * run. `node test/bench/run.mjs syntax [FOLDER]`: the `.py` files of a folder, by default the top-level modules
 * of the standard library of the first CPython found (3.11 before others).
 */

import { Edit, Parser, type Point, type Tree } from "web-tree-sitter";
import type { Module } from "../../src/syntax/ast.ts";
import { CutText } from "../../src/syntax/cuts.ts";
import { lowerSegment } from "../../src/syntax/lower/segment.ts";
import { applyMasks } from "../../src/syntax/masks.ts";
import { kindsOfSymbols } from "../../src/syntax/node-kind.ts";
import { NodeTable } from "../../src/syntax/node-table.ts";
import { scanSegments } from "../../src/syntax/segments.ts";
import { applyEdit, type TextEdit } from "../../src/text/edit.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { testRuntime } from "../syntax/one-piece.ts";
import { testParser } from "../syntax/python-parser.ts";
import { libraryTexts, longText, quantile } from "./library.ts";

const ROUNDS = 7;
const EDITED_LINES = 10_000;
const TYPED_LINES = 60;
/** Typed one character after the other on a new line, as an editor without completion sends it. */
const TYPED = 'value = compute(items[0], "text", key=lambda x: x + 1)  # note';

/** Milliseconds of the fastest and of the middle round. */
function time(work: () => void): { readonly least: number; readonly median: number } {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    rounds.push(performance.now() - start);
  }
  rounds.sort((left, right) => left - right);
  return { least: rounds[0] ?? 0, median: rounds[ROUNDS >> 1] ?? 0 };
}

const texts = libraryTexts(process.argv[2]);
const parser = await testParser();
const { memory, language } = await testRuntime();
const treeSitter = new Parser().setLanguage(language);
const table = new NodeTable(memory, kindsOfSymbols(language));

function parseBare(text: string, old?: Tree): Tree {
  const tree = treeSitter.parse(text, old);
  if (tree === null) throw new Error("no tree");
  return tree;
}

function fillTable(tree: Tree, cut?: CutText): void {
  table.clear();
  table.appendTree(tree.rootNode.id, 0, cut);
}

function benchWholeFiles(): void {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const segments = texts.flatMap((text) =>
    scanSegments(text, true).segments.map((scanned) => ({
      text: text.slice(scanned.start, scanned.end),
      masks: scanned.masks(scanned.end - scanned.start),
    })),
  );
  console.log(
    `${texts.length} files, ${length} characters, ${segments.length} segments (milliseconds: least, median)`,
  );
  const bare = time(() => texts.forEach((text) => void parseBare(text).delete()));
  const rows: [string, { least: number; median: number }][] = [
    ["tree-sitter, whole files", bare],
    ["parseModule", time(() => texts.forEach((text) => void parser.parseModule(text)))],
    ["  of which scan", time(() => texts.forEach((text) => void scanSegments(text, true)))],
    ["  of which masks", time(() => segments.forEach(({ text, masks }) => void applyMasks(text, masks)))],
  ];
  const cuts = segments.map(({ text, masks }) => new CutText(applyMasks(text, masks)));
  const trees = cuts.map(({ text }) => parseBare(text));
  rows.push([
    "  of which node tables",
    time(() => trees.forEach((tree, index) => void fillTable(tree, cuts[index]))),
  ]);
  rows.push([
    "  node tables and lowering",
    time(() =>
      trees.forEach((tree, index) => {
        fillTable(tree, cuts[index]);
        lowerSegment(table, { text: segments[index]?.text ?? "", comments: [], problems: [] });
      }),
    ),
  ]);
  rows.push([
    "tree cursor over the trees, instead",
    time(() => trees.forEach((tree) => void walkWithCursor(tree))),
  ]);
  for (const tree of trees) tree.delete();
  for (const [label, { least, median }] of rows) {
    const ratio = (least / bare.least).toFixed(2);
    console.log(
      `${label.padEnd(38)}${least.toFixed(0).padStart(6)}${median.toFixed(0).padStart(6)}  ${ratio} x`,
    );
  }
}

/** What lowering would have to ask a cursor for each node. */
function walkWithCursor(tree: Tree): number {
  const cursor = tree.walk();
  let sum = 0;
  for (let isInside = true; isInside; ) {
    sum += cursor.nodeTypeId + cursor.startIndex + cursor.endIndex;
    if (cursor.gotoFirstChild()) continue;
    while (!cursor.gotoNextSibling()) {
      if (cursor.gotoParent()) continue;
      isInside = false;
      break;
    }
  }
  cursor.delete();
  return sum;
}

function benchKeystrokes(): void {
  let text = longText(texts, EDITED_LINES);
  const lineCount = text.split("\n").length;
  let module: Module = parser.parseModule(text);
  let tree = parseBare(text);
  const ours: number[] = [];
  const theirs: number[] = [];
  const apply = (edit: TextEdit) => {
    const index = new LineIndex(text);
    text = applyEdit(text, edit);
    const start = performance.now();
    module = parser.editModule(module, [edit]);
    const middle = performance.now();
    tree = reparse(tree, index, text, edit);
    ours.push(middle - start);
    theirs.push(performance.now() - middle);
  };
  for (let line = 0; line < TYPED_LINES; line++) {
    const index = new LineIndex(text);
    const start = index.lineStarts[findStatement(index, (line + 0.5) / TYPED_LINES)] ?? 0;
    const indent = /^ */.exec(text.slice(start))?.[0] ?? "";
    apply({ start: start, end: start, newText: `${indent}\n` });
    const first = start + indent.length;
    [...TYPED].forEach((newText, at) => {
      apply({ start: first + at, end: first + at, newText });
    });
    apply({ start: start, end: first + TYPED.length + 1, newText: "" });
  }
  report(`editModule, ${lineCount} lines, ${module.segments.length} segments`, ours);
  report("tree-sitter's incremental parse", theirs);
}

/** The next line that looks like the first of a simple statement. */
function findStatement(index: LineIndex, fraction: number): number {
  let line = Math.floor(fraction * index.lineCount);
  const isStatement = () =>
    /^ *(return|self\.\w+ = |\w+ = )/.test(index.text.slice(index.lineStarts[line], index.lineEnd(line)));
  while (line < index.lineCount - 1 && !isStatement()) line++;
  return line;
}

function reparse(old: Tree, index: LineIndex, text: string, edit: TextEdit): Tree {
  const startPosition = pointAt(index, edit.start);
  const isNewline = edit.newText.endsWith("\n");
  const newEndPosition = isNewline
    ? { row: startPosition.row + 1, column: 0 }
    : { row: startPosition.row, column: startPosition.column + edit.newText.length };
  old.edit(
    new Edit({
      startIndex: edit.start,
      oldEndIndex: edit.end,
      newEndIndex: edit.start + edit.newText.length,
      startPosition,
      oldEndPosition: pointAt(index, edit.end),
      newEndPosition,
    }),
  );
  const tree = parseBare(text, old);
  old.delete();
  return tree;
}

function pointAt(index: LineIndex, offset: number): Point {
  const { line, column } = index.positionAt(offset);
  return { row: line, column };
}

function report(label: string, times: number[]): void {
  const sorted = times.toSorted((left, right) => left - right);
  const [median, p99, most] = [0.5, 0.99, 1].map((fraction) => quantile(sorted, fraction).toFixed(2));
  console.log(`${label}: ${sorted.length} keystrokes, median ${median} ms, p99 ${p99} ms, most ${most} ms`);
}

benchWholeFiles();
benchKeystrokes();
