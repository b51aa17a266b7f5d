import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { heapscope } from "./heapscope.ts";

const HIT = "def total(prices):\n    return sum([p for p in prices])\n";

describe("heapscope check", () => {
  let folder = "";
  let file = "";

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-"));
    file = path.join(folder, "shop.py");
  });

  afterEach(() => {
    fs.chmodSync(folder, 0o700);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function write(name: string, content: string | Uint8Array): string {
    const target = path.join(folder, name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
    return target;
  }

  it("prints findings as compilers do, and ends with status 1", async () => {
    write("shop.py", HIT);
    const { status, out, error } = await heapscope(["check", file]);
    assert.equal(status, 1);
    assert.match(out, /^.*shop\.py:2:16: information: `sum` takes one element .* \[list-in-sum-min-max\]\n$/);
    assert.ok(out.startsWith(`${file}:`));
    assert.equal(error, "1 finding in 1 file\n");
  });

  it("prints nothing to standard output for a clean file, and ends with status 0", async () => {
    write("shop.py", "total = 1\n");
    assert.deepEqual(await heapscope(["check", file]), {
      status: 0,
      out: "",
      error: "0 findings in 1 file\n",
    });
  });

  it("prints JSON with lines and columns from 1", async () => {
    write("shop.py", `# café 😀\n${HIT}`);
    const { status, out } = await heapscope(["check", "--format", "json", file]);
    assert.equal(status, 1);
    const [finding, ...others] = JSON.parse(out);
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(finding), [
      ...["rule", "path", "range", "severity", "message", "bytes", "related", "fix"],
    ]);
    const { message, ...rest } = finding;
    assert.match(message, /^`sum` takes/);
    assert.deepEqual(rest, {
      rule: "list-in-sum-min-max",
      path: file,
      range: { start: { line: 3, column: 16 }, end: { line: 3, column: 35 } },
      severity: "information",
      bytes: null,
      related: [],
      fix: {
        applicability: "offered",
        title: "Pass a generator expression to sum",
        edits: [
          { range: { start: { line: 3, column: 16 }, end: { line: 3, column: 17 } }, newText: "" },
          { range: { start: { line: 3, column: 34 }, end: { line: 3, column: 35 } }, newText: "" },
        ],
      },
    });
  });

  it("counts columns in UTF-16 as editors do, and lines by any line break", async () => {
    write("shop.py", "x = 1\r\ny = '😀é', sum([p for p in x])\r\n");
    const { out } = await heapscope(["check", "--format", "json", file]);
    assert.deepEqual(JSON.parse(out)[0].range, {
      start: { line: 2, column: 16 },
      end: { line: 2, column: 30 },
    });
  });

  it("gives bytes where the source tells the size, for the Python asked for", async () => {
    write("shop.py", "x = sum([i for i in range(100)])\n");
    const bytes = async (version: string): Promise<number> =>
      JSON.parse((await heapscope(["check", "--format", "json", "--python", version, file])).out)[0].bytes;
    // sys.getsizeof([i for i in range(100)]) on CPython 3.13 and on 3.9
    assert.deepEqual([await bytes("3.13"), await bytes("3.9")], [920, 920]);
  });

  it("prints an empty array when there is nothing", async () => {
    write("shop.py", "");
    assert.equal((await heapscope(["check", "--format", "json", file])).out, "[]\n");
  });

  it("reads standard input as -", async () => {
    const { status, out } = await heapscope(["check", "-"], HIT);
    assert.equal(status, 1);
    assert.match(out, /^-:2:16: /);
  });

  it("runs the rules that are selected, by name or group, without those that are ignored", async () => {
    write("shop.py", `${HIT}class A:\n    def f(self):\n        self.a = self\n`);
    const rules = async (...options: readonly string[]): Promise<readonly string[]> =>
      JSON.parse((await heapscope(["check", "--format", "json", ...options, file])).out).map(
        (finding: { readonly rule: string }) => finding.rule,
      );
    assert.deepEqual(await rules(), ["list-in-sum-min-max", "self-reference"]);
    assert.deepEqual(await rules("--select", "self-reference"), ["self-reference"]);
    assert.deepEqual(await rules("--select", "self-reference,generators"), [
      "list-in-sum-min-max",
      "self-reference",
    ]);
    assert.deepEqual(await rules("--select", "cycles", "--select", "sets"), ["self-reference"]);
    assert.deepEqual(await rules("--ignore", "cycles"), ["list-in-sum-min-max"]);
    assert.deepEqual(await rules("--select", "generators", "--ignore", "list-in-sum-min-max"), []);
  });

  it("does not call an ignore comment unused for a rule that does not run", async () => {
    write("shop.py", "x = 1  # heapscope: ignore[list-in-any-all]\n");
    assert.equal((await heapscope(["check", file])).status, 1);
    assert.equal((await heapscope(["check", "--ignore", "list-in-any-all", file])).status, 0);
  });

  it("says that a folder has no Python files", async () => {
    write("text.txt", HIT);
    assert.deepEqual(await heapscope(["check", folder]), {
      status: 0,
      out: "",
      error: "no Python files found\n",
    });
  });

  it("walks folders for .py files in a stable order, and leaves out what is not the project's own", async () => {
    for (const name of ["b.py", "a.py", "sub/c.py", "sub/deep/d.py", "text.txt", "noext"]) write(name, HIT);
    for (const name of [".git/e.py", "node_modules/f.py", "__pycache__/g.py", "venv/h.py", ".venv/i.py"]) {
      write(name, HIT);
    }
    write("other-env/pyvenv.cfg", "");
    write("other-env/lib/j.py", HIT);
    fs.symlinkSync(folder, path.join(folder, "sub", "loop"));
    const { out, error } = await heapscope(["check", folder]);
    const files = out.split("\n").map((line) => path.relative(folder, line.split(":", 1)[0] ?? ""));
    assert.deepEqual(files.slice(0, -1), [
      "a.py",
      "b.py",
      path.join("sub", "c.py"),
      path.join("sub", "deep", "d.py"),
    ]);
    assert.match(error, /^4 findings in 4 files\n$/);
  });

  it("checks a file that is named twice once", async () => {
    write("shop.py", HIT);
    assert.match((await heapscope(["check", file, folder, file])).error, /^1 finding in 1 file\n/);
  });

  it("checks around syntax errors, and says so", async () => {
    write("shop.py", `def broken(:\n    pass\n\n\n${HIT}`);
    const { status, out, error } = await heapscope(["check", file]);
    assert.equal(status, 1);
    assert.match(out, /shop\.py:6:16: /);
    assert.equal(error, "1 finding in 1 file; 1 file with syntax errors, checked around them\n");
  });

  describe("input that cannot be read", () => {
    const CASES: readonly (readonly [what: string, content: Uint8Array | string, complaint: RegExp])[] = [
      ["null bytes", "x = 1\0\n", /contains null bytes.*leave it out/],
      [
        "bytes that are no UTF-8",
        Buffer.from("x = 1\ny = 'caf\xe9'\n", "latin1"),
        /byte 0xe9 in line 2.*declare/,
      ],
      ["a character cut off at the end", Buffer.from([0x78, 0xc3]), /byte 0xc3 in line 1/],
      ["an unknown encoding", "# coding: uft-8\n", /unknown encoding 'uft-8'/],
      [
        "a declaration against the byte order mark",
        "\ufeff# coding: latin-1\n",
        /byte order mark.*'latin-1'/,
      ],
      ["bytes against the declaration", Buffer.from("# coding: ascii-8\n\xff", "latin1"), /unknown encoding/],
    ];

    for (const [what, content, complaint] of CASES) {
      it(`${what}: names the file and the way out, and ends with status 2`, async () => {
        write("shop.py", content);
        const { status, out, error } = await heapscope(["check", file]);
        assert.equal(status, 2);
        assert.equal(out, "");
        assert.ok(error.startsWith(`heapscope: ${file}: not checked: `), error);
        assert.match(error, complaint);
      });
    }

    it("a missing file", async () => {
      const { status, error } = await heapscope(["check", file]);
      assert.equal(status, 2);
      assert.match(error, /shop\.py: not checked: there is no such file/);
    });

    it("a file without permission", function () {
      if (process.getuid?.() === 0) return this.skip();
      fs.chmodSync(write("shop.py", HIT), 0o000);
      return heapscope(["check", file]).then(({ status, error }) => {
        assert.equal(status, 2);
        assert.match(error, /not permitted/);
      });
    });

    it("found in a folder it is told, and the rest is checked", async () => {
      write("bad.py", "x\0");
      write("good.py", HIT);
      const { status, out, error } = await heapscope(["check", folder]);
      assert.equal(status, 1);
      assert.match(out, /good\.py/);
      assert.match(error, /bad\.py: not checked: .*\n1 finding in 1 file; 1 file not checked\n$/);
    });
  });

  describe("encodings of PEP 263", () => {
    const accented = "x = 'café', sum([p for p in y])\n";

    for (const [declaration, bytes] of [
      ["# -*- coding: latin-1 -*-\n", Buffer.from(`# -*- coding: latin-1 -*-\n${accented}`, "latin1")],
      ["# vim: set fileencoding=utf-8 :\n", Buffer.from(`# vim: set fileencoding=utf-8 :\n${accented}`)],
      [
        "#!python\n# coding=iso-8859-15\n",
        Buffer.from(`#!python\n# coding=iso-8859-15\n${accented}`, "latin1"),
      ],
      ["none but a byte order mark", Buffer.from(`\ufeff\n${accented}`)],
    ] as const) {
      it(JSON.stringify(declaration), async () => {
        write("shop.py", bytes);
        const { out } = await heapscope(["check", "--format", "json", file]);
        const { start, end } = JSON.parse(out)[0].range;
        assert.deepEqual([start.column, end.column], [17, 31]);
      });
    }

    it("are not looked for below code", async () => {
      write("shop.py", "x = 1\n# coding: nonsense\n");
      assert.equal((await heapscope(["check", file])).status, 0);
    });
  });

  describe("misuse", () => {
    for (const [args, complaint] of [
      [["check"], /missing required argument 'path'/],
      [["check", "--format", "xml", "."], /'xml' is invalid.*text, json/],
      [["check", "--python", "2.7", "."], /'2.7' is invalid.*3\.13/],
      [
        ["check", "--select", "list-in-any-al", "."],
        /there is no rule or group 'list-in-any-al'. Did you mean 'list-in-any-all'\?/,
      ],
      [["check", "--ignore", "E501", "."], /there is no rule or group 'E501'. The groups are generators, /],
      [["check", "--nonsense", "."], /unknown option '--nonsense'/],
      [["nonsense"], /unknown command 'nonsense'/],
      [[], /Usage: heapscope/],
    ] as const) {
      it(`heapscope ${args.join(" ")}: status 2`, async () => {
        const { status, out, error } = await heapscope(args);
        assert.equal(status, 2);
        assert.equal(out, "");
        assert.match(error, complaint);
      });
    }
  });

  it("a file of 5 MB is checked in a few seconds", async () => {
    const unit = `${HIT}\n\nclass Shop:\n    def __init__(self, prices):\n        self.prices = list(prices)\n\n\n`;
    write("shop.py", unit.repeat(Math.ceil((5 * 1024 * 1024) / unit.length)));
    const start = process.cpuUsage();
    const { status, error } = await heapscope(["check", file]);
    assert.equal(status, 1);
    assert.match(error, /^\d{5} findings in 1 file\n$/);
    // Of the processor: a busy machine takes longer by the clock.
    assert.ok(process.cpuUsage(start).user < 20_000_000);
  }).timeout(120_000);

  it("one line of 1 MB is checked in a few seconds", async () => {
    write("shop.py", `x = [${"1, ".repeat(350_000)}]\n${HIT}`);
    assert.match((await heapscope(["check", file])).out, /shop\.py:3:16/);
  }).timeout(60_000);

  it("a file that is too large is named", async () => {
    const handle = fs.openSync(file, "w");
    fs.ftruncateSync(handle, 40 * 1024 * 1024);
    fs.closeSync(handle);
    const { status, error } = await heapscope(["check", file]);
    assert.equal(status, 2);
    assert.match(error, /it has 40 MiB, and source is read up to 32 MiB/);
  });

  it("finds cycles through classes that a file imports from its package", async () => {
    write("shop/__init__.py", "from .parts import Part\n");
    write("shop/base.py", "class Base:\n    def __init__(self, owner):\n        self.owner = owner\n");
    write("shop/parts.py", "from .base import Base\n\n\nclass Part(Base):\n    pass\n");
    const head =
      "from . import Part\nfrom .parts import Part as Same\nimport shop.parts as parts\nfrom json import Missing\n";
    const body = ["Part", "Same", "parts.Part", "Missing"].map(
      (name, index) => `        self.p${index} = ${name}(self)\n`,
    );
    const target = write("shop/whole.py", `${head}class Whole:\n    def __init__(self):\n${body.join("")}`);
    const { out } = await heapscope(["check", target]);
    const lines = out.split("\n").filter((line) => line.includes("[parent-child]"));
    assert.deepEqual(
      lines.map((line) => /:(\d+):/.exec(line)?.[1]),
      ["7", "8", "9"],
    );
    assert.match(lines[0] ?? "", /`Base\.owner` holds `owner` \(module `base`\)/);
  });
});

describe("heapscope explain", () => {
  it("prints the page of a rule", async () => {
    const { status, out } = await heapscope(["explain", "self-reference"]);
    assert.equal(status, 0);
    assert.equal(out, fs.readFileSync("docs/rules/self-reference.md", "utf8"));
  });

  it("names the rules of a group, and where all are listed", async () => {
    const { error } = await heapscope(["explain", "sets"]);
    assert.match(error, /^heapscope: 'sets' is a group of rules: sequence-literal-membership, /);
    assert.match((await heapscope(["explain", "E501"])).error, /heapscope explain --help lists them/);
  });

  it("names the closest rule for one that does not exist", async () => {
    const { status, error } = await heapscope(["explain", "self-referense"]);
    assert.equal(status, 2);
    assert.equal(error, "heapscope: there is no rule 'self-referense'. Did you mean 'self-reference'?\n");
  });
});

describe("heapscope itself", () => {
  it("prints its version and its help, with status 0", async () => {
    assert.deepEqual(await heapscope(["--version"]), { status: 0, out: "1.2.3\n", error: "" });
    const { status, out } = await heapscope(["--help"]);
    assert.equal(status, 0);
    assert.match(out, /check \[options\] <path\.\.\.>/);
    assert.match(out, /Exit status: 0 clean, 1 findings, 2 misuse/);
  });
});
