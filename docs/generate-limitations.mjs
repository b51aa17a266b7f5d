// Writes docs/limitations.md from the code: `node docs/generate-limitations.mjs`.
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);
const { outputFiles } = await esbuild.build({
  stdin: {
    contents: 'export { limitationsPage } from "./test/docs/limitations.ts";',
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  platform: "node",
  write: false,
  logLevel: "warning",
});
const code = Buffer.from(outputFiles[0].text).toString("base64");
const { limitationsPage } = await import(`data:text/javascript;base64,${code}`);
fs.writeFileSync("docs/limitations.md", limitationsPage());
