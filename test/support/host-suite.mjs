// Runs the tests that live inside an extension host: opens a VS Code server's page in a browser, has it load
// the extension and its tests, and waits for their end. The page calls two functions that it expects on its
// window: one for each line of log, one at the end.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { browserArguments } from "./browser.mjs";
import { buildHostSuite } from "./editor-suites.mjs";
import { serveFolder } from "./static-server.mjs";

const timeoutSeconds = 300;

/** How the tests' own lines begin (test/vscode/host/run-suite.ts); the rest is VS Code's log. */
const reportMark = "[tests] ";

/**
 * In a Node extension host, where the server is: desktop VS Code has the same.
 * @param {{ server: object, browserPath: string, workspace: string, extension: string }} options
 * @returns {Promise<{ status: number, output: string }>} the tests' exit status and what they printed.
 */
export async function runInNodeHost({ server, browserPath, workspace, extension }) {
  const remote = (file) => `vscode-remote://${new URL(server.origin).host}${file}`;
  const payload = JSON.stringify([
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(await buildHostSuite())],
  ]);
  return runInPage(browserPath, async (page) => {
    await page.goto(server.addressWith({ folder: workspace, payload }));
  });
}

/** In a web extension host, where there is no Node: that of vscode.dev. Options and result as above. */
export async function runInWebHost({ server, browserPath, workspace, extension }) {
  const folder = `${extension}-web`;
  fs.cpSync(extension, folder, { recursive: true });
  // VS Code looks for the host to run tests in by the extension that the tests lie in.
  fs.copyFileSync(await buildHostSuite({ isWeb: true }), path.join(folder, "tests.js"));
  const files = await serveFolder(folder);
  const { host } = new URL(files.origin);
  const uri = (name) => ({ scheme: "http", authority: host, path: name });
  try {
    return await runInPage(browserPath, async (page) => {
      await page.addInitScript(addDevelopmentOptions, {
        extensions: [uri("/")],
        extensionTestsPath: uri("/tests.js"),
      });
      const payload = JSON.stringify([
        ["extensionDevelopmentPath", files.origin],
        ["extensionDevelopmentKind", "web"],
        ["extensionTestsPath", `${files.origin}/tests.js`],
      ]);
      await page.goto(server.addressWith({ folder: workspace, payload }));
    });
  } finally {
    await files.stop();
  }
}

async function runInPage(browserPath, open) {
  const browser = await chromium.launch({ executablePath: browserPath, args: browserArguments() });
  let output = "";
  const print = (line) => {
    output += `${line}\n`;
    console.log(line);
  };
  const log = (line) => {
    if (line.startsWith(reportMark)) print(line.slice(reportMark.length));
    else if (process.env.HEAPSCOPE_VERBOSE) console.log(line);
  };
  try {
    // The workbench's own policy would not let it load an extension from another server of this machine.
    const page = await browser.newPage({ bypassCSP: true });
    const ended = new Promise((resolve) => {
      page.exposeFunction("codeAutomationLog", (_kind, parts) => log(parts.join(" ")));
      page.exposeFunction("codeAutomationExit", resolve);
      page.on("crash", () => {
        print("The page crashed.");
        resolve(1);
      });
      setTimeout(() => {
        print(`The tests in the extension host did not end in ${timeoutSeconds} seconds.`);
        resolve(1);
      }, timeoutSeconds * 1000).unref();
    });
    await open(page);
    return { status: await ended, output };
  } finally {
    await browser.close();
  }
}

/** Runs in the page: adds to the configuration that the server wrote into it, before the workbench reads it. */
function addDevelopmentOptions(options) {
  document.addEventListener("readystatechange", () => {
    const element = document.getElementById("vscode-workbench-web-configuration");
    if (element === null || document.readyState !== "interactive") return;
    const configuration = JSON.parse(element.dataset.settings);
    configuration.developmentOptions = { ...configuration.developmentOptions, ...options };
    element.dataset.settings = JSON.stringify(configuration);
  });
}
