// Takes the pictures of this folder: each program at the moment that shows its point.
//     node docs/moments/take-pictures.mjs
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { browserArguments, ensureBrowser } from "../../test/support/browser.mjs";
import { serveHarness } from "../../test/webview/harness/server.mjs";

/** The line whose last run the picture is taken after, the end where there is none, and the object that is looked at. */
const PICTURES = [
  { program: "linked_list", line: 10, theme: "light" },
  { program: "tree_with_parents", line: 14, theme: "dark" },
  { program: "closures", theme: "light" },
  { program: "generator_pipeline", theme: "dark" },
  { program: "list_against_generator", line: 3, theme: "light", object: /^list of 100/ },
  { program: "dict_growth", line: 4, theme: "dark", object: /^dict of 6/ },
  { program: "string_building", line: 6, theme: "light" },
  { program: "slots", theme: "dark", object: /^Slotted \d/ },
  { program: "exception_keeps_frame", line: 11, theme: "light", object: /^ValueError/ },
  { program: "weakref_cache", line: 13, theme: "dark", object: /^Image \d/ },
];

const here = import.meta.dirname;

async function take(browser, address, { program, line, theme, object }) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1180 } });
  await page.goto(`${address}?real&theme=${theme}&demo=${program}.py`);
  await page
    .getByText(/^Step \d/)
    .first()
    .waitFor({ timeout: 60_000 });
  const lines = await page.evaluate(() => Number(document.querySelector("[role=slider]").ariaValueMax));
  const slider = page.getByRole("slider");
  await slider.focus();
  await slider.press("End");
  for (let step = lines; line !== undefined && step > 0; step--) {
    if (await page.locator(`tr.current[data-line="${line}"]`).isVisible()) break;
    await slider.press("ArrowLeft");
    await page.waitForTimeout(50);
  }
  await page.locator(".heap-body[aria-busy=false] .heap-canvas").waitFor();
  if (object !== undefined) {
    await page.getByRole("button", { name: object }).first().click();
    await page.locator(".object-card h3").first().waitFor();
  }
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(here, `${program}.png`) });
  await page.close();
}

const harness = await serveHarness(0);
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
for (const picture of PICTURES) {
  if (!fs.existsSync(path.join(here, `${picture.program}.py`))) throw new Error(`no ${picture.program}.py`);
  await take(browser, harness.address, picture);
}
await browser.close();
await harness.close();
