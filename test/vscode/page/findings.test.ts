/** What a person sees of findings: squiggles, the list of problems, the hover, the light bulb. */
import assert from "node:assert/strict";
import { useWorkbench } from "./workbench.ts";

describe("findings on the screen", () => {
  const open = useWorkbench();

  it("underline the code and stand in the list of problems", async () => {
    const workbench = open();
    const { page } = workbench;
    await workbench.openFile("wasteful_report.py");
    await page.locator(".squiggly-warning").first().waitFor();
    assert.equal(await page.locator(".squiggly-warning").count(), 1);
    assert.equal(await page.locator(".squiggly-info").count(), 2);
    await page.keyboard.press("Control+Shift+M");
    const problems = page.locator(".markers-panel .monaco-list-row");
    await problems.nth(3).waitFor();
    const texts = await problems.allTextContents();
    assert.ok(
      texts.some((text) => text.includes("`any` needs no element after the first true one")),
      texts.join("\n"),
    );
    await workbench.screenshot("findings-light");
    await page.keyboard.press("Control+Shift+M");
  });

  it("explain themselves and their rule when hovered", async () => {
    const workbench = open();
    const { page } = workbench;
    await workbench.openFile("self_reference.py");
    await page.locator(".squiggly-warning").first().waitFor();
    await workbench.goToLine(9);
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Control+I");
    const hover = page.locator(".monaco-hover", { hasText: "its reference count cannot reach zero" }).first();
    await hover.waitFor();
    await hover.getByText("self-reference", { exact: true }).click();
    const rulePage = workbench.webview();
    await rulePage.getByRole("heading", { name: "self-reference", level: 1 }).waitFor();
    await rulePage.getByRole("heading", { name: "Fix safety" }).waitFor();
    await workbench.screenshot("rule-light");
    await page.keyboard.press("Control+W");
    await page.locator(".tab", { hasText: "self-reference.md" }).waitFor({ state: "detached" });
  });

  it("are fixed from the light bulb", async () => {
    const workbench = open();
    const { page } = workbench;
    await workbench.openFile("wasteful_report.py");
    await page.locator(".squiggly-warning").first().waitFor();
    await workbench.goToLine(11);
    await page.keyboard.press("Control+.");
    await page
      .locator(".action-widget .monaco-list-row", { hasText: "Pass a generator expression to any" })
      .click();
    await page.locator(".squiggly-warning").waitFor({ state: "detached" });
    const lines = await workbench.visibleLines();
    assert.equal(lines[10], "    return any(price == 0 for _, price in orders)");
    await page.keyboard.press("Control+Z");
    await page.locator(".squiggly-warning").first().waitFor();
  });

  it("say nothing on the console", () => {
    const workbench = open();
    assert.deepEqual(workbench.faults, []);
  });
});
