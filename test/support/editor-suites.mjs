// Bundles the editor tests: those that run inside an extension host, and those that drive the page.
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { projectRoot } from "./process.mjs";

const outFolder = path.join(projectRoot, "dist-test/vscode");

/** One file that VS Code loads and whose `run()` it calls. @returns its path. */
export async function buildHostSuite({ isWeb = false } = {}) {
  const folder = path.join(projectRoot, "test/vscode/host");
  const imports = findTests(folder).map((name) => `() => import("./${name}")`);
  const outfile = path.join(outFolder, isWeb ? "host-web.js" : "host.js");
  await esbuild.build({
    stdin: {
      contents: `import { runSuite } from "./run-suite.ts";\nexport const run = () => runSuite([${imports.join(", ")}]);`,
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    format: "cjs",
    platform: isWeb ? "browser" : "node",
    target: "es2022",
    external: ["vscode"],
    ...(isWeb ? webOptions : {}),
    sourcemap: "inline",
    logLevel: "warning",
    // Mocha's parallel mode, which is not used here.
    logOverride: { "require-resolve-not-external": "silent" },
  });
  return outfile;
}

const webOptions = {
  alias: {
    mocha: "mocha/mocha.mjs",
    "node:assert/strict": path.join(projectRoot, "test/vscode/host/assert-web.ts"),
  },
  // Else Mocha's build for browsers would take the exports of the bundle for its own.
  define: { exports: "undefined", module: "undefined" },
};

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
