/** `--input-file` of `heapscope simulate` and `heapscope run`: what `input()` and `sys.stdin` give a program. */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { requestFromJson } from "../../src/protocol/exported-page.ts";
import { heapscope } from "./heapscope.ts";

const PROGRAM = [
  "import sys",
  "print(input('name? '))",
  "print([line for line in sys.stdin])",
  "try: input()",
  "except EOFError as error: print(error)",
  "",
].join("\n");
const PRINTED = "name? Ada\n['1\\n', 'two words\\n']\nEOF when reading a line\n";

describe("--input-file", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-input-"));
  const file = (name: string, text: string): string => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const program = file("program.py", PROGRAM);
  const lines = file("lines.txt", "Ada\r\n1\ntwo words");
  after(() => fs.rmSync(folder, { recursive: true }));

  for (const command of ["simulate", "run"]) {
    it(`gives the lines of a file to ${command}`, async () => {
      const { out, status } = await heapscope([command, "--input-file", lines, program]);
      assert.ok(out.includes(command === "run" ? PRINTED : "the program ran to its end"), out);
      assert.equal(status, 0);
    });

    it(`gives the lines of standard input to ${command}, when it is asked to`, async () => {
      const { out, status } = await heapscope([command, "--input-file", "-", program], "Ada\n1\ntwo words\n");
      assert.ok(out.includes(command === "run" ? PRINTED : "the program ran to its end"), out);
      assert.equal(status, 0);
    });

    it(`lets ${command} read program and lines from one place only`, async () => {
      const { error, status } = await heapscope([command, "--input-file", "-", "-"], PROGRAM);
      assert.equal(
        error,
        "heapscope: --input-file: standard input cannot be both the program and what it reads\n",
      );
      assert.equal(status, 2);
    });

    it(`tells ${command} of a file that is not there`, async () => {
      const { error, status } = await heapscope([command, "--input-file", path.join(folder, "no"), program]);
      assert.match(error, /^heapscope: --input-file: .*no: ENOENT/);
      assert.equal(status, 2);
    });
  }

  it("is in the report and in the exported page", async () => {
    const page = path.join(folder, "page.html");
    const args = ["simulate", "--format", "json", "--input-file", lines, "--html", page, program];
    assert.equal(JSON.parse((await heapscope(args)).out).stdout, PRINTED);
    const json = /<script[^>]*type="application\/json"[^>]*>([^<]*)</.exec(
      fs.readFileSync(page, "utf8"),
    )?.[1];
    assert.deepEqual(requestFromJson(json ?? "")?.input, {
      lines: ["Ada", "1", "two words"],
      isComplete: true,
    });
  });

  it("leaves a simulated program without it at the end of its input", async () => {
    const { out, error, status } = await heapscope(["simulate", "-"], "input('? ')\n");
    assert.match(out, /EOFError: EOF when reading a line/);
    assert.match(error, /EOFError/);
    assert.equal(status, 1);
  });
});
