/**
 * The picture of the README: findings in the code, and its simulation beside it. `npm run picture` takes it into
 * media/.
 */
import assert from "node:assert/strict";
import { type Theme, useWorkbench } from "./workbench.ts";

for (const theme of ["light", "dark"] satisfies Theme[]) {
  describe(`overview in the ${theme} theme`, () => {
    const open = useWorkbench(theme);

    it("shows findings and a simulation of the same file", async () => {
      const workbench = open();
      const { page } = workbench;
      await page.setViewportSize({ width: 1600, height: 940 });
      await workbench.openFile("wasteful_report.py");
      await page.locator(".squiggly-warning").first().waitFor();
      await page.keyboard.press("Control+B");
      const panel = await workbench.simulate("wasteful_report.py");
      const output = await panel.getByRole("region", { name: /^Output/ }).textContent();
      assert.equal(output, "20978300 True 37\n");
      await workbench.screenshot(`overview-${theme}`);
      assert.deepEqual(workbench.faults, []);
    });
  });
}
