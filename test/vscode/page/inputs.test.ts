/**
 * A person simulates a part of a file: what it needs comes along, the rest are fields; a change runs it again, and is
 * remembered for the document.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { environment, useWorkbench } from "./workbench.ts";

const FILE = "weighted_total.py";
const SOURCE = `RATE = 2

def weigh(value):
    return value * RATE

def total(items):
    result = 0
    for item in items:
        result += weigh(item)
    print("total", result)
    return sum([weigh(item) for item in items])
`;

/** What was printed; the sentences about a step say some of it, too. */
function output(panel: FrameLocator): Locator {
  return panel.getByRole("region", { name: /^Output/ });
}

describe("inputs", () => {
  const open = useWorkbench();

  before(() => fs.writeFileSync(path.join(environment("HEAPSCOPE_WORKSPACE"), FILE), SOURCE));

  it("stand for the parameters of the function around a selection", async () => {
    const workbench = open();
    await workbench.openFile(FILE);
    await workbench.selectLines(8, 10);
    await workbench.chooseFromContextMenu("Simulate memory");
    const panel = await workbench.finishedRun(FILE);
    assert.equal(await panel.getByRole("textbox", { name: "items" }).inputValue(), "range(1_000)");
    await output(panel).getByText("total 999000").waitFor();
  });

  it("mark the document's own line in the editor", async () => {
    const workbench = open();
    const slider = workbench.webview().getByRole("slider");
    await slider.focus();
    await slider.press("End");
    await workbench.webview().locator('tr.current[data-line="10"]').waitFor();
  });

  it("run the program again when they change, and say what is wrong with them", async () => {
    const panel = open().webview();
    const items = panel.getByRole("textbox", { name: "items" });
    await items.fill("[1,");
    await panel.getByText(/^\s*items: /).waitFor();
    await output(panel).getByText("total 999000").waitFor();
    await items.fill("[1, 2, 3]");
    await output(panel).getByText("total 12").waitFor();
    assert.equal(await items.inputValue(), "[1, 2, 3]");
  });

  it("are remembered for the document, also by the lens of a function", async () => {
    const workbench = open();
    await workbench.openFile(FILE);
    await workbench.page.locator(".codelens-decoration a", { hasText: "Simulate memory" }).last().click();
    const panel = workbench.webview();
    await panel.getByText("lines 1, 3").waitFor();
    assert.equal(await panel.getByRole("textbox", { name: "items" }).inputValue(), "[1, 2, 3]");
    await workbench.screenshot("inputs");
  });

  it("say nothing on the console", () => {
    assert.deepEqual(open().faults, []);
  });
});
