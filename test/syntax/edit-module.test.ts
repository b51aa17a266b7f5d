import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Module, Segment } from "../../src/syntax/ast.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { applyEdit, type TextEdit } from "../../src/text/edit.ts";
import { testParser } from "./python-parser.ts";

const FIXTURES = path.join("test", "syntax", "fixtures");
const BROKEN = "broken.py";

/** Pieces that open, close or join what the scanner tracks. */
const TYPED = [
  ..."()[]{}'\"#\\:=@, \n\t\f\r",
  '"""',
  "'''",
  '"""Docs.\n',
  '\n    r"""Docs',
  'f"{',
  'f"""{x!r:>{w}}',
  'rf"\\{x}"',
  "\r\n",
  "\\\n",
  "\n\n",
  "x = 1\n",
  "def f():\n    return 1\n",
  "class C: pass\n",
  "@decorated\n",
  "async ",
  "else:\n",
  "except E:\n",
  "finally: pass\n",
  "    indented\n",
  "# comment\n",
  "    # indented comment\n",
  "if x:\n",
  "import os\n",
  "type X[T = int] = list[T]\n",
  "print ",
  "\ufeff",
  "\0",
  "\ud800",
  "é",
];

/** The fixtures, and definitions long enough to be parsed in pieces, with long definitions in them. */
function sources(): string[] {
  const fixtures = fs.readdirSync(FIXTURES).filter((name) => name.endsWith(".py"));
  assert.ok(fixtures.length > 0);
  const texts = fixtures.map((name) => fs.readFileSync(path.join(FIXTURES, name), "utf8"));
  const functions = fs.readFileSync(path.join(FIXTURES, "functions.py"), "utf8");
  const mixed = fs.readFileSync(path.join(FIXTURES, BROKEN), "utf8");
  const long = `a = 1\n@decorator\nclass Long(Base):\n${indent(functions)}\nb = 1\n`;
  const nested = `class A:\n${indent(mixed.repeat(2))}\n    async def f():\n${indent(indent(mixed.repeat(2)))}\nc = 1\n`;
  return [...texts, long, nested, nested + long, longStatements()];
}

/** Statements that are parsed in one piece, however long they are. */
function longStatements(): string {
  const items = Array.from(
    { length: 120 },
    (_, index) => `    "key ${index}": (${index}, "ü", [f"{x}", -1]),\n`,
  );
  const lines = Array.from(
    { length: 80 },
    (_, index) => `    if x[${index}]: print(x, *y)\n    else: y += 1\n`,
  );
  return `data = {\n${items.join("")}}\nfor x in data:\n${lines.join("")}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}

/** Where an edit goes is a fraction of the text, so that shrinking the text keeps it inside. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    deleted: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 400 })),
    inserted: fc.oneof(
      fc.constant(""),
      fc.constantFrom(...TYPED),
      fc.array(fc.constantFrom(...TYPED), { maxLength: 6 }).map((pieces) => pieces.join("")),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

function editAt(text: string, edit: { at: number; deleted: number; inserted: string }): TextEdit {
  const startOffset = Math.floor(edit.at * text.length);
  const oldEndOffset = Math.min(startOffset + edit.deleted, text.length);
  return { start: startOffset, end: oldEndOffset, newText: edit.inserted };
}

/** Segments with equal text at the start and at the end, outside of which the edit was. */
function assertUntouchedAreSame(old: readonly Segment[], edited: readonly Segment[]): void {
  const shorter = Math.min(old.length, edited.length);
  let same = 0;
  while (same < shorter && old[same]?.text === edited[same]?.text) {
    assert.equal(edited[same], old[same], `segment ${same} was parsed again`);
    same++;
  }
  for (let index = 1; index <= shorter - same; index++) {
    if (old.at(-index)?.text !== edited.at(-index)?.text) return;
    assert.equal(edited.at(-index), old.at(-index), `segment ${index} from the end was parsed again`);
  }
}

describe("editModule", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  function edited(
    source: string,
    find: string,
    newText: string,
  ): { old: Module; module: Module; text: string } {
    const startOffset = source.indexOf(find);
    assert.ok(startOffset >= 0);
    const edit = { start: startOffset, end: startOffset + find.length, newText };
    const old = parser.parseModule(source);
    return { old, module: parser.editModule(old, [edit]), text: applyEdit(source, edit) };
  }

  it("gives what a fresh parse gives, after any sequence of edits", () => {
    fc.assert(
      fc.property(fc.constantFrom(...sources()), edits, (source, steps) => {
        let text = source;
        let module = parser.parseModule(text);
        for (const step of steps) {
          const edit = editAt(text, step);
          text = applyEdit(text, edit);
          const next = parser.editModule(module, [edit]);
          assert.deepEqual(next, parser.parseModule(text));
          assert.equal(next.segments.map((segment) => segment.text).join(""), text);
          assertUntouchedAreSame(module.segments, next.segments);
          module = next;
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(600_000);

  it("takes several edits at once, each for the text that the one before left", () => {
    const source = "a = 1\nb = 2\n";
    const module = parser.editModule(parser.parseModule(source), [
      { start: 0, end: 1, newText: "long" },
      { start: 9, end: 10, newText: "c" },
    ]);
    assert.deepEqual(module, parser.parseModule("long = 1\nc = 2\n"));
  });

  it("keeps every other segment the same object", () => {
    const { old, module } = edited("a = 1\nb = 2\nc = 3\nd = 4\n", "2", "20");
    assert.deepEqual(
      module.segments.map((segment, index) => segment === old.segments[index]),
      [true, false, true, true],
    );
    assert.deepEqual(module.segmentStarts, [0, 6, 13, 19, 25]);
  });

  it("joins a clause to the statement before", () => {
    const { module, text } = edited("if a:\n    b\nelso:\n    c\n", "elso", "else");
    assert.deepEqual(module, parser.parseModule(text));
    assert.equal(module.segments.length, 1);
  });

  it("reads keywords the same whatever brackets a statement before left open or closed wrongly", () => {
    const { module, text } = edited("type X[T = 1]\nf(a=1, b=f'{c=}')\n", "]", "}");
    const fresh = parser.parseModule(text);
    assert.deepEqual(module, fresh);
    assert.deepEqual(fresh.segments[1], parser.parseModule("f(a=1, b=f'{c=}')\n").segments[0]);
  });

  it("joins a decorator to what it decorates", () => {
    const { module, text } = edited("a = 1\ndeco\ndef f(): pass\n", "deco", "@deco");
    assert.deepEqual(module, parser.parseModule(text));
    assert.deepEqual(module.segmentStarts, [0, 6, 26]);
  });

  it("swallows what follows an opened string, and gives it back when the string is closed", () => {
    const source = "a = 1\nb = ''\nc = 3\n";
    const { module, text } = edited(source, "''", "'''");
    assert.deepEqual(module.segmentStarts, [0, 6, 20]);
    const closed = parser.editModule(module, [{ start: 13, end: 13, newText: "'''" }]);
    assert.deepEqual(closed, parser.parseModule(applyEdit(text, { start: 13, end: 13, newText: "'''" })));
    assert.equal(closed.segments.length, 3);
  });

  it("keeps functions below an open bracket apart", () => {
    const { module, old } = edited("a = f()\ndef g(): pass\nb = 1\n", "f()", "f(");
    assert.deepEqual(module.segmentStarts, [0, 7, 21, 27]);
    assert.equal(module.segments[1], old.segments[1]);
    assert.ok((module.segments[0]?.problems.length ?? 0) > 0);
  });

  it("starts from nothing and ends with nothing", () => {
    const empty = parser.parseModule("");
    assert.deepEqual(empty, { segments: [], segmentStarts: [0] });
    const typed = parser.editModule(empty, [{ start: 0, end: 0, newText: "a = 1\n" }]);
    assert.deepEqual(typed, parser.parseModule("a = 1\n"));
    assert.deepEqual(parser.editModule(typed, [{ start: 0, end: 6, newText: "" }]), empty);
  });
});
