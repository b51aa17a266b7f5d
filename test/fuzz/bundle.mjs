// Builds the fuzzer's TypeScript and loads it, for the commands of this folder.
import path from "node:path";
import esbuild from "esbuild";
import { refreshLibrary } from "../support/library.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** The exports of run.ts, program.ts, record.ts; the working directory becomes the project's. */
export async function loadFuzzer() {
  const outfile = path.join(root, `dist-test/fuzz-${process.pid}.mjs`);
  process.chdir(root);
  await refreshLibrary(path.join(root, "dist-test/python-library.bin"));
  await esbuild.build({
    stdin: {
      contents: ["run", "program", "record"].map((name) => `export * from "./${name}.ts";`).join("\n"),
      resolveDir: import.meta.dirname,
      loader: "ts",
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    sourcemap: "inline",
    logLevel: "warning",
  });
  return await import(outfile);
}
