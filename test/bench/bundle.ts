/** Our machine as a child process for benchmarks, bundled with the options of what ships (esbuild.js). */
import { spawnSync } from "node:child_process";
import esbuild from "esbuild";

/** The command; a file and a number of rounds follow. */
export async function bundleHeapscope(): Promise<readonly string[]> {
  // For the parser's WebAssembly in dist/.
  spawnSync(process.execPath, ["esbuild.js"], { stdio: "inherit" });
  const outfile = "dist-test/bench/heapscope.cjs";
  await esbuild.build({
    entryPoints: ["test/bench/children/heapscope.ts"],
    outfile,
    bundle: true,
    minify: true,
    target: "es2022",
    platform: "node",
    format: "cjs",
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
  });
  return [process.execPath, outfile];
}
