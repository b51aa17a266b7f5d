/** `--file`: what of the host a program can open. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { heapscope } from "./heapscope.ts";
import { useTemporaryFolder } from "./temporary-folder.ts";

describe("files for a program", function () {
  this.timeout(20_000);
  const folder = useTemporaryFolder();

  it("are given by path, and no others of the host are there", async () => {
    const data = folder.write("local.txt", "a\nb\n");
    const program = folder.write(
      "program.py",
      [
        "print(open('data/in.txt').readlines())",
        "try:",
        `    open(${JSON.stringify(data)})`,
        "except FileNotFoundError as e:",
        "    print(e.strerror)",
        `open(${JSON.stringify(path.join(folder.path, "out"))}, 'w').write('x')`,
      ].join("\n"),
    );
    assert.deepEqual(await heapscope(["run", "--file", `data/in.txt=${data}`, program]), {
      status: 0,
      out: "['a\\n', 'b\\n']\nNo such file or directory\n",
      error: "",
    });
    assert.deepEqual(fs.readdirSync(folder.path).sort(), ["local.txt", "program.py"]);
  });

  it("may be a folder, without what its links lead to", async () => {
    const outside = folder.write("outside.txt", "secret");
    folder.write("data/names.csv", "ann\n");
    folder.write("data/more/old.csv", "bob\n");
    fs.symlinkSync(outside, path.join(folder.path, "data", "link.csv"));
    const program = folder.write(
      "program.py",
      "import glob\nfor name in sorted(glob.glob('in/**/*.csv', recursive=True)):\n    print(name, open(name).read(), end='')\n",
    );
    const given = `in=${path.join(folder.path, "data")}`;
    const expected = { status: 0, out: "in/more/old.csv bob\nin/names.csv ann\n", error: "" };
    assert.deepEqual(await heapscope(["run", "--file", given, program]), expected);
  });

  it("are refused where they are not there, or too much", async () => {
    const program = folder.write("program.py", "pass\n");
    const large = folder.write("large", "");
    fs.truncateSync(large, 100_000_001);
    for (const [given, complaint] of [
      ["nothing", /must be PATH=LOCALFILE/],
      [`x=${folder.path}/missing`, /^heapscope: --file: .*missing: ENOENT/],
      [`x=${large}`, /^heapscope: --file: more than 100,000,000 bytes, with .*large$/m],
    ] as const) {
      const { status, error } = await heapscope(["run", "--file", given, program]);
      assert.equal(status, 2);
      assert.match(error, complaint);
    }
  });
});
