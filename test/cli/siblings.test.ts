/** What `run` and `simulate` let a program import: modules in the folder of its file, and nothing outside. */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { folderModules } from "../../src/cli/folder-modules.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { pythonFiles } from "../support/python-files.ts";

describe("modules in the program's folder", function () {
  this.timeout(20_000);
  let folder = "";

  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-")));
    fs.mkdirSync(path.join(folder, "src/package"), { recursive: true });
    fs.writeFileSync(path.join(folder, "src/helpers.py"), "def half(x):\n    return x / 2\n");
    fs.writeFileSync(path.join(folder, "src/package/__init__.py"), "name = __name__\n");
    fs.writeFileSync(path.join(folder, "outside.py"), "secret = 1\n");
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function heapscope(args: readonly string[]): Promise<{ status: number; out: string; error: string }> {
    let [out, error] = ["", ""];
    const status = await runCli(args, {
      readStdin: async () => Buffer.from(""),
      writeOut: (text) => {
        out += text;
      },
      writeError: (text) => {
        error += text;
      },
      columns: 80,
      loadFiles: async () => pythonFiles(),
      loadArtifact: async (name: string) => new TextEncoder().encode(`(${name})`),
      version: "1.2.3",
    });
    return { status, out, error };
  }

  function write(source: string): string {
    const file = path.join(folder, "src/program.py");
    fs.writeFileSync(file, source);
    return file;
  }

  it("are imported by run and by simulate", async () => {
    const file = write("import helpers, package\nprint(helpers.half(3), package.name)\n");
    assert.deepEqual(await heapscope(["run", file]), { status: 0, out: "1.5 package\n", error: "" });
    assert.match((await heapscope(["simulate", file])).out, /1\.5 package/);
  });

  it("are quoted by tracebacks", async () => {
    const file = write("import helpers\nhelpers.half('x')\n");
    const { error, status } = await heapscope(["run", file]);
    assert.equal(status, 1);
    assert.match(error, /src\/helpers\.py", line 2, in half\n {4}return x \/ 2\n/);
  });

  it("do not lead out of the folder", () => {
    fs.symlinkSync(path.join(folder, "outside.py"), path.join(folder, "src/link.py"));
    fs.symlinkSync(folder, path.join(folder, "src/up"));
    const modules = folderModules(path.join(folder, "src"));
    assert.equal(modules.read("link.py"), undefined);
    assert.equal(modules.read("../outside.py"), undefined);
    assert.equal(modules.read("up/outside.py"), undefined);
    assert.equal(modules.isFolder("up"), false);
    assert.equal(modules.isFolder(".."), false);
    assert.deepEqual(modules.read("helpers.py"), { kind: "text", text: "def half(x):\n    return x / 2\n" });
    assert.equal(modules.isFolder("package"), true);
  });

  it("that are no source end with CPython's SyntaxError", async () => {
    fs.writeFileSync(path.join(folder, "src/latin.py"), Buffer.from('x = "\xff"\n', "latin1"));
    fs.writeFileSync(path.join(folder, "src/nulls.py"), "x = 1\0\n");
    const file = write(
      "for name in 'latin', 'nulls':\n    try:\n        __import__(name)\n    except SyntaxError as e:\n        print(e.msg, e.lineno)\n",
    );
    const { out } = await heapscope(["run", file]);
    assert.equal(
      out,
      "(unicode error) 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte 1\n" +
        "source code string cannot contain null bytes None\n",
    );
  });
});
