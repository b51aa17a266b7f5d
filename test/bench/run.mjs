// Bundles and runs one benchmark: `node test/bench/run.mjs [NAME [ARGUMENT...]]`, by default `programs`.
import { spawnSync } from "node:child_process";
import path from "node:path";
import esbuild from "esbuild";

const [name = "programs", ...args] = process.argv.slice(2);
const projectRoot = path.resolve(import.meta.dirname, "../..");
const outfile = path.join(projectRoot, "dist-test", "bench", `${name}.mjs`);
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
