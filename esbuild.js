// Builds what ships, into dist/, and watches with --watch. The tests have a builder of their own
// (test/support/run-unit.mjs). It installs nothing and downloads nothing.
const esbuild = require("esbuild");
const fs = require("node:fs");
const path = require("node:path");

const watch = process.argv.includes("--watch");
const outdir = "dist";

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  minify: !watch,
  sourcemap: watch ? "linked" : false,
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
  outdir,
  jsx: "automatic",
  jsxImportSource: "preact",
  // Fonts keep their names, so that the page can be given their address.
  loader: { ".ttf": "file" },
  assetNames: "[name]",
};

/** CommonJS has no `import.meta`, which web-tree-sitter asks for its own address in Node. */
const node = {
  platform: "node",
  format: "cjs",
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
};

/** One entry per artifact of dist/. Those whose entry file is not there yet are left out. */
const bundles = [
  {
    in: "src/extension/extension.ts",
    out: "extension",
    ...node,
    external: ["vscode"],
  },
  {
    in: "src/extension/extension-web.ts",
    out: "extension.web",
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
  },
  { in: "src/extension/analyzer-worker/node.ts", out: "analyzer-worker", ...node },
  {
    in: "src/extension/analyzer-worker/web.ts",
    out: "analyzer-worker.web",
    platform: "browser",
    format: "iife",
  },
  { in: "src/webview/main.tsx", out: "webview", platform: "browser", format: "iife" },
  { in: "src/webview/cycles/main.tsx", out: "cycles", platform: "browser", format: "iife" },
  // It records memory, so its machine's writes are noted.
  { in: "src/simulation/worker.ts", out: "worker", platform: "browser", format: "iife", notesWrites: true },
  {
    in: "src/cli/main.ts",
    out: "cli",
    ...node,
    banner: { js: `#!/usr/bin/env node\n${node.banner.js}` },
  },
];

/** What ships beside the bundles. */
const wheels = [
  "node_modules/web-tree-sitter/web-tree-sitter.wasm",
  "node_modules/tree-sitter-python/tree-sitter-python.wasm",
];

function bundleOptions({ in: entry, out, notesWrites = false, ...rest }, instrumentWrites) {
  const plugins = notesWrites ? [instrumentWrites] : [];
  return { ...shared, ...rest, plugins, entryPoints: [{ in: entry, out }] };
}

function copyWheels() {
  fs.mkdirSync(outdir, { recursive: true });
  for (const file of wheels) fs.copyFileSync(file, path.join(outdir, path.basename(file)));
}

/** The licences of everything that went into dist/, as they ask for. */
function writeNotices(metafiles) {
  const inputs = [...wheels, ...metafiles.flatMap((metafile) => Object.keys(metafile.inputs))];
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
    const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? license : fs.readFileSync(path.join(folder, file), "utf8").trim();
    return `${name} ${version}\n\n${text}\n`;
  });
  const python = fs.readFileSync("src/library/CPYTHON-LICENSE.txt", "utf8").trim();
  notices.push(`Library modules of CPython 3.13, compiled\n\n${python}\n`);
  fs.writeFileSync(path.join(outdir, "third-party-notices.txt"), notices.join(`\n${"-".repeat(80)}\n\n`));
}

/** "node_modules/@scope/name" of a file below it. */
function packageFolder(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

async function main() {
  fs.rmSync(outdir, { recursive: true, force: true });
  copyWheels();
  const { buildLibrary } = await import("./test/support/library.mjs");
  await buildLibrary(path.join(outdir, "python-library.bin"));
  const { instrumentWrites } = await import("./test/support/instrument-writes.mjs");
  const present = bundles
    .filter((bundle) => fs.existsSync(bundle.in))
    .map((bundle) => bundleOptions(bundle, instrumentWrites));
  if (watch) {
    for (const options of present) await (await esbuild.context(options)).watch();
    console.log("Watching src/.");
    return;
  }
  const results = await Promise.all(present.map((options) => esbuild.build(options)));
  writeNotices(results.map((result) => result.metafile));
}

main().catch((error) => {
  // esbuild has printed its own errors.
  if (!Array.isArray(error.errors)) console.error(error);
  process.exit(1);
});
