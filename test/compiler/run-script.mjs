// Builds a TypeScript file with esbuild and runs it: `node test/compiler/run-script.mjs FILE.ts ARGUMENT...`.
import { spawnSync } from "node:child_process";
import path from "node:path";
import esbuild from "esbuild";

const [script, ...args] = process.argv.slice(2);
if (script === undefined) throw new Error("usage: node test/compiler/run-script.mjs FILE.ts ARGUMENT...");
const outfile = path.join("dist-test", "scripts", script.replace(/\.ts$/, ".mjs").replaceAll("/", "-"));
await esbuild.build({
  entryPoints: [script],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "es2022",
  packages: "external",
  sourcemap: "linked",
  logLevel: "warning",
});
const run = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...args], { stdio: "inherit" });
process.exit(run.status ?? 1);
