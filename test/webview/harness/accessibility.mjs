// Lets axe-core look at the panel in every default theme and in its states, and goes the way of a person without a
// mouse. Fails with what it finds. The unit tests run it (test/webview/accessibility.test.ts).
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { browserArguments, ensureBrowser } from "../../support/browser.mjs";
import { serveHarness } from "./server.mjs";

const THEMES = ["dark", "light", "high-contrast", "high-contrast-light"];
const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const CYCLE = `import gc
class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

first = Node("first")
second = Node("second")
first.other = second
second.other = first
del first, second
gc.collect()
print("done")
`;

/** States without a run of the real simulator, by the demo that shows them. */
const DEMOS = [
  "",
  "fibonacci_generator.py",
  "averages.py",
  "syntax.py",
  "numpy_user.py",
  "silent.py",
  "broken.py",
];

/** States of the panel of reference cycles. */
const GRAPHS = ["tree", "chain", "nothing", "slow"];

const tab = (page, name) => page.getByRole("tab", { name, exact: true }).click();
const heapIsThere = (page) => page.locator(".heap-body[aria-busy=false] .box.object").first().waitFor();

/** Views of one run of the real simulator, each reached from the one before. */
const VIEWS = {
  "the objects": heapIsThere,
  "an object and what it would let go": async (page) => {
    await page.keyboard.press(",");
    await page.keyboard.press(",");
    await heapIsThere(page);
    await page
      .getByRole("button", { name: /^Node 48 B/ })
      .first()
      .click();
    await page.getByRole("button", { name: "What if it let go?" }).first().click();
    await page.locator(".object-card [role=status]").waitFor();
  },
  "a search": async (page) => {
    await page.getByRole("searchbox", { name: "Find objects" }).fill("Node");
    await page.getByRole("list", { name: "Found objects" }).waitFor();
  },
  "the history of a name": async (page) => {
    await page.getByRole("searchbox", { name: "Find objects" }).fill("");
    await page.locator('.frame .row[data-label="Node"] .row-label').click();
    await page
      .getByRole("region", { name: "Selected name" })
      .getByText(/^Bound anew/)
      .waitFor();
  },
  "retained sizes": async (page) => {
    await tab(page, "Retained");
    await page.getByRole("table", { name: "Retained sizes" }).waitFor();
  },
  pools: async (page) => {
    await tab(page, "Pools");
    await page.getByRole("table", { name: "Pools by size of block" }).waitFor();
  },
  "the collector's passes": async (page) => {
    await tab(page, "Generations");
    await page.getByRole("button", { name: "4 Free the rest" }).click();
    await page
      .getByText(/objects with/)
      .first()
      .waitFor();
  },
  "an expression": async (page) => {
    await tab(page, "Objects");
    await page.getByRole("button", { name: "Previous expression" }).click();
    await page.locator(".expression").waitFor();
  },
  "the list of keys": async (page) => {
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByRole("dialog").waitFor();
  },
};

const harness = await serveHarness();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
let checks = 0;
try {
  for (const theme of THEMES) {
    for (const demo of DEMOS) await checkDemo(theme, demo);
    for (const graph of GRAPHS) await checkGraph(theme, graph);
    await checkViews(theme);
  }
  await goWithoutMouse();
  await goThroughCycles();
  console.log(`${checks} checks passed`);
} finally {
  await browser.close();
  await harness.close();
}

async function checkDemo(theme, demo) {
  const page = await open(`theme=${theme}&demo=${demo}`);
  await page.locator("#heapscope > *").first().waitFor();
  await page.locator("main.message, main:not([aria-busy]) .ending").first().waitFor();
  await expectNothing(page, `${demo || "nothing"} in ${theme}`);
  await page.context().close();
}

async function checkGraph(theme, graph) {
  const page = await open(`theme=${theme}&cycles=${graph}`);
  const [first] = await page.getByRole("button", { pressed: false }).all();
  await page.locator("main.cycles [role=status]").waitFor();
  await first?.click();
  await expectNothing(page, `the cycles of ${graph} in ${theme}`);
  await page.setViewportSize({ width: 360, height: 800 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the cycles of ${graph} are ${overflow} pixels too wide`);
  await page.context().close();
}

/** Choose a cycle, go to its links and to the attribute in the picture: keys only. */
async function goThroughCycles() {
  const page = await open("theme=dark&cycles=tree");
  const sent = [];
  page.on("console", (message) => sent.push(message.text()));
  await page.locator(".box.class").first().waitFor();
  await tabTo(page, "Tree \u2192 Node \u2192 Tree");
  await page.keyboard.press("Enter");
  await page.locator(".cycle.selected").waitFor();
  assert.equal(await page.locator("path.link.selected").count(), 2);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, "Picture of the classes");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.deepEqual(
    sent
      .filter((text) => text.includes("reveal"))
      .map((text) => JSON.parse(text.slice(text.indexOf("{"))).start),
    [60, 40],
  );
  checks++;
  await page.context().close();
}

async function checkViews(theme) {
  const page = await open(`real&theme=${theme}&source=${encodeURIComponent(CYCLE)}`);
  for (const [name, show] of Object.entries(VIEWS)) {
    await show(page);
    await expectNothing(page, `${name} in ${theme}`);
  }
  await page.context().close();
}

/** Scrub to the garbage, find an object, see why it lives, step through a collection: keys only. */
async function goWithoutMouse() {
  const page = await open(`real&theme=dark&source=${encodeURIComponent(CYCLE)}`);
  await heapIsThere(page);
  await tabTo(page, "Step on the timeline of live bytes");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await heapIsThere(page);
  await tabTo(page, "Find objects");
  await page.keyboard.type("type:Node");
  // What the first letters find is shown before: "type" finds two objects, too.
  await page
    .locator(".found li")
    .filter({ hasText: /^Node 0x/ })
    .nth(1)
    .waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const card = page.getByRole("region", { name: "Selected object" });
  await card.getByText("Nothing reaches it: the cycle collector will free it.").waitFor();
  await tabTo(page, "Find objects");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await tabTo(page, "Node");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Selected name" }).getByText("Bound anew 1 time:").waitFor();
  await page.keyboard.press("C");
  await page.locator('tr.current[data-line="3"], tr.current[data-line="2"]').waitFor();
  await page.keyboard.press("Escape");
  await tabTo(page, "Step on the timeline of live bytes");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await heapIsThere(page);
  await tabTo(page, "Objects", "tab");
  for (let count = 0; count < 3; count++) await page.keyboard.press("ArrowRight");
  await tabTo(page, "4 Free the rest");
  await page.keyboard.press("Enter");
  await page.getByRole("cell", { name: "unreachable" }).first().waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  checks++;
  await page.context().close();
}

/** Presses the tab key until the element of this name has the focus. @param role the attribute, if that matters. */
async function tabTo(page, name, role = undefined) {
  const names = [];
  for (let count = 0; count < 150; count++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
      return { label, role: element?.getAttribute("role") };
    });
    if (focused.label === name && (role === undefined || focused.role === role)) return;
    if (focused.label.length < 100) names.push(focused.label);
  }
  assert.fail(`the tab key reaches ${name}, not only ${[...new Set(names)].join(" | ")}`);
}

async function open(query) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 1000 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${harness.address}?${query}`);
  return page;
}

async function expectNothing(page, what) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const result = await window.axe.run(document, { resultTypes: ["violations"] });
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
    );
  });
  assert.deepEqual(violations, [], what);
  checks++;
}
