// Takes pictures of the panel in its states, themes and widths, for people to look at, and fails when the page
// reports an error or breaks its policy: node test/webview/harness/shoot.mjs [name of a demo]...
// With --serve it only serves the page: /?theme=dark&demo=node_cycle.py
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { browserArguments, ensureBrowser } from "../../support/browser.mjs";
import { projectRoot } from "../../support/process.mjs";
import { serveHarness } from "./server.mjs";

const artifacts = path.join(projectRoot, "test/artifacts/webview");
const themes = ["light", "dark", "high-contrast", "high-contrast-light"];
const widths = [400, 520, 1200];

/** Every state in one theme; the busiest one in all. */
const pictures = [
  ...themes.flatMap((theme) => widths.map((width) => ({ demo: "node_cycle.py", theme, width }))),
  ...["fibonacci_generator.py", "cache_growth.py", "averages.py", "syntax.py", "numpy_user.py"].flatMap(
    (demo) => [
      { demo, theme: "dark", width: 1200 },
      { demo, theme: "light", width: 400 },
    ],
  ),
  { demo: "spread.py", theme: "light", width: 1200 },
  { demo: "many_types.py", theme: "dark", width: 1200 },
  { demo: "silent.py", theme: "light", width: 1200 },
  { demo: "forever.py", theme: "dark", width: 1200 },
  { demo: "broken.py", theme: "light", width: 1200 },
  { demo: "", theme: "dark", width: 1200 },
];

async function shoot(browser, address, { demo, theme, width }) {
  const faults = [];
  const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error.stack ?? error)));
  await page.goto(`${address}?theme=${theme}&demo=${demo}`);
  const settled =
    demo === "forever.py" ? "Simulating:" : demo === "" ? "See what" : /steps?\b|Not run|failed/;
  await page.getByText(settled).first().waitFor({ timeout: 20_000 });
  if (demo === "cache_growth.py") await page.locator(".playhead").waitFor();
  await page.waitForTimeout(150);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) faults.push(`the page is ${overflow} px wider than the window`);
  const name = `${path.basename(demo, ".py") || "empty"}-${theme}-${width}.png`;
  await page.screenshot({ path: path.join(artifacts, name), fullPage: true });
  await context.close();
  return faults.map((fault) => `${name}: ${fault}`);
}

async function main() {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const isServing = process.argv.includes("--serve");
  const harness = await serveHarness(isServing ? 8377 : 0);
  if (isServing) {
    console.log(`${harness.address}?theme=dark&demo=node_cycle.py`);
    return;
  }
  fs.mkdirSync(artifacts, { recursive: true });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
  const faults = [];
  for (const picture of pictures)
    if (wanted.length === 0 || wanted.includes(picture.demo))
      faults.push(...(await shoot(browser, harness.address, picture)));
  await browser.close();
  await harness.close();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await main();
