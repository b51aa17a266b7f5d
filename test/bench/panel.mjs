// What the panel takes in headless Chromium, with the worker that ships: `node test/bench/run.mjs panel`. Time from
// opening to the first paint and to the whole view; frames a second while playing with 2,000 objects alive; memory of
// the renderer, times of seeks and long tasks with a million steps and 100,000 objects alive, and the longest task of
// each view of that run: layers of the timeline, tables, window, tabs of the heap, a name.
import fs from "node:fs";
import { chromium } from "playwright-core";
import { browserArguments, ensureBrowser } from "../support/browser.mjs";
import { serveHarness } from "../webview/harness/server.mjs";

const OPENINGS = 7;
const PLAYED_SECONDS = 5;
const SEEKS = 40;
const RUN_MS = 120_000;

const SMALL = "numbers = [1, 2, 3]\nsquares = [n * n for n in numbers]\nprint(squares)\n";
const PLAYED = `class Item:
    def __init__(self, n):
        self.n = n

items = [Item(str(n) * 3) for n in range(1000)]
for turn in range(2000):
    items[turn % 1000].n = str(turn)
`;
const LONG = `keep = [str(n) + "!" for n in range(100_000)]
total = 0
for n in range(299_000):
    total += n
    half = total // 2
    total -= half
`;

const choose = (label, value) => (page) => page.getByLabel(label).selectOption(value);
const press = (role, name) => (page) => page.getByRole(role, { name, exact: true }).click();
const table = (rows, scope) => async (page) => {
  await press("button", rows)(page);
  await choose("What the table counts", scope)(page);
};

/** What a person does with the long run, each from the one before. */
const VIEWS = {
  "layers by type": choose("What the timeline shows", "type"),
  "layers by line": choose("What the timeline shows", "line"),
  "layers, zoomed": press("button", "Zoom in"),
  "layers, whole run": press("button", "Show the whole run"),
  "a window of half the run": async (page) => {
    const box = await page.locator(".timeline .u-over").boundingBox();
    if (box === null) throw new Error("the timeline is drawn");
    const y = box.y + box.height / 2;
    await page.keyboard.down("Shift");
    await page.mouse.move(box.x + box.width / 4, y);
    await page.mouse.down();
    await page.mouse.move(box.x + (box.width * 3) / 4, y, { steps: 12 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
  },
  "window by function": table("Functions", "made"),
  "run by line": table("Lines", "run"),
  "step by type": table("Types", "step"),
  "step by line": table("Lines", "step"),
  "table sorted": press("button", "Objects"),
  "table while scrubbing": async (page) => {
    await page.getByRole("slider").focus();
    for (let count = 0; count < 10; count++) await page.keyboard.press("PageUp");
  },
  "plain again": choose("What the timeline shows", "plain"),
  "history of a name": (page) => page.locator('.frame .row[data-label="total"] .row-label').click(),
  "next change of it": async (page) => {
    for (let count = 0; count < 5; count++) await page.getByRole("button", { name: "Next change" }).click();
  },
  retained: press("tab", "Retained"),
  pools: press("tab", "Pools"),
  generations: press("tab", "Generations"),
  objects: press("tab", "Objects"),
};

const server = await serveHarness();
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArguments() });
try {
  await benchOpening();
  await benchPlaying();
  await benchLong();
} finally {
  await browser.close();
  await server.close();
}

async function benchOpening() {
  const paints = [];
  const views = [];
  for (let count = 0; count < OPENINGS; count++) {
    const page = await open(SMALL);
    await page.waitForSelector(".heap-canvas .object", { timeout: RUN_MS });
    views.push(await page.evaluate(() => performance.now()));
    paints.push(
      await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0),
    );
    await page.context().close();
  }
  console.log(
    `opening          first paint ${median(paints)} ms, whole view ${median(views)} ms (median of ${OPENINGS})`,
  );
}

async function benchPlaying() {
  const page = await open(PLAYED);
  await page.waitForSelector(".heap-canvas .object", { timeout: RUN_MS });
  await page.getByRole("slider").focus();
  await page.keyboard.press("Home");
  for (let count = 0; count < 70; count++) await page.keyboard.press("PageDown");
  await page.getByLabel("Speed").selectOption("30");
  const before = await textOf(page, ".step-place strong");
  await page.getByRole("button", { name: "Play" }).click();
  const { frames, longest } = await page.evaluate(
    (seconds) =>
      new Promise((resolve) => {
        const start = performance.now();
        let last = start;
        let frames = 0;
        let longest = 0;
        const tick = (now) => {
          frames++;
          longest = Math.max(longest, now - last);
          last = now;
          if (now - start < seconds * 1000) requestAnimationFrame(tick);
          else resolve({ frames, longest });
        };
        requestAnimationFrame(tick);
      }),
    PLAYED_SECONDS,
  );
  const after = await textOf(page, ".step-place strong");
  console.log(
    `playing          ${(frames / PLAYED_SECONDS).toFixed(1)} frames/s, longest frame ${longest.toFixed(0)} ms (${before} to ${after})`,
  );
  await page.context().close();
}

async function benchLong() {
  const started = performance.now();
  const page = await open(LONG);
  await page.waitForSelector(".heap-canvas .object", { timeout: RUN_MS });
  const seconds = (performance.now() - started) / 1000;
  const steps = await textOf(page, ".step-place strong");
  const times = [];
  const tasks = await tasksDuring(page, async () => {
    for (let count = 0; count < SEEKS; count++) times.push(await seek(page, (count * 0.618) % 1));
  });
  console.log(
    `long             ${steps} after ${seconds.toFixed(1)} s; renderer ${await rendererMegabytes()} MB; a step shown with its heap p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms; ${longestOf(tasks)}`,
  );
  for (const [name, act] of Object.entries(VIEWS)) await benchView(page, name, act);
  await page.context().close();
}

/** How long one waits until what is asked of the worker is there, and the longest task of the page meanwhile. */
async function benchView(page, name, act) {
  let waited = 0;
  const tasks = await tasksDuring(page, async () => {
    const start = performance.now();
    await act(page);
    await page.waitForFunction(
      () =>
        document.querySelector(".heap-body")?.ariaBusy === "false" &&
        !/Looking\u2026/.test(document.querySelector(".heap")?.textContent ?? ""),
      undefined,
      { timeout: RUN_MS },
    );
    waited = performance.now() - start;
    await page.waitForTimeout(250);
  });
  console.log(`  ${name.padEnd(26)} ${waited.toFixed(0).padStart(6)} ms; ${longestOf(tasks)}`);
}

async function tasksDuring(page, act) {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return mainThreadTasks(traceEvents);
}

/** By the clock, and by the time that the processor worked on it, which other programs do not change. */
function longestOf(tasks) {
  const [clock, processor] = ["dur", "tdur"].map((key) =>
    (Math.max(0, ...tasks.map((task) => task[key] ?? 0)) / 1000).toFixed(0).padStart(4),
  );
  return `longest task ${clock} ms, of the processor ${processor} ms`;
}

function mainThreadTasks(events) {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events.filter(
    ({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && threads.has(`${pid} ${tid}`),
  );
}

/** Milliseconds from a click on the timeline to a drawn heap of that step. */
async function seek(page, fraction) {
  const box = await page.locator(".timeline .u-over").boundingBox();
  if (box === null) throw new Error("the timeline is drawn");
  const drawn = page.evaluate(
    () =>
      new Promise((resolve) => {
        const start = performance.now();
        const target = document.querySelector(".heap");
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - start));
        });
        observer.observe(target, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(() => resolve(performance.now() - start), 5000);
      }),
  );
  await page.mouse.click(box.x + fraction * box.width, box.y + box.height / 2);
  return drawn;
}

async function open(source) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${server.address}?real&theme=dark&source=${encodeURIComponent(source)}`);
  return page;
}

async function textOf(page, selector) {
  return (await page.locator(selector).first().textContent()) ?? "";
}

/** Resident memory of the renderer that has most. */
async function rendererMegabytes() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => residentBytes(id));
  return (Math.max(0, ...sizes) / 1e6).toFixed(0);
}

/** Linux only; 0 elsewhere. */
function residentBytes(pid) {
  try {
    const [, kilobytes = "0"] =
      /VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

function percentile(values, fraction) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(fraction * sorted.length))] ?? 0).toFixed(0);
}

function median(values) {
  return percentile(values, 0.5);
}
