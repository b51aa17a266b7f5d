/** The programs in fixtures/ as disassembled code. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { CodeUnit } from "../../src/bytecode/code.ts";
import { disassemble } from "../../src/bytecode/disassemble.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { compileText } from "../compiler/compile-text.ts";

export function fixtureNames(): readonly string[] {
  return fs.readdirSync("test/bytecode/fixtures").map((file) => path.basename(file, ".py"));
}

export function recordedFile(name: string): string {
  return `test/bytecode/recorded/${name}.txt`;
}

export function fixtureUnit(parser: PythonParser, name: string): CodeUnit {
  const result = compileText(parser, fs.readFileSync(`test/bytecode/fixtures/${name}.py`, "utf8"));
  assert.ok(result.ok);
  return result.unit;
}

export function disassembleFixture(parser: PythonParser, name: string): string {
  return `${disassemble(fixtureUnit(parser, name))}\n`;
}
