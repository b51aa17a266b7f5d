/** What a person sees of `Simulate memory`. */
import assert from "node:assert/strict";
import { Workbench } from "./workbench.ts";

describe("Simulate memory", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open("light");
  });
  after(() => workbench.close());

  it("shows a panel", async () => {
    await workbench.openFile("fruit_set.py");
    await workbench.runCommand("Heapscope: Simulate memory");
    await workbench.page.waitForTimeout(4000);
    await workbench.screenshot("panel");
    await workbench.openFile("wasteful_report.py");
    await workbench.page.waitForTimeout(2000);
    await workbench.screenshot("report");
    assert.deepEqual(workbench.faults, []);
  });
});
