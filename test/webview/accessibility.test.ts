/** The panel for everybody; what is checked there is in harness/accessibility.mjs. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

describe("panel, with axe-core and without a mouse", () => {
  it("has nothing to complain of in four themes", function () {
    this.timeout(300_000);
    const run = spawnSync(process.execPath, ["test/webview/harness/accessibility.mjs"], { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    assert.match(run.stdout, /\d+ checks passed/);
  });
});
