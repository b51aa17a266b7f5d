/** The parts of the test harness that could hide a failure: what counts as passed, and as installed. */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isInstalled } from "./dependencies.mjs";
import { sum, tallyCheck, tallyLine, tallyMocha } from "./tally.mjs";

describe("tallyMocha", () => {
  it("reads what Mocha counted", () => {
    const output = "\n\n  ...!.,\n\n  12 passing (3s)\n  2 pending\n  1 failing\n\n  1) x\n";
    assert.deepEqual(tallyMocha({ status: 1, output }), { passed: 12, failed: 1, skipped: 2 });
  });

  it("reads it through colours", () => {
    const output = "\u001b[92m \u001b[0m\u001b[32m 12 passing\u001b[0m\u001b[90m (3s)\u001b[0m\n";
    assert.deepEqual(tallyMocha({ status: 0, output }), { passed: 12, failed: 0, skipped: 0 });
  });

  it("takes a run that broke off as failed, whatever passed before", () => {
    assert.deepEqual(tallyMocha({ status: 1, output: "  12 passing\n" }), {
      passed: 12,
      failed: 1,
      skipped: 0,
    });
  });

  it("takes a run without tests as failed", () => {
    assert.equal(tallyMocha({ status: 0, output: "  0 passing\n" }).failed, 1);
    assert.equal(tallyMocha({ status: 0, output: "" }).failed, 1);
  });

  it("adds up to the closing line", () => {
    const total = sum([
      tallyMocha({ status: 0, output: "  12 passing\n  2 pending\n" }),
      tallyCheck({ status: 0 }),
      tallyCheck({ status: 2 }),
    ]);
    assert.equal(tallyLine(total), "13 passed, 1 failed, 2 skipped");
    assert.equal(tallyLine({ ...total, skipped: 0 }), "13 passed, 1 failed");
  });
});

describe("isInstalled", () => {
  let folder: string;
  const tool = { version: "1.0.0", integrity: "sha512-tool" };
  const binary = { version: "2.0.0", integrity: "sha512-binary", optional: true };

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-"));
    fs.mkdirSync(path.join(folder, "node_modules"));
    write("package-lock.json", { "": {}, "node_modules/tool": tool, "node_modules/binary": binary });
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  function write(name: string, packages: object): void {
    fs.writeFileSync(path.join(folder, name), JSON.stringify({ packages }));
  }

  it("is false where npm left no record", () => {
    assert.equal(isInstalled(folder), false);
  });

  it("is true where npm's record agrees, but for optional packages of other platforms", () => {
    write("node_modules/.package-lock.json", { "node_modules/tool": tool });
    assert.equal(isInstalled(folder), true);
    write("node_modules/.package-lock.json", { "node_modules/tool": tool, "node_modules/binary": binary });
    assert.equal(isInstalled(folder), true);
  });

  it("is false where another version is installed", () => {
    write("node_modules/.package-lock.json", { "node_modules/tool": { ...tool, version: "0.9.0" } });
    assert.equal(isInstalled(folder), false);
    const changed = { ...binary, integrity: "sha512-other" };
    write("node_modules/.package-lock.json", { "node_modules/tool": tool, "node_modules/binary": changed });
    assert.equal(isInstalled(folder), false);
  });
});
