// Records which public names the modules of real CPythons have that the simulator has, too, into
// test/library/recorded.json. `node test/library/record.mjs`, with python3.11 and python3.13 on PATH.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { findPythons } from "../analyzer/find-pythons.mjs";

const VERSIONS = ["3.11", "3.13"];
const here = import.meta.dirname;
const root = path.join(here, "../..");

const { outputFiles } = await esbuild.build({
  stdin: {
    contents: 'export { PUBLIC_MODULES } from "./test/library/public-modules.ts";',
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
const { PUBLIC_MODULES } = await import(`data:text/javascript;base64,${code}`);

function ask(python) {
  const recorder = path.join(here, "record_names.py");
  const options = { encoding: "utf8", env: { ...process.env, PYTHONWARNINGS: "ignore" }, timeout: 60_000 };
  const done = spawnSync(python, [recorder, ...PUBLIC_MODULES], options);
  if (done.status !== 0) throw new Error(`${python}: ${done.stderr}`);
  return JSON.parse(done.stdout);
}

const pythons = findPythons().filter(({ version }) => VERSIONS.includes(version));
if (pythons.length < VERSIONS.length) throw new Error(`Needs Python ${VERSIONS.join(" and ")} on PATH.`);
const recorded = Object.fromEntries(pythons.map(({ version, command }) => [version, ask(command)]));
fs.writeFileSync(path.join(here, "recorded.json"), `${JSON.stringify(recorded, undefined, 1)}\n`);
console.log(`${PUBLIC_MODULES.length} modules recorded`);
