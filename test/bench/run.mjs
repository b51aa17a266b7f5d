// Bundles and runs one benchmark: `node test/bench/run.mjs [NAME [ARGUMENT...]]`, by default `programs`. One that is no
// TypeScript runs as it is.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { refreshLibrary } from "../support/library.mjs";

const isNamed = /^[a-z]/.test(process.argv[2] ?? "");
const name = isNamed ? process.argv[2] : "programs";
const args = process.argv.slice(isNamed ? 3 : 2);
const projectRoot = path.resolve(import.meta.dirname, "../..");
const script = path.join(projectRoot, "test", "bench", `${name}.mjs`);
const outfile = fs.existsSync(script) ? script : path.join(projectRoot, "dist-test", "bench", `${name}.mjs`);
// What runs the machine from sources reads its library here.
await refreshLibrary(path.join(projectRoot, "dist-test/python-library.bin"));
if (outfile !== script)
  await esbuild.build({
    absWorkingDir: projectRoot,
    entryPoints: [`test/bench/${name}.ts`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    logLevel: "warning",
  });
const run = spawnSync(process.execPath, [outfile, ...args], { cwd: projectRoot, stdio: "inherit" });
process.exit(run.status ?? 1);
