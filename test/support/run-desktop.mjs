// `npm run test:desktop`: the suite inside the extension host, in the VS Code that @vscode/test-electron
// downloads. For machines with a display where that download can be had; elsewhere run-editor.mjs.
import path from "node:path";
import { ensureDependencies } from "./dependencies.mjs";
import { buildHostSuite } from "./editor-suites.mjs";
import { vscodeTestFolder } from "./editor-tools.mjs";
import { build } from "./package-extension.mjs";
import { projectRoot, runMain, SetupError } from "./process.mjs";
import { prepareWorkspace } from "./run-editor.mjs";

runMain(async () => {
  await ensureDependencies();
  await build();
  const { downloadAndUnzipVSCode, runTests } = await import("@vscode/test-electron");
  const cachePath = path.join(vscodeTestFolder, "desktop");
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ cachePath }).catch((error) => {
    throw new SetupError(`VS Code could not be downloaded (${error.message}): use npm run test:editor.`);
  });
  const workspace = prepareWorkspace(path.join(vscodeTestFolder, "desktop-workspace"));
  process.exitCode = await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: await buildHostSuite(),
    launchArgs: [workspace, "--disable-extensions", "--disable-workspace-trust"],
  });
});
