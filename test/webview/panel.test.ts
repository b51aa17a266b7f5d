/** The panel in a browser; what is checked there is in harness/check.mjs. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

describe("panel", () => {
  it("works for mouse, keyboard and screen reader in a browser", function () {
    this.timeout(240_000);
    const run = spawnSync(process.execPath, ["test/webview/harness/check.mjs"], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    assert.match(run.stdout, /\d+ checks passed/);
  });
});
