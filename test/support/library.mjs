// Makes the archive of library modules (`python-library.bin`): for dist/ with every build, for the tests when it is
// missing or older than what it is made of.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import esbuild from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");
const SOURCES = ["src/library", "src/bytecode", "src/compiler", "src/cpython", "src/symtable", "src/syntax"];
const FILES = [
  "node_modules/web-tree-sitter/web-tree-sitter.wasm",
  "node_modules/tree-sitter-python/tree-sitter-python.wasm",
  "node_modules/pyodide/python_stdlib.zip",
];

/** Compiles the library into the file `target`. Throws with what the compiler says. */
export async function buildLibrary(target) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-library-"));
  try {
    const program = path.join(folder, "build.cjs");
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ["src/library/build.ts"],
      outfile: program,
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "es2022",
      define: { "import.meta.url": "importMetaUrl" },
      banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
      logLevel: "warning",
    });
    const made = path.join(folder, "library.bin");
    const args = [program, ...FILES, "src/library/python", made];
    const run = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", timeout: 300_000 });
    if (run.status !== 0) throw new Error(`The library was not compiled: ${run.stderr}`);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(made, target);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** `buildLibrary`, unless `target` is newer than everything that it is made of. */
export async function refreshLibrary(target) {
  const inputs = [
    ...SOURCES.map((folder) => path.join(root, folder)),
    ...FILES.map((file) => path.join(root, file)),
  ];
  const newest = Math.max(...inputs.map(newestTime));
  if (fs.existsSync(target) && fs.statSync(target).mtimeMs > newest) return;
  await buildLibrary(target);
}

/** Of a file, or of a folder's files. */
function newestTime(file) {
  const facts = fs.statSync(file);
  if (!facts.isDirectory()) return facts.mtimeMs;
  const times = fs.readdirSync(file).map((name) => newestTime(path.join(file, name)));
  return Math.max(facts.mtimeMs, ...times);
}
