// Builds the unit tests with esbuild and runs them with Mocha: all of them, or those in the folders of
// test/ that are named (`node test/support/run-unit.mjs syntax analyzer`). Options after `--` go to Mocha.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { instrumentWrites } from "./instrument-writes.mjs";
import { refreshLibrary } from "./library.mjs";

const separator = process.argv.indexOf("--");
const folders = process.argv.slice(2, separator < 0 ? undefined : separator);
const mochaOptions = separator < 0 ? [] : process.argv.slice(separator + 1);
const projectRoot = path.resolve(import.meta.dirname, "../..");
const outdir = path.join(
  projectRoot,
  "dist-test",
  folders.length === 0 ? "all" : folders.join("+").replaceAll("/", "-"),
);

/** Editor tests run inside VS Code and are built by their own runner. */
function findTests(folder) {
  return fs
    .readdirSync(path.join(projectRoot, "test", folder), { recursive: true })
    .map((name) => path.join("test", folder, name))
    .filter((name) => /\.test\.tsx?$/.test(name) && !name.startsWith(path.join("test", "vscode")));
}

const entryPoints = (folders.length === 0 ? [""] : folders).flatMap(findTests);
if (entryPoints.length === 0) {
  console.error(`No test files (*.test.ts) under test/${folders.join(", test/")}.`);
  process.exit(1);
}
await refreshLibrary(path.join(projectRoot, "dist-test/python-library.bin"));
fs.rmSync(outdir, { recursive: true, force: true });
/** What records runs needs a machine whose writes are noted, and a process of its own: there is one parser in each. */
const isRecording = (file) => file.startsWith(path.join("test", "recording"));
const statuses = [
  await buildAndRun(
    entryPoints.filter((file) => !isRecording(file)),
    path.join(outdir, "plain"),
    [],
  ),
  await buildAndRun(entryPoints.filter(isRecording), path.join(outdir, "recording"), [instrumentWrites]),
];
process.exit(Math.max(...statuses));

/** Returns the exit status. */
async function buildAndRun(entryPoints, outdir, plugins) {
  if (entryPoints.length === 0) return 0;
  await build(entryPoints, outdir, plugins);
  return runMocha(outdir);
}

async function build(entryPoints, outdir, plugins) {
  await esbuild.build({
    absWorkingDir: projectRoot,
    entryPoints,
    plugins,
    outbase: "test",
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    sourcemap: "linked",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
  });
}

function runMocha(folder) {
  const mocha = path.join(projectRoot, "node_modules/mocha/bin/mocha.js");
  const run = spawnSync(
    process.execPath,
    [
      "--enable-source-maps",
      mocha,
      "--recursive",
      "--extension",
      "mjs",
      "--reporter",
      "dot",
      // Tests take milliseconds; this much is for a machine that does other things, too.
      // Real time, against tests that hang: what is measured is measured by processor time.
      "--timeout",
      "60000",
      ...mochaOptions,
      folder,
    ],
    { cwd: projectRoot, stdio: "inherit" },
  );
  return run.status ?? 1;
}
