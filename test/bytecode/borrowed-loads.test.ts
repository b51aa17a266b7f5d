import assert from "node:assert/strict";
import fs from "node:fs";
import { borrowedLoads } from "../../src/bytecode/borrowed-loads.ts";
import { type CodeUnit, POSITION_ROW_LENGTH } from "../../src/bytecode/code.ts";
import { Op } from "../../src/bytecode/opcodes.ts";
import { compileText } from "../compiler/compile-text.ts";
import { testParser } from "../support/run-python.ts";

/** The loads of a unit and those nested in it, as dump_borrowed.py writes them. */
function loadsOf(unit: CodeUnit): string[] {
  const isBorrowed = borrowedLoads(unit);
  const own: string[] = [];
  unit.instructions.forEach((word, index) => {
    const op = word & 0xff;
    if (op !== Op.LOAD_FAST && op !== Op.LOAD_CLOSURE) return;
    const line = unit.positions[index * POSITION_ROW_LENGTH];
    const mark = isBorrowed[index] === 1 ? "*" : "";
    own.push(`${unit.qualname} ${line === -1 ? null : line} ${unit.localsPlusNames[word >>> 8]}${mark}`);
  });
  const nested = unit.consts.flatMap((constant) => (constant.kind === "code" ? loadsOf(constant.unit) : []));
  return [...own, ...nested];
}

describe("loads of locals that are borrowed", () => {
  const recorded = JSON.parse(
    fs.readFileSync("test/bytecode/recorded/borrowed-py314.json", "utf8"),
  ) as Record<string, readonly string[]>;

  for (const [file, expected] of Object.entries(recorded)) {
    it(`are those of CPython 3.14 in ${file}`, async () => {
      const compiled = compileText(await testParser(), fs.readFileSync(file, "utf8"), "3.14");
      assert.ok(compiled.ok);
      assert.deepEqual(loadsOf(compiled.unit), expected);
    });
  }
});
