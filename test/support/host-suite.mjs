// Opens a VS Code server's page whose address names an extension's tests, and waits for their end. The
// page calls two functions that it expects on its window: one for each line of log, one at the end.
import { chromium } from "playwright-core";
import { browserArguments } from "./browser.mjs";

/** How the tests' own lines begin (test/vscode/host/run-suite.ts); the rest is VS Code's log. */
const reportMark = "[tests] ";

/** @returns {Promise<{ status: number, output: string }>} the tests' exit status and what they printed. */
export async function runInBrowser({ address, browserPath, timeoutSeconds }) {
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
    const page = await browser.newPage();
    const status = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        print(`The tests in the extension host did not end in ${timeoutSeconds} seconds.`);
        resolve(1);
      }, timeoutSeconds * 1000);
      const settle = (code) => {
        clearTimeout(timer);
        resolve(code);
      };
      page.exposeFunction("codeAutomationLog", (_kind, parts) => log(parts.join(" ")));
      page.exposeFunction("codeAutomationExit", settle);
      page.on("crash", () => {
        print("The page crashed.");
        settle(1);
      });
      if (process.env.HEAPSCOPE_VERBOSE)
        page.on("console", (message) => console.log("[page]", message.text()));
      page.goto(address).catch(reject);
    });
    return { status, output };
  } finally {
    await browser.close();
  }
}
