// `npm run manifest`: writes into package.json what follows from the code (manifest-settings.ts). A test
// fails while the two differ.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { projectRoot } from "./process.mjs";

const outfile = path.join(projectRoot, "dist-test/manifest-settings.mjs");
await esbuild.build({
  entryPoints: [path.join(projectRoot, "test/support/manifest-settings.ts")],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
});
const { generateSettings } = await import(pathToFileURL(outfile).href);
const { rules, pythonVersions, defaultPythonVersion } = generateSettings();

const file = path.join(projectRoot, "package.json");
const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
const { properties } = manifest.contributes.configuration;
properties["heapscope.pythonVersion"].enum = pythonVersions;
properties["heapscope.pythonVersion"].default = defaultPythonVersion;
properties["heapscope.rules"].properties = rules;
fs.writeFileSync(file, `${JSON.stringify(manifest, undefined, 2)}\n`);
