import assert from "node:assert/strict";
import fs from "node:fs";
import { heapscope } from "./heapscope.ts";
import { useTemporaryFolder } from "./temporary-folder.ts";

const SAFE = "def names(users):\n    return set([user.name for user in users])\n";
const SAFE_FIXED = "def names(users):\n    return {user.name for user in users}\n";
const OFFERED = "def total(prices):\n    return sum([p for p in prices])\n";
const OFFERED_FIXED = "def total(prices):\n    return sum(p for p in prices)\n";
const ADVICE = "errors = []\ntry:\n    pass\nexcept ValueError as error:\n    errors.append(error)\n";

describe("heapscope fix", () => {
  const folder = useTemporaryFolder();

  it("applies the safe fixes and says which", async () => {
    const file = folder.write("shop.py", SAFE);
    const { status, out, error } = await heapscope(["fix", file]);
    assert.equal(folder.read("shop.py"), SAFE_FIXED);
    assert.equal(out, `${file}:2:12: fixed: Make it a set comprehension [list-in-set-dict-call]\n`);
    assert.equal(error, "1 fix applied in 1 file\n");
    assert.equal(status, 0);
  });

  it("leaves fixes that a person should look at, says so, and ends with status 1", async () => {
    const file = folder.write("shop.py", SAFE + OFFERED);
    const { status, error } = await heapscope(["fix", file]);
    assert.equal(folder.read("shop.py"), SAFE_FIXED + OFFERED);
    assert.equal(
      error,
      "1 fix applied in 1 file; 1 finding left, 1 of them with a fix that --unsafe applies\n",
    );
    assert.equal(status, 1);
  });

  it("applies those, too, with --unsafe", async () => {
    const file = folder.write("shop.py", SAFE + OFFERED);
    assert.equal((await heapscope(["fix", "--unsafe", file])).status, 0);
    assert.equal(folder.read("shop.py"), SAFE_FIXED + OFFERED_FIXED);
  });

  it("writes nothing with --diff, prints the change, and ends with status 1 where there is one", async () => {
    const file = folder.write("shop.py", `import os\n\n\n${SAFE}`);
    const { status, out, error } = await heapscope(["fix", "--diff", file]);
    assert.equal(folder.read("shop.py"), `import os\n\n\n${SAFE}`);
    const shown = file.replace(/^\//, "");
    assert.equal(
      out,
      `--- a/${shown}\n+++ b/${shown}\n@@ -2,4 +2,4 @@\n \n \n def names(users):\n` +
        "-    return set([user.name for user in users])\n+    return {user.name for user in users}\n",
    );
    assert.equal(error, "1 fix would be applied in 1 file\n");
    assert.equal(status, 1);
    folder.write("shop.py", SAFE_FIXED);
    assert.deepEqual(await heapscope(["fix", "--diff", file]), {
      ...{ status: 0, out: "", error: "0 fixes would be applied in 0 files\n" },
    });
  });

  it("applies fixes that lie inside each other one after the other", async () => {
    const file = folder.write(
      "shop.py",
      "def f(xs):\n    return set([tuple(list(sorted(x))) for x in xs])\n",
    );
    assert.equal((await heapscope(["fix", file])).status, 0);
    assert.equal(folder.read("shop.py"), "def f(xs):\n    return {tuple(sorted(x)) for x in xs}\n");
  });

  it("reads - from standard input and prints the whole source", async () => {
    const { status, out } = await heapscope(["fix", "-"], SAFE);
    assert.deepEqual([status, out], [0, SAFE_FIXED]);
    assert.equal((await heapscope(["fix", "-"], "x = 1\n")).out, "x = 1\n");
    assert.match((await heapscope(["fix", "--diff", "-"], SAFE)).out, /^--- a\/-\n/);
  });

  it("fixes the selected rules only", async () => {
    const file = folder.write("shop.py", SAFE + OFFERED);
    await heapscope(["fix", "--unsafe", "--select", "list-in-sum-min-max", file]);
    assert.equal(folder.read("shop.py"), SAFE + OFFERED_FIXED);
  });

  it("leaves advice without a fix, and what an ignore comment silences", async () => {
    const silenced = SAFE.replace(/\n$/, "  # heapscope: ignore\n");
    const file = folder.write("shop.py", ADVICE + silenced);
    const { out, error } = await heapscope(["fix", "--unsafe", file]);
    assert.equal(folder.read("shop.py"), ADVICE + silenced);
    assert.equal(out, "");
    assert.match(error, /^0 fixes applied in 0 files/);
  });

  it("removes ignore comments that silence nothing", async () => {
    const file = folder.write("shop.py", "x = 1  # heapscope: ignore[list-in-any-all]\n");
    assert.equal((await heapscope(["fix", file])).status, 0);
    assert.equal(folder.read("shop.py"), "x = 1\n");
  });

  it("walks folders, leaves other files alone and keeps permissions", async () => {
    const file = folder.write("src/a.py", SAFE);
    fs.chmodSync(file, 0o755);
    folder.write("src/deep/b.py", SAFE);
    folder.write("src/notes.txt", SAFE);
    const { error } = await heapscope(["fix", folder.path]);
    assert.equal(error, "2 fixes applied in 2 files\n");
    assert.deepEqual(["src/a.py", "src/deep/b.py", "src/notes.txt"].map(folder.read), [
      SAFE_FIXED,
      SAFE_FIXED,
      SAFE,
    ]);
    if (process.platform !== "win32") assert.equal(fs.statSync(file).mode & 0o777, 0o755);
  });

  describe("keeps the bytes around a fix as they are", () => {
    const head = "x = 'café'\r\n";
    for (const [what, before, after] of [
      ["UTF-8 and CRLF", Buffer.from(head + SAFE), Buffer.from(head + SAFE_FIXED)],
      ["a byte order mark", Buffer.from(`\ufeff${SAFE}`), Buffer.from(`\ufeff${SAFE_FIXED}`)],
      [
        "Latin-1",
        Buffer.from(`# coding: latin-1\n${head}${SAFE}`, "latin1"),
        Buffer.from(`# coding: latin-1\n${head}${SAFE_FIXED}`, "latin1"),
      ],
      ["no line break at the end", Buffer.from(SAFE.trimEnd()), Buffer.from(SAFE_FIXED.trimEnd())],
    ] as const) {
      it(what, async () => {
        const file = folder.write("shop.py", before);
        assert.equal((await heapscope(["fix", file])).status, 0);
        assert.deepEqual(fs.readFileSync(file), after);
      });
    }
  });

  describe("leaves a file alone", () => {
    for (const [what, content, complaint] of [
      ["with syntax errors", `def broken(:\n    pass\n${SAFE}`, /it has syntax errors; correct them first/],
      [
        "in an encoding that it cannot write",
        Buffer.concat([
          Buffer.from("# coding: cp1251\nx = '"),
          Buffer.from([0xcf]),
          Buffer.from(`'\n${SAFE}`),
        ]),
        /its encoding cannot be written/,
      ],
      ["with null bytes", "x = 1\0\n", /contains null bytes/],
    ] as const) {
      it(`${what}, names it, and ends with status 2`, async () => {
        const file = folder.write("shop.py", content);
        const { status, out, error } = await heapscope(["fix", file]);
        assert.equal(status, 2);
        assert.equal(out, "");
        assert.ok(error.startsWith(`heapscope: ${file}: not fixed: `), error);
        assert.match(error, complaint);
        assert.match(error, /\n0 fixes applied in 0 files; 1 file left alone\n$/);
        assert.deepEqual(fs.readFileSync(file), Buffer.from(content));
      });
    }

    it("that was only found, and fixes the rest", async () => {
      folder.write("bad.py", "def broken(:\n");
      folder.write("good.py", SAFE);
      const { status, error } = await heapscope(["fix", folder.path]);
      assert.equal(status, 0);
      assert.match(error, /bad\.py: not fixed: .*\n1 fix applied in 1 file; 1 file left alone\n$/);
      assert.equal(folder.read("good.py"), SAFE_FIXED);
    });
  });
});
