/** Modules beside the document: which are collected, and how a recorded run treats them. */
import assert from "node:assert/strict";
import { siblingFilesOf } from "../../src/simulation/program-texts.ts";
import { loadPython } from "../../src/simulation/python.ts";
import { collectSiblings, SIBLING_BOUNDS } from "../../src/simulation/sibling-modules.ts";
import { DEFAULT_RUN_LIMITS, type Interpreter, simulate } from "../../src/simulation/simulate.ts";
import { standardError } from "../../src/trace/output.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { pythonFiles } from "../support/python-files.ts";
import { testParser } from "../support/run-python.ts";

const FILES: Readonly<Record<string, string>> = {
  "helpers.py":
    "import deeper\n\ndef make(n):\n    items = []\n    for i in range(n):\n        items.append(i)\n    return items\n\ndef fail():\n    return 1 / 0\n",
  "deeper.py": "import helpers\n",
  "unused.py": "",
  "package/__init__.py": "from . import part\n",
  "package/part.py": "from ..helpers import x\nfrom .inner.leaf import y\n",
  "package/inner/leaf.py": "",
  "os.py": "",
};

describe("modules beside a document", () => {
  let python: Interpreter;

  before(async () => {
    python = await loadPython(pythonFiles());
  });

  async function collect(program: string, bounds = SIBLING_BOUNDS): Promise<string[]> {
    const texts = await collectSiblings(await testParser(), program, async (path) => FILES[path], bounds);
    return Object.keys(texts).sort();
  }

  function run(source: string): Trace {
    const limits = { ...DEFAULT_RUN_LIMITS, maxHeapBytes: 50_000_000 };
    const siblings = siblingFilesOf(FILES);
    const request = { source, fileName: "a.py", startLine: 1, pythonVersion: "3.13", limits, siblings };
    return simulate(request, python);
  }

  it("are found by following import statements", async () => {
    assert.deepEqual(await collect("import helpers\n"), ["deeper.py", "helpers.py"]);
    assert.deepEqual(await collect("def f():\n    from helpers import make as m\n"), [
      "deeper.py",
      "helpers.py",
    ]);
    assert.deepEqual(await collect("import package.part as p, sys\n"), [
      "package/__init__.py",
      "package/inner/leaf.py",
      "package/part.py",
    ]);
    assert.deepEqual(await collect("from package import *\n"), [
      "package/__init__.py",
      "package/inner/leaf.py",
      "package/part.py",
    ]);
    assert.deepEqual(
      await collect("from . import helpers\nfrom .helpers import x\nimport missing.module\n"),
      [],
    );
  });

  it("are collected within bounds", async () => {
    assert.equal(
      (await collect("import helpers, package\n", { maxFiles: 1, maxCharacters: 1000 })).length,
      1,
    );
    assert.deepEqual(await collect("import helpers, deeper\n", { maxFiles: 9, maxCharacters: 20 }), [
      "deeper.py",
    ]);
  });

  it("run without steps of their own, and their memory belongs to the line that called", () => {
    const trace = run("import helpers\nx = helpers.make(300)\nprint(len(x))\n");
    assert.deepEqual(trace.ending, { kind: "finished" });
    assert.equal(trace.output.text, "300\n");
    const alone = run("x = 1\ny = 2\nz = 3\n");
    assert.equal(trace.steps.line.length, alone.steps.line.length);
  });

  it("stand in tracebacks with their lines, while the ending names the document's line", () => {
    const trace = run("import helpers\n\nhelpers.fail()\n");
    assert.ok(trace.ending.kind === "exception");
    assert.equal(trace.ending.line, 3);
    assert.match(
      standardError(trace.output),
      / {2}File "helpers\.py", line 10, in fail\n {4}return 1 \/ 0\n/,
    );
  });

  it("that are not there are named in the error", () => {
    const trace = run("import missing_helpers\n");
    assert.ok(trace.ending.kind === "exception");
    assert.equal(trace.ending.message, "No module named 'missing_helpers'");
    const lacking = run("import socket\n");
    assert.ok(lacking.ending.kind === "exception");
    assert.equal(
      lacking.ending.message,
      "No module named 'socket' (the simulator lacks this module of the standard library)",
    );
  });
});
