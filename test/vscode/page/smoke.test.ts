import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const { HEAPSCOPE_BROWSER, HEAPSCOPE_EDITOR_ADDRESS } = process.env;

describe("smoke", () => {
  it("opens", async () => {
    const browser = await chromium.launch({
      executablePath: HEAPSCOPE_BROWSER ?? "",
      args: ["--no-sandbox"],
    });
    const page = await browser.newPage();
    await page.goto(HEAPSCOPE_EDITOR_ADDRESS ?? "");
    await page.locator(".monaco-workbench").waitFor({ timeout: 60000 });
    await page.waitForTimeout(8000);
    await page.screenshot({ path: "test/artifacts/smoke.png" });
    await browser.close();
    assert.ok(true);
  });
});
