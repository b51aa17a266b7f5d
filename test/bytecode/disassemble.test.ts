/** The text of code units against recorded text, and the parts of the format that no program is needed for. */
import assert from "node:assert/strict";
import fs from "node:fs";
import type { CodeUnit } from "../../src/bytecode/code.ts";
import { formatInstruction } from "../../src/bytecode/disassemble.ts";
import { isJump, Op } from "../../src/bytecode/opcodes.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { compileText } from "../compiler/compile-text.ts";
import { testParser } from "../syntax/python-parser.ts";
import { disassembleFixture, fixtureNames, recordedFile } from "./fixture.ts";

describe("disassembled code", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  for (const name of fixtureNames()) {
    it(`of ${name}.py is as recorded`, () => {
      assert.equal(disassembleFixture(parser, name), fs.readFileSync(recordedFile(name), "utf8"));
    });
  }

  it("names every operation, and every name and constant that is there", () => {
    for (const name of fixtureNames()) {
      assert.doesNotMatch(disassembleFixture(parser, name), /\?|undefined|^ +\S* +>? +\d+ \d/m);
    }
  });

  it("leaves the lines before a change as they are", () => {
    const linesOf = (text: string) => formatAll(text);
    const short = linesOf("a = 1\nb = a\n");
    const long = linesOf("a = 1\nb = a\nwhile b:\n    c()\n");
    assert.deepEqual(long.slice(0, 5), short.slice(0, 5));
  });

  function formatAll(text: string): readonly string[] {
    const result = compileText(parser, text);
    assert.ok(result.ok);
    const { unit }: { unit: CodeUnit } = result;
    return Array.from(unit.instructions, (_, index) => formatInstruction(unit, index));
  }

  it("knows the jumps", () => {
    const jumps = Object.values(Op).filter((op) => typeof op === "number" && isJump(op));
    assert.deepEqual(
      jumps.map((op) => Op[op as Op]).sort(),
      Object.keys(Op)
        .filter((name) => /JUMP|^FOR_ITER(_IN_PLACE)?$|^SEND$/.test(name))
        .sort(),
    );
  });
});
