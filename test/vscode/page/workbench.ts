/**
 * A VS Code in a browser, as a person uses it: files through quick open, commands through the palette, what is
 * on the screen. It waits for what it asks for and asserts nothing, but keeps a list of what went wrong.
 */
import fs from "node:fs";
import path from "node:path";
import {
  type Browser,
  type ConsoleMessage,
  chromium,
  type FrameLocator,
  type Locator,
  type Page,
} from "playwright-core";
import { browserArguments } from "../../support/browser.mjs";

export type Theme = "light" | "dark";

const THEME_NAMES: Readonly<Record<Theme, string>> = { light: "Light 2026", dark: "Dark 2026" };

/** For pictures without what belongs to this machine. */
const SETTINGS = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "window.title": "Heapscope examples",
};

/** The group of editors where files are; the panel is beside it. */
const FILES = ".editor-group-container >> nth=0";

/** Starting is slow on a busy machine. */
const START_MS = 90_000;

export class Workbench {
  /** What went wrong in our own pages: errors on the console, uncaught exceptions, policy violations. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
  ) {
    page.on("console", (message) => this.judge(message));
    page.on("pageerror", (error) => {
      if (error.stack?.includes("heapscope")) this.faults.push(`uncaught: ${error.stack}`);
    });
  }

  static async open(theme: Theme): Promise<Workbench> {
    // What an earlier window chose for the workspace.
    fs.rmSync(path.join(environment("HEAPSCOPE_WORKSPACE"), ".vscode"), { recursive: true, force: true });
    changeSettings({ ...SETTINGS, "workbench.colorTheme": THEME_NAMES[theme] });
    const browser = await chromium.launch({
      executablePath: environment("HEAPSCOPE_BROWSER"),
      args: browserArguments(),
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const workbench = new Workbench(page, browser);
    await page.addInitScript(reportPolicyViolations);
    await page.goto(environment("HEAPSCOPE_EDITOR_ADDRESS"));
    await workbench.untilReady();
    await page.locator(`.monaco-workbench.${theme === "dark" ? "vs-dark" : "vs"}`).waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Opens a file of the workspace in the first group; its editor has the focus then. */
  async openFile(name: string): Promise<void> {
    // A file opens in the active group: in that of the panel, if the focus is there.
    await this.focusFirstGroup();
    await this.chooseFromQuickInput("Control+P", name, name);
    const group = this.page.locator(FILES);
    await group.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    // The list that closes gives the focus back to the panel if it was there, at times only after the file is open.
    const focused = group.locator(".monaco-editor.focused");
    for (let attempt = 1; attempt < 5; attempt++) {
      if (await appears(focused)) return;
      await this.focusFirstGroup();
    }
    await focused.waitFor();
  }

  /** Runs a command by the title that the palette shows. */
  async runCommand(title: string): Promise<void> {
    await this.chooseFromQuickInput("F1", `>${title}`, title);
  }

  /** Selects whole lines, 1-based and inclusive, in the active editor. */
  async selectLines(first: number, last: number): Promise<void> {
    await this.goToLine(first);
    for (let line = first; line <= last; line++) await this.page.keyboard.press("Shift+ArrowDown");
  }

  /** Chooses from the context menu of the active editor, opened on what is selected or at the cursor. */
  async chooseFromContextMenu(title: string): Promise<void> {
    await this.page.keyboard.press("Shift+F10");
    const item = this.page.locator(".monaco-menu .action-item", { hasText: title }).first();
    await item.waitFor();
    // A menu takes no click in its first moments.
    for (let attempt = 1; attempt <= 10 && (await item.isVisible()); attempt++) {
      await item.click({ timeout: 2000 }).catch(() => undefined);
      await item.waitFor({ state: "detached", timeout: 1000 }).catch(() => undefined);
    }
  }

  /** Puts the cursor at the start of a line's code, counted from 1. */
  async goToLine(line: number): Promise<void> {
    await this.inQuickInput("Control+G", `:${line}`, async (input) => {
      await input.press("Enter");
      await this.page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: 5000 });
    });
    await this.page.keyboard.press("Home");
  }

  /** Chooses an entry of the list that is open. */
  async pick(label: string): Promise<void> {
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first().click();
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** What the active editor shows of its text, line by line. */
  async visibleLines(): Promise<string[]> {
    const lines = this.page.locator(".editor-instance .monaco-editor.focused .view-line");
    const placed = await lines.evaluateAll((elements) =>
      elements.map((element) => ({
        top: (element as HTMLElement).offsetTop,
        text: element.textContent ?? "",
      })),
    );
    return placed.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll("\u00a0", " "));
  }

  /** Loads the window anew. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.runCommand("Developer: Reload Window");
    await loaded;
    await this.untilReady();
  }

  /** The inside of the one webview that is shown: the memory panel, or the page of a rule. */
  webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** A picture under test/artifacts/, for people to look at. */
  async screenshot(name: string): Promise<void> {
    const folder = environment("HEAPSCOPE_ARTIFACTS");
    fs.mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  private async chooseFromQuickInput(key: string, text: string, label: string): Promise<void> {
    const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first();
    await this.inQuickInput(key, text, () => row.click({ timeout: 10_000 }));
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** A list that opens while a window is still busy with something else may be closed by it, or take no key: then once more. */
  private async inQuickInput(
    key: string,
    text: string,
    accept: (input: Locator) => Promise<void>,
  ): Promise<void> {
    const input = this.page.locator(".quick-input-widget input.input");
    for (let attempt = 1; ; attempt++) {
      try {
        await this.page.keyboard.press(key);
        await input.fill(text, { timeout: 5000 });
        await accept(input);
        return;
      } catch (error) {
        if (attempt === 3) throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  private async focusFirstGroup(): Promise<void> {
    const active = this.page.locator(FILES).and(this.page.locator(".active"));
    for (let attempt = 1; attempt < 5; attempt++) {
      await this.page.keyboard.press("Control+1");
      if (await appears(active)) return;
    }
    await active.waitFor();
  }

  private async untilReady(): Promise<void> {
    const file = this.page.locator(".monaco-workbench .explorer-folders-view .monaco-list-row").first();
    await file.waitFor({ timeout: START_MS });
  }

  /** Simulates the file that is open. @returns the panel, once it shows the result of that very run. */
  async simulate(fileName: string): Promise<FrameLocator> {
    await this.runCommand("Heapscope: Simulate memory");
    return this.finishedRun(fileName);
  }

  /** @returns the panel, once it shows the result of a run of that file; its heading is there before. */
  async finishedRun(fileName: string): Promise<FrameLocator> {
    const panel = this.webview();
    await panel.getByRole("heading", { name: fileName, level: 1 }).waitFor();
    await panel
      .getByRole("status")
      .filter({ hasText: /^Ran to the end|^Ended/ })
      .first()
      .waitFor();
    return panel;
  }

  private judge(message: ConsoleMessage): void {
    const { url } = message.location();
    if (isVerbose) console.log(`[${message.type()}] ${message.text()} (${url})`);
    const isViolation = message.text().startsWith(VIOLATION);
    if (message.type() !== "error" && !isViolation) return;
    if (isViolation || url.includes("heapscope") || url.startsWith("blob:")) {
      this.faults.push(`${message.text()} (${url})`);
    }
  }
}

function appears(wanted: Locator): Promise<boolean> {
  return wanted.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** Opens a window for the tests of this `describe`, closes it after them, and pictures it where one fails. */
export function useWorkbench(theme: Theme = "light"): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await Workbench.open(theme);
  });
  afterEach(async function () {
    const name = this.currentTest?.fullTitle().replaceAll(/\W+/g, "-");
    if (this.currentTest?.state === "failed") await workbench?.screenshot(`failed-${name}`);
  });
  after(() => workbench?.close());
  return () => {
    if (workbench === undefined) throw new Error("The window is opened before the first test.");
    return workbench;
  };
}

/** Changes settings of the person; an open window follows. */
export function changeSettings(changes: Readonly<Record<string, unknown>>): void {
  const file = environment("HEAPSCOPE_USER_SETTINGS");
  const settings = JSON.parse(fs.readFileSync(file, "utf8"));
  fs.writeFileSync(file, JSON.stringify({ ...settings, ...changes }, undefined, 2));
}

export function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run this with npm run test:editor.`);
  return value;
}

const { HEAPSCOPE_VERBOSE: isVerbose } = process.env;
const VIOLATION = "[policy violation]";

/** Runs in every frame, before the frame's own scripts. */
function reportPolicyViolations(): void {
  addEventListener("securitypolicyviolation", (event) => {
    console.error(
      `[policy violation] ${event.violatedDirective}: ${event.blockedURI} in ${event.documentURI}`,
    );
  });
}
