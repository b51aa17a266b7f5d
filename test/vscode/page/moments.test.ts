/**
 * Moments of ten programs, in the panel of the real VS Code and in an exported page in a plain browser: what is drawn
 * has the types, sizes and reference counts that CPython 3.13 had there (test/recording/moments.json).
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";
import { browserArguments } from "../../support/browser.mjs";
import { type DrawnObject, drawnObject } from "./drawn-heap.ts";
import { environment, useWorkbench } from "./workbench.ts";

type Fact = readonly [type: string, sizeBytes: number, count: number] | null;

/** For each step, in order, its line and what each expression is just before it runs. */
interface Program {
  readonly expressions: readonly string[];
  readonly steps: readonly (readonly [line: number, values: readonly Fact[]])[];
}

const programs = JSON.parse(fs.readFileSync("test/recording/moments.json", "utf8")) as Record<
  string,
  Program
>;

/** Before this step most expressions have a value; the last such one. */
function fullestStep({ steps }: Program): number {
  const known = steps.map(([, values]) => values.filter((value) => value !== null).length);
  return known.lastIndexOf(Math.max(...known));
}

describe("Moments of ten programs", () => {
  const open = useWorkbench("dark");

  for (const [name, program] of Object.entries(programs)) {
    it(`are drawn as CPython has them: ${name}`, async () => {
      const workbench = open();
      await workbench.openFile(`${name}.py`);
      const panel = await workbench.simulate(`${name}.py`);
      await expectMoment(panel, program);
    });
  }

  it("keep an object alive by a path that the panel names, and by what it would let go", async () => {
    const workbench = open();
    await workbench.openFile("linked_list.py");
    const panel = await workbench.simulate("linked_list.py");
    const { steps } = programs["linked_list"] as Program;
    // The three nodes are linked before line 10 runs.
    await goToStep(
      panel,
      steps.findLastIndex(([line]) => line === 10),
    );
    const head = panel.getByRole("button", { name: /^Node 48 B .*, 1 ref/ });
    await head.first().waitFor();
    await panel
      .locator('.row[data-label=".value"]', { hasText: "'c'" })
      .locator("xpath=..")
      .locator(".box-title")
      .click();
    const card = panel.getByRole("region", { name: "Selected object" });
    await card.getByText("Node.next \u2192 Node").waitFor();
    await card.getByRole("button", { name: "What if it let go?" }).first().click();
    await card
      .getByRole("status")
      .getByText(/would die at once/)
      .waitFor();
    await card.getByRole("button", { name: "Close" }).click();
  });

  it("show a cycle and each pass of the collection that would free it", async () => {
    const workbench = open();
    await workbench.openFile("tree_with_parents.py");
    const panel = await workbench.simulate("tree_with_parents.py");
    const { steps } = programs["tree_with_parents"] as Program;
    // `gc.collect()` is the last line; six objects of the tree are garbage before it.
    await goToStep(panel, steps.length - 1);
    await panel.getByRole("tab", { name: "Generations" }).click();
    const passes = panel.getByRole("toolbar", { name: "Passes of the collector" });
    const table = panel.getByRole("table", { name: "What a collection would find now" });
    for (const [pass, unreachable] of [
      ["1 Copy counts", 0],
      ["2 Subtract", 0],
      ["3 Follow", 0],
      ["4 Free the rest", 6],
    ] as const) {
      await passes.getByRole("button", { name: pass }).click();
      await passes.getByRole("button", { name: pass, pressed: true }).waitFor();
      assert.equal(await table.getByRole("cell", { name: "unreachable" }).count(), unreachable);
    }
    await panel.getByText(/^6 objects with/).waitFor();
    await panel.getByRole("tab", { name: "Objects" }).click();
  });

  it("go on within a line, expression by expression", async () => {
    const panel = open().webview();
    await goToStep(panel, 1);
    await panel.getByRole("button", { name: "Next expression" }).click();
    await panel
      .locator(".expression")
      .getByText(/^Expression 1 of/)
      .waitFor();
  });

  it("say nothing on the console", () => {
    assert.deepEqual(open().faults, []);
  });
});

describe("Moments in an exported page that a plain browser opens", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-page-"));
  const faults: string[] = [];
  let browser: Browser | undefined;
  before(async () => {
    browser = await chromium.launch({
      executablePath: environment("HEAPSCOPE_BROWSER"),
      args: browserArguments(),
    });
  });
  after(async () => {
    await browser?.close();
    fs.rmSync(folder, { recursive: true });
  });

  for (const [name, program] of Object.entries(programs)) {
    it(`are the same: ${name}`, async () => {
      const page = await browser?.newPage();
      assert.ok(page !== undefined);
      page.on("pageerror", (error) => faults.push(String(error.stack)));
      await page.goto(pathToFileURL(exported(folder, name)).href);
      await page.getByRole("heading", { name: /\.py$/, level: 1 }).waitFor();
      await expectMoment(page, program);
      await page.close();
    });
  }

  it("throw nothing", () => assert.deepEqual(faults, []));
});

/** The run of a program of docs/moments as a page. @returns its file. */
function exported(folder: string, name: string): string {
  const file = path.join(folder, `${name}.html`);
  const run = spawnSync(
    process.execPath,
    ["dist/cli.js", "simulate", "--html", file, `docs/moments/${name}.py`],
    {
      encoding: "utf8",
      timeout: 60_000,
    },
  );
  assert.ok(fs.existsSync(file), run.stderr);
  return file;
}

async function expectMoment(panel: FrameLocator | Page, program: Program): Promise<void> {
  const step = fullestStep(program);
  await goToStep(panel, step);
  const [line, values] = program.steps[step] ?? [0, []];
  for (const [index, expression] of program.expressions.entries()) {
    const value = values[index] ?? null;
    const drawn = await drawnObject(panel, expression);
    assert.deepEqual(drawn, value === null ? undefined : mortal(value), `${expression} before line ${line}`);
  }
}

/** Counts of immortal objects are huge and mean nothing. */
function mortal([type, sizeBytes, count]: NonNullable<Fact>): DrawnObject {
  return [type, sizeBytes, count > 1_000_000_000 ? -1 : count];
}

/** Shows the heap as it is just before a step, counted from 0, that is after the one before. */
async function goToStep(panel: FrameLocator | Page, step: number): Promise<void> {
  const slider = panel.getByRole("slider");
  await slider.focus();
  await slider.press("Home");
  for (let at = 1; at < step; at++) await slider.press("ArrowRight");
  await panel.getByText(new RegExp(`^Step ${step} of `)).waitFor();
  // The heap comes from the worker; `aria-busy` says that it is of another step.
  await panel.locator(".heap-body[aria-busy=false]").waitFor();
}
