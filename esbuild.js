// Builds what ships, into dist/, and watches with --watch. The tests have a builder of their own
// (test/support/run-unit.mjs). It installs nothing and downloads nothing.
const esbuild = require("esbuild");
const fs = require("node:fs");
const path = require("node:path");

const watch = process.argv.includes("--watch");
const minify = !watch;

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  minify,
  sourcemap: watch ? "linked" : false,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  jsx: "automatic",
  jsxImportSource: "preact",
};

/** One entry per artifact of dist/. Those whose entry file is not there yet are left out. */
const bundles = [
  {
    in: "src/extension/extension.ts",
    out: "extension",
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  },
  {
    in: "src/extension/extension-web.ts",
    out: "extension.web",
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
  },
  { in: "src/webview/main.tsx", out: "webview", platform: "browser", format: "iife" },
  { in: "src/simulation/worker.ts", out: "worker", platform: "browser", format: "iife" },
  {
    in: "src/cli/main.ts",
    out: "cli",
    platform: "node",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
  },
];

function bundleOptions(bundle) {
  const { in: entry, out, ...rest } = bundle;
  return { ...shared, ...rest, entryPoints: [{ in: entry, out }], outdir: "dist" };
}

function copyAssets() {
  fs.mkdirSync("dist", { recursive: true });
  const wheels = [
    "node_modules/web-tree-sitter/web-tree-sitter.wasm",
    "node_modules/tree-sitter-python/tree-sitter-python.wasm",
  ];
  for (const file of wheels) fs.copyFileSync(file, path.join("dist", path.basename(file)));
}

async function main() {
  fs.rmSync("dist", { recursive: true, force: true });
  copyAssets();
  const present = bundles.filter((bundle) => fs.existsSync(bundle.in)).map(bundleOptions);
  if (!watch) {
    await Promise.all(present.map((options) => esbuild.build(options)));
    return;
  }
  for (const options of present) await (await esbuild.context(options)).watch();
}

main().catch(() => process.exit(1));
