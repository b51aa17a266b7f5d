// Bundles the editor tests: those that run inside an extension host, and those that drive the page.
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { projectRoot } from "./process.mjs";

const outFolder = path.join(projectRoot, "dist-test/vscode");

/** One file that VS Code loads and whose `run()` it calls. @returns its path. */
export async function buildHostSuite() {
  const folder = path.join(projectRoot, "test/vscode/host");
  const imports = findTests(folder).map((name) => `() => import("./${name}")`);
  const outfile = path.join(outFolder, "host.js");
  await esbuild.build({
    stdin: {
      contents: `import { runSuite } from "./run-suite.ts";\nexport const run = () => runSuite([${imports.join(", ")}]);`,
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "es2022",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
    // Mocha's parallel mode, which is not used here.
    logOverride: { "require-resolve-not-external": "silent" },
  });
  return outfile;
}

/** A folder of files for Mocha. @returns its path. */
export async function buildPageSuite() {
  const folder = path.join(projectRoot, "test/vscode/page");
  const outdir = path.join(outFolder, "page");
  fs.rmSync(outdir, { recursive: true, force: true });
  await esbuild.build({
    absWorkingDir: projectRoot,
    entryPoints: findTests(folder).map((name) => path.join(folder, name)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    sourcemap: "linked",
    logLevel: "warning",
  });
  return outdir;
}

function findTests(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .sort();
}
