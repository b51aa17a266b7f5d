/** `heapscope simulate` as a function of its arguments: what is printed, in both formats, and the exit status. */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TraceStats } from "../../src/cli/simulate.ts";
import { requestFromJson } from "../../src/protocol/exported-page.ts";
import type { SimulationReport } from "../../src/simulation/report.ts";
import { heapscope } from "./heapscope.ts";

async function report(source: string, ...options: readonly string[]): Promise<SimulationReport> {
  return JSON.parse((await heapscope(["simulate", "--format", "json", ...options, "-"], source)).out);
}

describe("heapscope simulate --format json", () => {
  it("prints every field, and nothing else", async () => {
    const printed = await report("x = [0] * 100\nprint(len(x))\n");
    assert.deepEqual(Object.keys(printed), [
      "python",
      "ended",
      "steps",
      "stdout",
      "stderr",
      "peakBytes",
      "finalBytes",
      "allocations",
      "lines",
      "types",
      "collections",
      "traced",
    ]);
    assert.equal(printed.python, "3.13");
    assert.deepEqual(printed.ended, { kind: "finished", reason: "the program ran to its end" });
    assert.equal(printed.steps, 2);
    assert.equal(printed.stdout, "100\n");
    // A list's head has 40 bytes, and the collector's header before it 16. The item of the list of one goes, its head is
    // kept for the next list, and the list of 100 stays.
    assert.deepEqual(printed.lines[0], {
      line: 1,
      count: 1,
      allocatedBytes: 920,
      freedBytes: 8,
      peakBytes: 920,
      aliveBytes: 912,
    });
    assert.deepEqual(
      printed.types.find(({ type }) => type === "list"),
      { type: "list", count: 1, bytes: 856 },
    );
    assert.deepEqual(printed.traced, { currentBytes: printed.finalBytes, peakBytes: printed.peakBytes });
    assert.ok(printed.peakBytes >= printed.finalBytes && printed.finalBytes >= 856);
    assert.ok(printed.allocations >= 2);
  });

  it("has the collections, with the line at which they happened", async () => {
    const source = "import gc\na = []\na.append(a)\ndel a\ngc.collect()\n";
    const { collections } = await report(source);
    assert.deepEqual(
      collections.map(({ step, line, generation, collected }) => [step, line, generation, collected]),
      [[4, 5, 2, 1]],
    );
    assert.ok(collections.every(({ examined }) => examined >= 1));
  });

  it("models the version that is asked for", async () => {
    const sizes = [];
    for (const version of ["3.11", "3.13"]) {
      const { python, stdout } = await report("import sys\nprint(sys.getsizeof(''))\n", "--python", version);
      sizes.push([python, stdout]);
    }
    assert.deepEqual(sizes, [
      ["3.11", "49\n"],
      ["3.13", "41\n"],
    ]);
  });

  it("says why the run ended", async () => {
    const endings = async (source: string, ...options: readonly string[]) =>
      (await report(source, ...options)).ended;
    assert.deepEqual(await endings("x = 1\n1 / 0\n"), {
      kind: "exception",
      reason: "ZeroDivisionError: division by zero (line 2)",
    });
    assert.deepEqual(await endings("raise KeyError\n"), { kind: "exception", reason: "KeyError (line 1)" });
    assert.deepEqual(await endings("raise SystemExit(3)\n"), {
      kind: "finished",
      reason: "the program ended itself with exit status 3",
    });
    assert.deepEqual(await endings("if 1:\nx = 2\n"), {
      kind: "exception",
      reason:
        "IndentationError: expected an indented block after 'if' statement on line 1 (line 2, column 1)",
    });
    assert.deepEqual(await endings("while True: pass\n", "--max-steps", "1_000"), {
      kind: "limit",
      reason: "steps: the program was stopped after 1,000 steps (line 1)",
    });
    assert.deepEqual(await endings("x = 1\ny = [0] * 1000\n", "--max-bytes", "5000"), {
      kind: "limit",
      reason: "memory: the program wanted more than 5,000 bytes (line 2)",
    });
  });

  it("keeps what happened before a limit", async () => {
    const source = "kept = list(range(50))\nprint('before')\nwhile True: pass\n";
    const printed = await report(source, "--max-steps", "500");
    assert.equal(printed.ended.kind, "limit");
    assert.equal(printed.steps, 500);
    assert.equal(printed.stdout, "before\n");
    assert.ok(printed.types.some(({ type, count }) => type === "list" && count === 1));
    assert.equal(printed.lines.find(({ line }) => line === 3)?.count, 498);
  });

  it("adds what recording takes", async () => {
    const { out } = await heapscope(["simulate", "--format", "json", "--trace-stats", "-"], "x = 1\n");
    const { traceBytes, recordMs, runMs }: TraceStats = JSON.parse(out);
    assert.ok(traceBytes > 0 && recordMs > 0 && runMs > 0);
  });
});

describe("heapscope simulate", () => {
  let folder = "";

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-"));
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  function write(content: string | Uint8Array): string {
    const file = path.join(folder, "program.py");
    fs.writeFileSync(file, content);
    return file;
  }

  it("prints tables in aligned columns", async () => {
    const file = write("import gc\nx = [0] * 100\nprint(len(x))\na = []\na.append(a)\ndel a\ngc.collect()\n");
    const { status, out, error } = await heapscope(["simulate", file]);
    assert.deepEqual([status, error], [0, ""]);
    const [head, ...sections] = out.split("\n\n");
    assert.match(
      head ?? "",
      /^.*program\.py on Python 3\.13\n {2}ended {7}the program ran to its end\n {2}steps {7}7\n/,
    );
    assert.deepEqual(
      sections.map((section) => section.split("\n")[0]),
      ["Output", "Lines, by bytes allocated", "Alive at the end, by bytes", "Garbage collections"],
    );
    assert.equal(sections[0], "Output\n  100");
    const rows = (sections[1] ?? "").split("\n").slice(1);
    const source = rows[0]?.indexOf("source") ?? 0;
    assert.equal(rows[1]?.slice(source), "x = [0] * 100");
    // 920 bytes for the lists; the second name of the program makes its namespace grow by 400.
    assert.equal(rows[1]?.trim().split(/ +/)[2], "1,320");
    assert.ok(out.endsWith("\n") && !out.endsWith("\n\n"));
  });

  it("cuts long tables and long output, and says so", async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `x${index} = [${index}, x]`);
    const source = ["x = []", ...lines, "for i in range(30): print(i)"].join("\n");
    const { out } = await heapscope(["simulate", write(source)]);
    assert.match(out, /\n {2}9\n {2}\.\.\. and 20 lines more\n/);
    assert.match(out, /\n {2}\.\.\. and \d+ lines more\n/);
  });

  it("sends a traceback to standard error, under the file's name", async () => {
    const file = write("def f():\n    return missing\n\nf()\n");
    const { status, out, error } = await heapscope(["simulate", file]);
    assert.equal(status, 1);
    assert.match(out, /ended {7}NameError: name 'missing' is not defined \(line 2\)\n/);
    assert.ok(
      error.startsWith(`Traceback (most recent call last):\n  File "${file}", line 4, in <module>\n`),
    );
    assert.ok(error.endsWith("NameError: name 'missing' is not defined\n"));
  });

  it("ends with status 0 where the program does, else with 1", async () => {
    const statuses = [];
    for (const source of ["", "raise SystemExit(0)", "raise SystemExit('no')", "1/0", "x = = 1"]) {
      statuses.push((await heapscope(["simulate", "-"], source)).status);
    }
    assert.deepEqual(statuses, [0, 0, 1, 1, 1]);
    assert.equal((await heapscope(["simulate", "-"], "raise SystemExit('no')")).error, "no\n");
  });

  it("refuses what it cannot read, and options that make no sense, with status 2", async () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[path.join(folder, "missing.py")], /^heapscope: .*missing\.py: not run: there is no such file/],
      [[folder], /not run: it is a folder/],
      [[], /missing required argument 'file'/],
      [["--max-steps", "0", "-"], /It must be a whole number above 0/],
      [["--max-bytes", "1e6", "-"], /It must be a whole number above 0/],
      [["--python", "2.7", "-"], /Allowed choices are 3\.9/],
      [["--format", "xml", "-"], /Allowed choices are text, json/],
    ];
    for (const [args, expected] of wrong) {
      const { status, out, error } = await heapscope(["simulate", ...args]);
      assert.equal(status, 2, args.join(" "));
      assert.equal(out, "");
      assert.match(error, expected);
    }
  });
});

describe("heapscope simulate --html", () => {
  it("writes a page with the simulator and the request, which nothing in the program can end", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-html-"));
    const file = path.join(folder, "run.html");
    try {
      const source = "x = '</script><!--'\n";
      const { status } = await heapscope(["simulate", "--html", file, "-"], source);
      assert.equal(status, 0);
      const page = fs.readFileSync(file, "utf8");
      assert.ok(page.includes("(webview.js)") && page.includes("(webview.css)"));
      assert.ok(page.includes(`data:text/javascript;base64,${btoa("(worker.js)")}`));
      const [, json = ""] = /id="heapscope-request">(.*?)<\/script>/.exec(page) ?? [];
      assert.equal(requestFromJson(json).source, source);
      assert.equal(page.includes("<!--"), false);
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});

describe("heapscope simulate --trace", () => {
  let folder = "";
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-trace-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  const source = "items = [str(n) for n in range(100)]\nprint(len(items))\n";

  it("saves a run that opens with the same result", async () => {
    const file = path.join(folder, "run.heapscope");
    const first = await heapscope(
      ["simulate", "--trace", file, "--python", "3.11", "--format", "json", "-"],
      source,
    );
    assert.equal(first.status, 0);
    const again = await heapscope(["simulate", "--format", "json", file]);
    assert.deepEqual([again.status, again.error], [0, ""]);
    assert.deepEqual(JSON.parse(again.out), JSON.parse(first.out));
    assert.equal(JSON.parse(again.out).python, "3.11");
  });

  it("says what is not as it was", async () => {
    const file = path.join(folder, "run.heapscope");
    await heapscope(["simulate", "--trace", file, "-"], source);
    const saved = JSON.parse(fs.readFileSync(file, "utf8"));
    saved.request.source = "print('something else')\n";
    fs.writeFileSync(file, JSON.stringify(saved));
    const { status, error } = await heapscope(["simulate", file]);
    assert.equal(status, 1);
    assert.match(
      error,
      /run\.heapscope: the run differs from the saved one: steps 1 instead of 102, peak bytes/,
    );
  });

  it("refuses other files, and options that a saved run answers itself", async () => {
    const file = path.join(folder, "broken.heapscope");
    for (const [text, expected] of [
      ["x = 1\n", /broken\.heapscope: no saved run: /],
      ["{}", /a saved run has format 1, this file has none/],
      ['{"heapscope": 7}', /this file has 7/],
      ['{"heapscope": 1, "request": {"source": 3}}', /message\.source/],
    ] as const) {
      fs.writeFileSync(file, text);
      const { status, error } = await heapscope(["simulate", file]);
      assert.equal(status, 2);
      assert.match(error, expected);
    }
    const wrongName = await heapscope(["simulate", "--trace", "run.json", "-"], source);
    assert.deepEqual([wrongName.status, /has to end in \.heapscope/.test(wrongName.error)], [2, true]);
    const option = await heapscope(["simulate", "--python", "3.9", file]);
    assert.deepEqual([option.status, /--python: a saved run says this itself/.test(option.error)], [2, true]);
  });
});
