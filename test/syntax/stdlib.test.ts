/**
 * The standard libraries of the CPythons on this machine, against their own ast module: a sample of the files, or
 * all with HEAPSCOPE_STDLIB=all (some minutes). Without a CPython there is nothing to compare with.
 */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { dumpModule } from "../support/dump-ast.ts";
import { findInterpreters, type Interpreter } from "../support/interpreters.mjs";
import { onePieceParser, type ParseInOnePiece } from "./one-piece.ts";
import { testParser } from "./python-parser.ts";

const { HEAPSCOPE_STDLIB } = process.env;
const TAKES_ALL = HEAPSCOPE_STDLIB === "all";
/** Spread over the whole list, so that packages and tests of the library have their share. */
const SAMPLE_SIZE = 12;
const NAME_ESCAPE = /\\N\{([A-Za-z0-9 -]+)\}/g;

function run(interpreter: Interpreter, args: readonly string[], input: string): string {
  const [program, ...leading] = interpreter.command;
  const result = spawnSync(program, [...leading, ...args], { input, encoding: "utf8", maxBuffer: 1 << 29 });
  assert.equal(result.status, 0, result.stderr);
  return result.stdout;
}

function findFiles(interpreter: Interpreter): string[] {
  const folder = run(interpreter, ["-c", "import os; print(os.path.dirname(os.__file__))"], "").trim();
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py") && !name.includes("site-packages"))
    .sort()
    .map((name) => path.join(folder, name));
  if (TAKES_ALL) return files;
  return files.filter((_, index) => index % Math.ceil(files.length / SAMPLE_SIZE) === 0);
}

/** The text as CPython decodes it, or `undefined` for an encoding that is not known here. */
function readSource(file: string): string | undefined {
  const bytes = fs.readFileSync(file);
  const head = bytes
    .toString("latin1", 0, 300)
    .split(/\r\n|\r|\n/, 2)
    .join("\n");
  const encoding = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/m.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  try {
    return new TextDecoder(encoding === "utf8" ? "utf-8" : encoding, { ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What the script prints for each file: the SHA-1 of its dump, or an error. */
function hashesOf(interpreter: Interpreter, files: readonly string[]): Map<string, string> {
  const lines = run(interpreter, ["test/support/dump_ast.py", "hash", "-"], files.join("\n"))
    .trimEnd()
    .split("\n");
  const hashes = new Map<string, string>();
  for (let index = 0; index < lines.length; index += 2) {
    hashes.set(lines[index]?.slice(2) ?? "", lines[index + 1] ?? "");
  }
  return hashes;
}

/** Characters of all names in the texts, from the interpreter's own tables. */
function lookupFor(interpreter: Interpreter, texts: readonly string[]): (name: string) => string | undefined {
  const names = new Set(
    texts.flatMap((text) => [...text.matchAll(NAME_ESCAPE)].map((match) => match[1] ?? "")),
  );
  const answer = run(interpreter, ["test/support/dump_ast.py", "names"], [...names].join("\n"));
  const characters = new Map<string, string>();
  for (const line of answer.split("\n")) {
    const [name = "", code = ""] = line.split("\t");
    const decoded = code.replace(/\\([0-9a-f]+);/g, (_, unit: string) =>
      String.fromCharCode(Number.parseInt(unit, 16)),
    );
    characters.set(name, decoded);
  }
  return (name) => characters.get(name);
}

describe("the syntax of the standard library is that of CPython's ast", () => {
  let parser: PythonParser;
  let parseInOnePiece: ParseInOnePiece;
  before(async () => {
    parser = await testParser();
    parseInOnePiece = await onePieceParser();
  });

  const interpreters = findInterpreters(["3.10", "3.11", "3.12", "3.13"]);
  if (interpreters.length === 0) it("has no CPython to compare with");
  for (const interpreter of interpreters) {
    it(`of Python ${interpreter.version}`, () => {
      const files = findFiles(interpreter);
      const hashes = hashesOf(interpreter, files);
      const sources = files.map((file) => ({ file, text: readSource(file) ?? "" }));
      const options = {
        hasExactFStrings: Number(interpreter.version.slice(2)) >= 12,
        lookup: lookupFor(
          interpreter,
          sources.map((source) => source.text),
        ),
      };
      let compared = 0;
      for (const { file, text } of sources) {
        const expected = hashes.get(file);
        assert.ok(expected !== undefined, file);
        const module = parser.parseModule(text);
        if (expected.startsWith("error") || text === "") continue;
        compared++;
        const dump = dumpModule(module, text, options).join("\n");
        assert.equal(createHash("sha1").update(dump).digest("hex"), expected, file);
        assert.ok(
          dumpModule(parseInOnePiece(text), text, options).join("\n") === dump,
          `${file} in one piece`,
        );
        assert.ok(
          module.segments.every((segment) => segment.problems.length === 0),
          `${file} has problems`,
        );
      }
      assert.ok(compared > SAMPLE_SIZE / 2);
    }).timeout(TAKES_ALL ? 600_000 : 30_000);
  }
});
