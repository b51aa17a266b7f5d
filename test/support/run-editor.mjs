// Runs the editor tests: packages the extension, installs the package into a VS Code server, and runs in
// it first the suite inside the extension host (test/vscode/host), in Node and in the browser, then the one
// that sees what a person sees (test/vscode/page). `node test/support/run-editor.mjs page` runs only the
// suites that are named. Its set-up is done by the scripts that it calls.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { buildPageSuite } from "./editor-suites.mjs";
import { ensureEditorTools, vscodeTestFolder } from "./editor-tools.mjs";
import { runInNodeHost, runInWebHost } from "./host-suite.mjs";
import { extensionFolderName, packageExtension } from "./package-extension.mjs";
import { projectRoot, run, runMain } from "./process.mjs";
import { extensionsFolder, installExtension, startServer } from "./vscode-server.mjs";

const pageSuiteSeconds = 900;

const suites = { "node-host": runInNodeHost, "web-host": runInWebHost, page: runPageSuite };

/** @returns {Promise<{ status: number, output: string }[]>} one result for each suite. */
export async function runEditorTests(names = Object.keys(suites)) {
  const tools = await ensureEditorTools();
  const browserPath = await ensureBrowser();
  const file = await packageExtension(tools);
  const dataFolder = path.join(vscodeTestFolder, "editor-test");
  fs.rmSync(dataFolder, { recursive: true, force: true });
  await installExtension(tools, { dataFolder, file });
  const workspace = prepareWorkspace(path.join(dataFolder, "examples"));
  const server = await startServer(tools, { dataFolder, folder: workspace, acceptsPayload: true });
  const extension = path.join(extensionsFolder(dataFolder), extensionFolderName());
  const options = { server, browserPath, workspace, extension };
  try {
    const results = [];
    for (const name of names) {
      // The suites print lines that look alike.
      console.log(`\n-- ${name}`);
      results.push(await suites[name](options));
    }
    return results;
  } finally {
    await server.stop();
  }
}

/** A copy, so that tests may edit and leave nothing behind. */
export function prepareWorkspace(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(path.join(projectRoot, "media/examples"), folder, { recursive: true });
  fs.cpSync(path.join(projectRoot, "docs/moments"), path.join(folder, "moments"), {
    recursive: true,
    filter: (file) => !path.extname(file) || file.endsWith(".py"),
  });
  return folder;
}

/** `HEAPSCOPE_GREP` runs only the tests of the page whose titles it is in. */
function mochaOptions() {
  const { HEAPSCOPE_GREP: titles } = process.env;
  return titles === undefined ? [] : ["--fgrep", titles];
}

/** The tests that drive the page, in a process of their own. */
async function runPageSuite({ server, browserPath, workspace }) {
  const suite = await buildPageSuite();
  const mocha = path.join(projectRoot, "node_modules/mocha/bin/mocha.js");
  const args = [
    "--enable-source-maps",
    mocha,
    "--extension",
    "mjs",
    "--timeout",
    "120000",
    ...mochaOptions(),
    suite,
  ];
  return run(process.execPath, args, {
    echo: true,
    timeoutSeconds: pageSuiteSeconds,
    env: {
      HEAPSCOPE_EDITOR_ADDRESS: server.address,
      HEAPSCOPE_USER_SETTINGS: server.settingsFile,
      HEAPSCOPE_WORKSPACE: workspace,
      HEAPSCOPE_BROWSER: browserPath,
      HEAPSCOPE_ARTIFACTS: path.join(projectRoot, "test/artifacts"),
    },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  runMain(async () => {
    await ensureDependencies();
    const named = process.argv.slice(2);
    const results = await runEditorTests(named.length > 0 ? named : undefined);
    process.exitCode = results.some(({ status }) => status !== 0) ? 1 : 0;
  });
}
