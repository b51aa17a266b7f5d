/**
 * A VS Code in a browser, as a person uses it: files through quick open, commands through the palette, what is
 * on the screen. It waits for what it asks for and asserts nothing, but keeps a list of what went wrong.
 */
import fs from "node:fs";
import path from "node:path";
import { type Browser, type ConsoleMessage, chromium, type FrameLocator, type Page } from "playwright-core";
import { browserArguments } from "../../support/browser.mjs";

export type Theme = "light" | "dark";

const THEME_NAMES: Readonly<Record<Theme, string>> = { light: "Light 2026", dark: "Dark 2026" };

/** For pictures without what belongs to this machine. */
const SETTINGS = {
  "breadcrumbs.enabled": false,
  "editor.minimap.enabled": false,
  "window.title": "Heapscope examples",
};

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

  static async open(theme: Theme = "light"): Promise<Workbench> {
    changeSettings({ ...SETTINGS, "workbench.colorTheme": THEME_NAMES[theme] });
    const browser = await chromium.launch({
      executablePath: environment("HEAPSCOPE_BROWSER"),
      args: browserArguments(),
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const workbench = new Workbench(page, browser);
    await page.addInitScript(reportPolicyViolations);
    await page.goto(environment("HEAPSCOPE_EDITOR_ADDRESS"));
    await page.locator(".monaco-workbench .explorer-folders-view .monaco-list-row").first().waitFor({
      timeout: START_MS,
    });
    await page.locator(`.monaco-workbench.${theme === "dark" ? "vs-dark" : "vs"}`).waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Opens a file of the workspace; its editor has the focus then. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press("Control+P");
    await this.type(name);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
    await this.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  /** Runs a command by the title that the palette shows. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.type(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Selects whole lines, 1-based and inclusive, in the active editor. */
  async selectLines(first: number, last: number): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.type(`:${first}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page.keyboard.press("Home");
    for (let line = first; line <= last; line++) await this.page.keyboard.press("Shift+ArrowDown");
  }

  /** The inside of the memory panel. */
  memoryPanel(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** A picture under test/artifacts/, for people to look at. */
  async screenshot(name: string): Promise<void> {
    const folder = environment("HEAPSCOPE_ARTIFACTS");
    fs.mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  private async type(text: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input.input");
    await input.waitFor();
    await input.fill(text);
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
