/**
 * Every feature of the grammar, against what CPython's ast module said: kinds, fields, decoded constants and all
 * positions. `node test/syntax/record.mjs` records it anew.
 */

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { dumpModule } from "../support/dump-ast.ts";
import { onePieceParser, type ParseInOnePiece } from "./one-piece.ts";
import { testParser } from "./python-parser.ts";

const FOLDER = path.join("test", "syntax");
const BROKEN = "broken.py";
const CHARACTERS = new Map([
  ["LATIN SMALL LETTER E WITH ACUTE", "é"],
  ["BULLET", "•"],
]);
const OPTIONS = { hasExactFStrings: true, lookup: (name: string) => CHARACTERS.get(name) };

describe("the syntax of the fixtures is that of CPython's ast", () => {
  let parser: PythonParser;
  let parseInOnePiece: ParseInOnePiece;
  before(async () => {
    parser = await testParser();
    parseInOnePiece = await onePieceParser();
  });

  const names = fs.readdirSync(path.join(FOLDER, "fixtures")).filter((name) => name !== BROKEN);
  for (const name of names) {
    it(name, () => {
      const text = fs.readFileSync(path.join(FOLDER, "fixtures", name), "utf8");
      const recorded = path.join(FOLDER, "recorded", `${path.basename(name, ".py")}.txt`);
      const expected = fs.readFileSync(recorded, "utf8").trimEnd();
      const module = parser.parseModule(text);
      assert.equal(dumpModule(module, text, OPTIONS).join("\n"), expected);
      assert.deepEqual(
        module.segments.flatMap((segment) => segment.problems),
        [],
      );
      assert.equal(module.segments.map((segment) => segment.text).join(""), text);
    });
  }

  it("whole files give the same as their segments", () => {
    for (const name of names) {
      // The second attempts at annotations and stars are made for segments.
      if (/^(stars|statements|type_parameters)\.py$/.test(name)) continue;
      const text = fs.readFileSync(path.join(FOLDER, "fixtures", name), "utf8");
      const whole = dumpModule(parseInOnePiece(text), text, OPTIONS);
      assert.deepEqual(whole, dumpModule(parser.parseModule(text), text, OPTIONS), name);
    }
  });
});
