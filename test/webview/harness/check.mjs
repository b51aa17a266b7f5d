// Uses the panel as a person does, in a browser and under the policy of the real page, and fails with the first
// thing that is not as it should be. The unit tests run it (test/webview/panel.test.ts).
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { browserArguments, ensureBrowser } from "../../support/browser.mjs";
import { serveHarness } from "./server.mjs";

/** Opens a demo and hands over its page; faults of the page fail the check. */
async function withPage({ browser, address }, demo, check, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error.stack ?? error)));
  await page.goto(`${address}?theme=dark&demo=${demo}`);
  await check(page);
  assert.deepEqual(faults, [], `the page of ${demo} reported faults`);
  await context.close();
}

const slider = (page) => page.getByRole("slider");
const stepText = (page) => page.locator(".step-place strong").textContent();

/** What has the focus: its accessible name, role, and whether one sees that it has it. */
function focused(page) {
  return page.evaluate(() => {
    let element = document.activeElement;
    const host = element;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const labelledBy = element?.getAttribute("aria-labelledby");
    const label = labelledBy === null ? undefined : document.getElementById(labelledBy)?.textContent;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const inner = host?.shadowRoot?.firstElementChild;
    const innerStyle = inner ? getComputedStyle(inner) : undefined;
    const marked = (style) =>
      style !== undefined && style.outlineStyle !== "none" && style.outlineWidth !== "0px";
    return {
      name: label ?? element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "",
      isVisible: marked({ outlineStyle, outlineWidth }) || marked(innerStyle) || boxShadow !== "none",
    };
  });
}

const checks = {
  async "every control is reached with the tab key, has a name and shows its focus"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      await slider(page).waitFor();
      const names = [];
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        const { name, isVisible } = await focused(page);
        assert.ok(isVisible, `${name} shows its focus`);
        names.push(name);
      }
      const expected = [
        /^Save run$/,
        /^Run again$/,
        /^Peak106 KB/,
        /^At the end64.6 KB/,
        /^Collections5/,
        /^What the timeline shows$/,
        /^Zoom in$/,
        /^Zoom out$/,
        /^Show the whole run$/,
        /^Step on the timeline of live bytes$/,
        /^Previous step$/,
        /^Next step$/,
        /^Step back over$/,
        /^Step over$/,
        /^Previous expression$/,
        /^Next expression$/,
        /^Step out$/,
        /^Play$/,
        /^Speed$/,
        /^Keys$/,
        /^Line 20, ran 1 times, allocated 63 B$/,
        /^Output$/,
        /^Objects$/,
        /^Types$/,
        /^Lines$/,
        /^Functions$/,
        /^What the table counts$/,
        /^Export CSV$/,
        /^Alive at the end$/,
        /^Type$/,
        /^Objects$/,
        /^Bytes$/,
      ];
      assert.equal(names.length, expected.length, names.join(" | "));
      for (const [index, pattern] of expected.entries()) assert.match(names[index], pattern);
    });
  },

  async "the timeline is a slider"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      await slider(page).focus();
      assert.equal(await slider(page).getAttribute("aria-valuenow"), "15007");
      await page.keyboard.press("Home");
      assert.equal(await stepText(page), "Step 1 of 15,007");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      assert.equal(await stepText(page), "Step 3 of 15,007");
      assert.equal(
        await slider(page).getAttribute("aria-valuetext"),
        "step 3 of 15,007, line 16, 1,640 B live",
      );
      await page.keyboard.press("PageUp");
      assert.equal(await stepText(page), "Step 753 of 15,007");
      await page.locator('tr.current[aria-current="step"]').waitFor();
      await page.keyboard.press("End");
      assert.equal(await stepText(page), "Step 15,007 of 15,007");
    });
  },

  async "the pointer scrubs and reads"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      const plot = page.locator(".u-over");
      const { x, y, width, height } = await plot.boundingBox();
      await page.mouse.move(x + width / 4, y + height / 2);
      assert.match(await page.locator(".plot-caption").textContent(), /after step 3,7\d\d, line \d+/);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
      await page.mouse.up();
      assert.match(await stepText(page), /^Step 7,50\d of/);
      const head = await page.locator(".playhead").boundingBox();
      assert.ok(Math.abs(head.x + head.width / 2 - (x + width / 2)) < 2, "the playhead is under the pointer");
      await page.mouse.move(0, 0);
      assert.match(await page.locator(".plot-caption").textContent(), /^15,007 steps: drag/);
    });
  },

  async "a window is chosen and zoomed to, with pointer and keys"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      const plot = page.locator(".u-over");
      const { x, y, width, height } = await plot.boundingBox();
      await page.keyboard.down("Shift");
      await page.mouse.move(x + width / 4, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
      await page.mouse.up();
      await page.keyboard.up("Shift");
      await page.mouse.move(0, 0);
      const chosen = page.getByRole("region", { name: "Chosen window" });
      assert.match(await chosen.textContent(), /Steps 3,7\d\d to 7,50\d.*allocated.*alive at its end/);
      await page.getByRole("table", { name: "Of the window, alive at its end" }).waitFor();
      assert.match(await stepText(page), /^Step 15,007 of/);
      await slider(page).focus();
      await page.keyboard.press("Escape");
      assert.equal(await chosen.count(), 0);
      await page.getByRole("table", { name: "Alive at the end" }).waitFor();
      await page.keyboard.press("Home");
      for (let press = 0; press < 3; press++) await page.keyboard.press("Shift+ArrowRight");
      assert.match(await chosen.textContent(), /Steps 1 to 4 \(4 steps\)/);
      assert.match(await slider(page).getAttribute("aria-valuetext"), /window of 4 steps from 1$/);
      await page.keyboard.press("Shift+PageUp");
      await page.keyboard.press("w");
      assert.match(await page.locator(".plot-caption").textContent(), /^Steps 1 to 754:/);
      await page.keyboard.press("-");
      assert.match(await page.locator(".plot-caption").textContent(), /^Steps 1 to 1,508:/);
      await page.keyboard.press("+");
      await page.keyboard.press("End");
      assert.match(await page.locator(".plot-caption").textContent(), /to 15,007:/);
      const mark = page.locator(".window-mark");
      await mark.waitFor({ state: "hidden" });
      await page.keyboard.press("0");
      await mark.waitFor();
    });
  },

  async "live bytes are stacked by type and by line"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      const picture = () => page.locator(".plot canvas").evaluate((canvas) => canvas.toDataURL());
      const plain = await picture();
      const shown = page.getByLabel("What the timeline shows");
      const legend = page.getByRole("list", { name: "Layers of the timeline, from the lowest" });
      await shown.selectOption("type");
      assert.match(await legend.textContent(), /^ ?Node/);
      await page.waitForTimeout(100);
      const byType = await picture();
      assert.notEqual(byType, plain);
      await shown.selectOption("line");
      assert.match(await legend.textContent(), /^line 5.*other$/);
      await page.waitForTimeout(100);
      assert.notEqual(await picture(), byType);
    });
  },

  async "tables by line and by function lead to steps, and are exported"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      const sent = [];
      page.on("console", (message) => sent.push(message.text()));
      await page.getByRole("button", { name: "Lines", exact: true }).click();
      await page.getByLabel("What the table counts").selectOption("run");
      const table = page.getByRole("table", { name: "Allocated in the run, by line" });
      const heads = await table.getByRole("columnheader").allTextContents();
      assert.deepEqual(heads, ["Line", "Runs", "Blocks", "Allocated", "Freed", "Net", "Peak", "Share"]);
      await table.locator("tbody button").first().click();
      await page.locator('tr.current[data-line="5"]').waitFor();
      await page.getByRole("button", { name: "Functions", exact: true }).click();
      await page.getByLabel("What the table counts").selectOption("step");
      await page.getByRole("button", { name: "Node.__init__", exact: true }).click();
      assert.match(await page.locator(".step-place").textContent(), /in Node\.__init__$/);
      await page.getByRole("button", { name: "Export CSV" }).click();
      const message = JSON.parse(sent.find((text) => text.includes("saveFile")).replace(/^.*?\{/, "{"));
      assert.equal(message.name, "node_cycle.functions.csv");
      assert.match(message.text, /^Function,Objects,Bytes,Share %\r\n/);
    });
  },

  async "figures and lines lead to their moments"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      await page.getByRole("button", { name: /^Peak/ }).click();
      assert.match(await page.locator(".step-amounts").textContent(), /106 KB live/);
      await page.getByRole("button", { name: /^Collections/ }).click();
      const collection = await stepText(page);
      await page.getByRole("button", { name: /^Collections/ }).click();
      assert.notEqual(await stepText(page), collection);
      await page.locator("tr.current button").focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator('tr.current[data-line="5"]').waitFor();
      const first = await stepText(page);
      await page.keyboard.press("Enter");
      assert.notEqual(await stepText(page), first);
      await page.keyboard.press("Shift+Enter");
      assert.equal(await stepText(page), first);
    });
  },

  async "the table of types sorts"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      const first = page.locator(".types tbody th").first();
      assert.equal(await first.textContent(), "Node");
      await page.getByRole("button", { name: "Type", exact: true }).press("Enter");
      assert.equal(await first.textContent(), "dict");
      const sorted = page.getByRole("columnheader", { name: "Type" });
      assert.equal(await sorted.getAttribute("aria-sort"), "ascending");
      assert.equal(await page.getByRole("columnheader", { name: "Bytes" }).getAttribute("aria-sort"), "none");
    });
  },

  async "output after the selected step is set apart"(setting) {
    await withPage(setting, "fibonacci_generator.py", async (page) => {
      await slider(page).focus();
      assert.equal(await page.locator(".later").count(), 0);
      await page.keyboard.press("Home");
      assert.match(await page.locator(".later").textContent(), /^0\n1\n1\n2\n/);
    });
  },

  async "step and order are there again after a reload"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      await page.getByRole("button", { name: "Objects", exact: true }).click();
      await slider(page).focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => sessionStorage.getItem("state")?.includes('"step":1,'));
      await page.reload();
      await slider(page).waitFor();
      assert.equal(await stepText(page), "Step 2 of 15,007");
      const objects = page.getByRole("columnheader", { name: "Objects" });
      assert.equal(await objects.getAttribute("aria-sort"), "descending");
    });
  },

  async "a run can be cancelled and started again"(setting) {
    await withPage(setting, "forever.py", async (page) => {
      await page.getByText("Simulating:").waitFor();
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByText("Cancelled after").waitFor();
      await page.getByRole("button", { name: "Run again" }).click();
      await page.getByText("Simulating:").waitFor();
    });
  },

  async "a change of theme is drawn at once"(setting) {
    await withPage(setting, "node_cycle.py", async (page) => {
      const picture = () => page.locator(".plot canvas").evaluate((canvas) => canvas.toDataURL());
      await slider(page).waitFor();
      const dark = await picture();
      await page.evaluate(() => globalThis.applyTheme("light"));
      await page.waitForTimeout(100);
      assert.notEqual(await picture(), dark);
    });
  },

  async "a million steps are scrubbed without a pause"(setting) {
    await withPage(setting, "cache_growth.py", async (page) => {
      await slider(page).waitFor({ timeout: 30_000 });
      await slider(page).focus();
      await page.evaluate(() => {
        globalThis.pauses = [];
        new PerformanceObserver((list) =>
          pauses.push(...list.getEntries().map((entry) => entry.duration)),
        ).observe({
          type: "longtask",
        });
      });
      // A long task is one of 50 ms or more. A machine that does other things besides is given twice that, three times.
      const rounds = [];
      for (let round = 0; round < 3; round++) {
        await page.evaluate(() => globalThis.pauses.splice(0));
        await page.keyboard.press("End");
        for (let press = 0; press < 20; press++) await page.keyboard.press("PageDown");
        assert.equal(await stepText(page), "Step 1 of 1,000,000");
        rounds.push(Math.max(0, ...(await page.evaluate(() => globalThis.pauses))));
      }
      assert.ok(Math.min(...rounds) < 100, `tasks took ${rounds.join(", ")} ms`);
    });
  },

  async "the worker that ships runs Python under the page's policy"(setting) {
    await withPage(setting, "fibonacci_generator.py&real", async (page) => {
      await slider(page).waitFor();
      assert.match(await page.locator(".output pre").textContent(), /^0\n1\n1\n2\n3\n5\n8\n[\d\n]*\n987\n$/);
      assert.match(await page.locator(".ending").textContent(), /^Ran to the end in \d+ steps\.$/);
    });
  },

  async "inputs run the program again, and say what is wrong with them"(setting) {
    await withPage(setting, "select_total.py&real", async (page) => {
      const items = page.getByRole("textbox", { name: "items" });
      await items.waitFor();
      assert.equal(await items.inputValue(), "range(1_000)");
      assert.match(await page.locator(".output pre").textContent(), /^sum 1000500\.0 /);
      await items.fill("[1,");
      await page.getByText(/^\s*items: /).waitFor();
      assert.equal(await items.getAttribute("aria-invalid"), "true");
      assert.match(await page.locator(".output pre").textContent(), /^sum 1000500\.0 /);
      await items.fill("[UNUSED, 1]");
      await page.getByText(/Ended by an uncaught TypeError/).waitFor();
      await items.fill("1 / 0");
      await page.getByText("items: ZeroDivisionError: division by zero").waitFor();
      // The earlier run is still there, and can be asked about.
      await page.getByText(/Ended by an uncaught TypeError/).waitFor();
      await slider(page).press("Home");
      await page.locator(".heap-body[aria-busy=false] .frame").first().waitFor();
      await items.focus();
      await items.fill("[4]");
      await page.getByText(/^sum 9\.5 /).waitFor();
      assert.equal(await items.evaluate((element) => element === document.activeElement), true);
      await page.getByRole("button", { name: "Use range(1_000)" }).click();
      await page.getByText(/^sum 1000500\.0 /).waitFor();
    });
  },

  async "a change of an input keeps the step: the same line, as often as it had run"(setting) {
    await withPage(setting, "select_total.py&real", async (page) => {
      const items = page.getByRole("textbox", { name: "items" });
      const line16 = page.getByRole("button", { name: /^Line 16,/ });
      await line16.click();
      await line16.click();
      await page.locator('tr.current[data-line="16"]').waitFor();
      await items.fill("[4, 5, 6, 7]");
      await page.getByText(/^sum 50\.0 /).waitFor();
      await page.locator('tr.current[data-line="16"]').waitFor();
      assert.match(await slider(page).getAttribute("aria-valuetext"), /line 16/);
    });
  },

  async "a name leads to each time that it was bound anew"(setting) {
    await withPage(setting, "fibonacci_generator.py&real", async (page) => {
      const name = page.locator('.frame .row[data-label="i"] .row-label');
      await name.click();
      const card = page.getByRole("region", { name: "Selected name" });
      await card.getByText("Bound anew 17 times:").waitFor();
      assert.equal(await name.getAttribute("aria-pressed"), "true");
      const shown = async (text) => {
        await card.locator("[aria-current]", { hasText: text }).waitFor();
        await page.locator(".heap-body[aria-busy=false] .frame").first().waitFor();
        await page.locator('.frame .row[data-label="i"] .atom', { hasText: text }).waitFor();
      };
      await shown("1597");
      await page.keyboard.press("C");
      await page.keyboard.press("C");
      await shown("987");
      await card.getByRole("button", { name: "Previous change" }).click();
      await shown("610");
      await card.getByRole("button", { name: "Next change" }).click();
      await shown("987");
      await page.keyboard.press("Escape");
      await card.waitFor({ state: "detached" });
    });
  },

  async "lines of input are given one by one"(setting) {
    await withPage(setting, "select_ask.py&real", async (page) => {
      await page.getByRole("textbox", { name: "Name:" }).fill("Ada");
      await page.keyboard.press("Enter");
      await page.getByRole("textbox", { name: "Age:" }).fill("36");
      await page.keyboard.press("Enter");
      const output = page.getByRole("region", { name: /^Output/ });
      await output.getByText("In ten years Ada is 46").waitFor();
      await page.getByRole("textbox", { name: "Lines of input" }).fill("Bob\n20");
      await output.getByText("In ten years Bob is 30").waitFor();
    });
  },

  async "a cell says that those above ran before it"(setting) {
    await withPage(setting, "select_cell.py&real", async (page) => {
      await page.getByText("What this cell needs of the cells above ran before it").waitFor();
      assert.equal(await page.locator(".output pre").textContent(), "6\n");
      assert.equal(await stepText(page), "Step 2 of 2");
    });
    await withPage(setting, "select_total.py&real", async (page) => {
      await slider(page).waitFor();
      assert.equal(await page.getByText("cells above").count(), 0);
    });
  },

  async "files are given sample content"(setting) {
    await withPage(setting, "select_missing.py&real", async (page) => {
      await page.getByRole("button", { name: "Give it sample content" }).click();
      const file = page.getByRole("textbox", { name: "File prices.csv" });
      await file.fill("apple,3\n");
      await page.locator(".output pre").getByText("apple,3").waitFor();
    });
    await withPage(setting, "select_file.py&real", async (page) => {
      await page.getByText("Ran to the end").waitFor();
      assert.equal(await page.getByRole("textbox", { name: "path" }).inputValue(), '"sample.txt"');
    });
  },

  async "nothing is wider than a narrow window"(setting) {
    for (const demo of ["node_cycle.py", "averages.py", "syntax.py", "many_types.py", "select_total.py&real"])
      await withPage(
        setting,
        demo,
        async (page) => {
          await page
            .getByText(/steps|Not run/)
            .first()
            .waitFor();
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
        },
        { viewport: { width: 320, height: 700 } },
      );
  },
};

const harness = await serveHarness();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
try {
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check({ browser, address: harness.address });
    } catch (error) {
      console.error(`failed: ${name}`);
      throw error;
    }
  }
  console.log(`${Object.keys(checks).length} checks passed`);
} finally {
  await browser.close();
  await harness.close();
}
