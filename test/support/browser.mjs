// Finds a Chromium or Chrome to drive, and installs one where that can be done without asking.
import fs from "node:fs";
import path from "node:path";
import { findCommand, projectRoot, run, SetupError } from "./process.mjs";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of a browser; $CHROME_PATH comes first.
 * @throws SetupError when there is none and none can be installed.
 */
export async function ensureBrowser() {
  const found = findBrowser() ?? (await installWithApt()) ?? (await installWithPlaywright());
  if (found !== undefined) return found;
  throw new SetupError(
    "No Chromium or Chrome was found and none could be installed: install one (Debian: sudo apt-get install chromium) or name it in CHROME_PATH.",
  );
}

export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && fs.existsSync(named)) return named;
  for (const name of commands) {
    const file = findCommand(name);
    if (file !== undefined) return file;
  }
  return applications.find((file) => fs.existsSync(file)) ?? playwrightBrowser();
}

/** Debian and its relatives, as root. */
async function installWithApt() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  if (findCommand("apt-get") === undefined) return undefined;
  console.log("Installing Chromium (apt-get install chromium)...");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  // The fonts are named since those that Chromium recommends come with much that a test does not need.
  const packages = ["chromium", "fonts-dejavu-core", "fonts-liberation"];
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
  return findBrowser();
}

/** Playwright's own download, which works where its server can be reached. */
async function installWithPlaywright() {
  const script = path.join(projectRoot, "node_modules/playwright-core/cli.js");
  console.log("Downloading Chromium (playwright-core install chromium)...");
  await run(process.execPath, [script, "install", "chromium-headless-shell"], { env: playwrightEnv() });
  return findBrowser();
}

const playwrightFolder = path.join(projectRoot, ".vscode-test/browsers");

function playwrightEnv() {
  return { PLAYWRIGHT_BROWSERS_PATH: playwrightFolder };
}

function playwrightBrowser() {
  if (!fs.existsSync(playwrightFolder)) return undefined;
  const names = [
    "headless_shell",
    "chrome-headless-shell",
    "headless_shell.exe",
    "chrome-headless-shell.exe",
  ];
  const file = fs
    .readdirSync(playwrightFolder, { recursive: true })
    .find((name) => names.includes(path.basename(name)));
  return file === undefined ? undefined : path.join(playwrightFolder, file);
}

/** Without a sandbox only where there can be none (root), and without calls to the browser's own services. */
export function browserArguments() {
  return [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}
