/**
 * What a person sees of `Simulate memory`: numbers and output in the panel equal those of CPython 3.13, in light
 * and dark, and they come back after the window was loaded anew.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { FrameLocator } from "playwright-core";
import { environment, type Theme, useWorkbench } from "./workbench.ts";

const FIBONACCI = [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987];

describe("Simulate memory", () => {
  for (const theme of ["light", "dark"] satisfies Theme[]) {
    describe(`in the ${theme} theme`, () => {
      const open = useWorkbench(theme);

      it("runs the whole file from the palette", async () => {
        const workbench = open();
        await workbench.openFile("fibonacci_generator.py");
        const panel = await workbench.simulate("fibonacci_generator.py");
        assert.equal(await output(panel), `${FIBONACCI.join("\n")}\n`);
        await workbench.screenshot(`simulation-${theme}`);
      });

      it("runs the selection from the context menu", async () => {
        const workbench = open();
        await workbench.openFile("fruit_set.py");
        await workbench.selectLines(1, 2);
        await workbench.chooseFromContextMenu("Simulate memory");
        const panel = await workbench.finishedRun("fruit_set.py");
        // sys.getsizeof({'apple', 'banana', 'orange', 'grapefruit'})
        assert.deepEqual(await typeRow(panel, "set"), ["1", "216 B"]);
        await panel.getByText("Nothing was printed.").waitFor();
      });

      it("says nothing on the console and keeps to its policy", () => {
        const workbench = open();
        assert.deepEqual(workbench.faults, []);
      });
    });
  }

  describe("over time", () => {
    const open = useWorkbench();

    it("shows what the collector finds", async () => {
      const workbench = open();
      await workbench.openFile("node_cycle.py");
      const panel = await workbench.simulate("node_cycle.py");
      assert.equal(await output(panel), "2\n");
    });

    it("shows the cycle while nothing reaches it, and its collection", async () => {
      const panel = open().webview();
      const slider = panel.getByRole("slider");
      await slider.focus();
      await slider.press("End");
      const gone = panel.getByRole("list", { name: "What this step did" }).getByText(/objects are freed/);
      await gone.waitFor();
      await slider.press("ArrowLeft");
      const nodes = panel.getByRole("button", { name: /^Node 48 B .*, 1 ref, unreachable/ });
      await nodes.first().waitFor();
      assert.equal(await nodes.count(), 2);
      await nodes.first().click();
      const card = panel.getByRole("region", { name: "Selected object" });
      await card.getByText("Nothing reaches it: the cycle collector will free it.").waitFor();
      await card.getByRole("button", { name: "Close" }).click();
    });

    it("follows the cursor of the editor", async () => {
      const workbench = open();
      await workbench.openFile("node_cycle.py");
      await workbench.goToLine(6);
      await workbench.runCommand("Heapscope: Go to the next run of this line");
      await workbench.webview().locator('tr.current[data-line="6"]').waitFor();
    });

    it("shows a line in the editor when it is clicked twice", async () => {
      const workbench = open();
      await workbench.webview().locator('tr[data-line="8"] .source').dblclick();
      await workbench.page.locator(".statusbar-item", { hasText: "Ln 8, Col 1" }).waitFor();
    });

    it("comes back when the window is loaded anew", async () => {
      const workbench = open();
      await workbench.reload();
      const panel = await workbench.finishedRun("node_cycle.py");
      assert.equal(await output(panel), "2\n");
    });

    it("follows the Python version of the status bar", async () => {
      const workbench = open();
      const { page } = workbench;
      await workbench.openFile("node_cycle.py");
      await page.locator(".statusbar-item", { hasText: "CPython 3.13" }).click();
      await workbench.pick("CPython 3.10");
      await page.locator(".statusbar-item", { hasText: "CPython 3.10" }).waitFor();
      await workbench.runCommand("Heapscope: Simulate memory");
      await workbench.webview().getByText("Python 3.10").waitFor();
      const panel = await workbench.finishedRun("node_cycle.py");
      // An instance and its dict are two objects until 3.10.
      assert.equal(await output(panel), "4\n");
    });

    it("saves a table where the person says", async () => {
      const workbench = open();
      const panel = workbench.webview();
      await panel.getByRole("button", { name: "Export CSV" }).click();
      const file = path.join(environment("HEAPSCOPE_WORKSPACE"), "node_cycle.types.csv");
      const place = workbench.page.locator(".quick-input-widget input.input");
      await place.waitFor();
      // The dialog shows the folder first.
      await until(async () => (await place.inputValue()) === file);
      await workbench.page.keyboard.press("Enter");
      await until(() => fs.existsSync(file) && fs.statSync(file).size > 0);
      assert.match(fs.readFileSync(file, "utf8"), /^Type,Objects,Bytes,Share %\r\n/);
      fs.rmSync(file);
    });

    it("says nothing on the console", () => {
      const workbench = open();
      assert.deepEqual(workbench.faults, []);
    });
  });
});

async function output(panel: FrameLocator): Promise<string> {
  return (await panel.getByRole("region", { name: /^Output/ }).textContent()) ?? "";
}

/** Looks again and again, for half a minute. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 300 && !(await holds()); attempt++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  assert.ok(await holds());
}

/** Count and bytes of a type that is alive at the end. */
async function typeRow(panel: FrameLocator, type: string): Promise<string[]> {
  const table = panel.getByRole("table", { name: "Alive at the end" });
  const row = table
    .getByRole("row")
    .filter({ has: panel.getByRole("rowheader", { name: type, exact: true }) });
  return (await row.getByRole("cell").allTextContents()).slice(0, 2);
}
