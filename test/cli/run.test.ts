import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { heapscope } from "./heapscope.ts";

describe("heapscope run", function () {
  this.timeout(20_000);
  let folder = "";

  beforeEach(() => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-")));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function write(source: string): string {
    const file = path.join(folder, "program.py");
    fs.writeFileSync(file, source);
    return file;
  }

  it("prints what the program prints, to the stream that it chose", async () => {
    const file = write(
      "import sys\nprint('out')\nprint('error', file=sys.stderr)\nsys.stdout.write('more')\n",
    );
    assert.deepEqual(await heapscope(["run", file]), { status: 0, out: "out\nmore", error: "error\n" });
  });

  it("prints a traceback as the chosen version does, with the absolute path of the file", async () => {
    const file = write("def f(x):\n    return x + 1\nf(1)\nf('')\n");
    const head = `Traceback (most recent call last):\n  File "${file}", line 4, in <module>\n    f('')\n`;
    const rest = [
      `  File "${file}", line 2, in f`,
      "    return x + 1",
      "           ~~^~~",
      'TypeError: can only concatenate str (not "int") to str\n',
    ].join("\n");
    const newer = await heapscope(["run", file]);
    assert.deepEqual(newer, { status: 1, out: "", error: `${head}    ~^^^^\n${rest}` });
    const older = await heapscope(["run", "--python", "3.11", path.relative(process.cwd(), file)]);
    assert.deepEqual(older, { status: 1, out: "", error: head + rest });
  });

  it("ends by exit and quit, which CPython's site makes, as by sys.exit", async () => {
    for (const [source, status, error] of [
      ["exit(3)", 3, ""],
      ["quit()", 0, ""],
      ["exit(None)", 0, ""],
      ["quit('bye')", 1, "bye\n"],
      ["exit(code=7)", 7, ""],
    ] as const) {
      assert.deepEqual(await heapscope(["run", write(`${source}\nprint('on')\n`)]), {
        status,
        out: "",
        error,
      });
    }
  });

  it("reads standard input, whose lines it does not quote", async () => {
    assert.deepEqual(await heapscope(["run", "-"], "print(1)\n1 / 0\n"), {
      status: 1,
      out: "1\n",
      error:
        'Traceback (most recent call last):\n  File "<stdin>", line 2, in <module>\n' +
        "ZeroDivisionError: division by zero\n",
    });
  });

  it("prints syntax errors as for a file", async () => {
    const file = write("x = 1\nreturn x\n");
    assert.deepEqual(await heapscope(["run", file]), {
      status: 1,
      out: "",
      error: `  File "${file}", line 2\n    return x\n    ^^^^^^^^\nSyntaxError: 'return' outside function\n`,
    });
  });

  for (const [argument, status, error] of [
    ["", 0, ""],
    ["None", 0, ""],
    ["3", 3, ""],
    ["-1", 255, ""],
    ["256", 0, ""],
    ["True", 1, ""],
    ["'farewell'", 1, "farewell\n"],
    ["(1, 2)", 1, "(1, 2)\n"],
    ["2.5", 1, "2.5\n"],
  ] as const) {
    it(`ends with status ${status} after sys.exit(${argument})`, async () => {
      const file = write(`import sys\ntry:\n    sys.exit(${argument})\nfinally:\n    print('last')\n`);
      assert.deepEqual(await heapscope(["run", file]), { status, out: "last\n", error });
    });
  }

  it("gives the program its arguments, options among them", async () => {
    const file = write("import sys\nprint(sys.argv[1:])\n");
    assert.equal((await heapscope(["run", file, "a", "--python", "-x"])).out, "['a', '--python', '-x']\n");
  });

  it("runs finalizers and exit functions at the end", async () => {
    const file = write(
      "import atexit\nclass A:\n    def __del__(self): print('del')\na = A()\n" +
        "atexit.register(print, 'exit')\nprint('end')\n",
    );
    assert.equal((await heapscope(["run", file])).out, "end\nexit\ndel\n");
  });

  it("says which limit ended the run, and keeps what was printed", async () => {
    const file = write("print('begun')\nx = [0]\nwhile True:\n    x = x + x\n");
    assert.deepEqual(await heapscope(["run", "--max-bytes", "1_000_000", file]), {
      status: 1,
      out: "begun\n",
      error: `heapscope: ${file}:4: stopped: the program needs more than 1000000 simulated bytes\n`,
    });
    const endless = write("while True: pass\n");
    const { status, error } = await heapscope(["run", "--max-seconds", "1", endless]);
    assert.equal(status, 1);
    assert.equal(error, `heapscope: ${endless}:1: stopped: the program ran for more than 1000 ms\n`);
  });

  it("refuses a file that it cannot read", async () => {
    const { status, out, error } = await heapscope(["run", path.join(folder, "missing.py")]);
    assert.equal(status, 2);
    assert.equal(out, "");
    assert.match(error, /^heapscope: .*missing\.py: not run: /);
  });
});
