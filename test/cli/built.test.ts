import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** The program as it ships: built by esbuild.js into a folder of its own, run as a process. */
describe("dist/cli.js", function () {
  this.timeout(120_000);
  const project = process.cwd();
  let folder = "";
  let program = "";

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-"));
    for (const name of ["src", "node_modules"])
      fs.symlinkSync(path.join(project, name), path.join(folder, name), "junction");
    fs.copyFileSync("package.json", path.join(folder, "package.json"));
    const build = spawnSync(process.execPath, [path.join(project, "esbuild.js")], {
      cwd: folder,
      encoding: "utf8",
    });
    assert.equal(build.status, 0, build.stderr);
    program = path.join(folder, "dist", "cli.js");
  });

  after(() => {
    for (const name of ["src", "node_modules"]) fs.unlinkSync(path.join(folder, name));
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function heapscope(
    args: readonly string[],
    input = "",
  ): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [program, ...args], { input, encoding: "utf8", maxBuffer: 1 << 26 });
  }

  it("checks a file and standard input", () => {
    const file = path.join(folder, "shop.py");
    fs.writeFileSync(file, "x = sum([p for p in y])\n");
    const { status, stdout, stderr } = heapscope(["check", file]);
    assert.equal(status, 1, stderr);
    assert.match(stdout, /shop\.py:1:9: information: .* \[list-in-sum-min-max\]\n$/);
    const piped = heapscope(["check", "--format", "json", "-"], "x = any([p for p in y])\n");
    assert.equal(piped.status, 1);
    assert.deepEqual(
      JSON.parse(piped.stdout).map(({ rule, path }: { rule: string; path: string }) => [rule, path]),
      [["list-in-any-all", "-"]],
    );
    assert.equal(heapscope(["check", "-"], "x = 1\n").status, 0);
  });

  it("explains a rule, prints its version, and ends with status 2 for misuse", () => {
    assert.match(heapscope(["explain", "self-reference"]).stdout, /^# self-reference\n/);
    const { version } = JSON.parse(fs.readFileSync("package.json", "utf8"));
    assert.equal(heapscope(["--version"]).stdout, `${version}\n`);
    assert.equal(heapscope(["check"]).status, 2);
    assert.equal(heapscope(["check", path.join(folder, "missing.py")]).status, 2);
  });

  it("gives the program lines of piped input, the last without its end too, and then the end of the file", () => {
    const file = path.join(folder, "sum.py");
    const program =
      "name = input('name? ')\nprint('hello', name)\ntotal = 0\ntry:\n    while True:\n" +
      "        total += int(input())\nexcept EOFError as error:\n    print(error)\nprint(total)\n";
    fs.writeFileSync(file, program);
    const { status, stdout, stderr } = heapscope(["run", file], "Zo\u00eb \u{1f40d}\n1\n2\n39");
    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(stdout, "name? hello Zo\u00eb \u{1f40d}\nEOF when reading a line\n42\n");
    const lines = `${"x".repeat(100_000)}\n${"1\n".repeat(5000)}`;
    assert.equal(heapscope(["run", file], lines).stdout.slice(-5), "5000\n");
    assert.match(heapscope(["run", file], "").stderr, /\nEOFError: EOF when reading a line\n$/);
  });

  it("checks many files in worker threads, with the same output in the same order", () => {
    const many = path.join(folder, "many");
    fs.mkdirSync(path.join(many, "shop"), { recursive: true });
    fs.writeFileSync(
      path.join(many, "pyproject.toml"),
      '[tool.heapscope.rules]\nlist-in-any-all = "error"\n',
    );
    for (let index = 0; index < 150; index++) {
      const lines = "x = any([p for p in y])\n".repeat(index % 7);
      fs.writeFileSync(path.join(many, "shop", `m${index}.py`), index === 70 ? "x\0" : lines);
    }
    const [one, three, all] = [["--jobs", "1"], ["--jobs", "3"], []].map((jobs) =>
      heapscope(["check", "--format", "json", ...jobs, many]),
    );
    assert.equal(one?.status, 1, one?.stderr);
    assert.match(
      one?.stderr ?? "",
      /m70\.py: not checked: .*\n\d+ findings in 149 files; 1 file not checked\n$/,
    );
    assert.equal(JSON.parse(one?.stdout ?? "")[0].severity, "error");
    for (const other of [three, all]) {
      assert.deepEqual(
        [other?.status, other?.stdout, other?.stderr],
        [one?.status, one?.stdout, one?.stderr],
      );
    }
  });

  it("writes long output completely", () => {
    const { stdout } = heapscope(
      ["check", "--format", "json", "-"],
      "x = sum([p for p in y])\n".repeat(3000),
    );
    assert.equal(JSON.parse(stdout).length, 3000);
  });
});
