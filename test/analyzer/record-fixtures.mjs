// Writes what the fixtures' fixes make of them (`<name>.fixed.py`) and runs both texts under every CPython that is
// found: `node test/analyzer/record-fixtures.mjs [RULE...]`, by default all. Both must print the same; what they print
// goes into fixtures/recorded.json. The diff of the fixed texts is to be read like code.
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import esbuild from "esbuild";
import { findPythons } from "./find-pythons.mjs";

const projectRoot = path.join(import.meta.dirname, "../..");
process.chdir(projectRoot);

const { outputFiles } = await esbuild.build({
  stdin: {
    contents: `
      export { ALL_RULES, FIXTURES, applyFixes, readFixtures, runsOn } from "./test/analyzer/fixture.ts";
      export { createAnalyzerSession } from "./src/analyzer/session.ts";
      export { testParser } from "./test/syntax/python-parser.ts";`,
    resolveDir: projectRoot,
    loader: "ts",
  },
  bundle: true,
  format: "esm",
  platform: "node",
  packages: "external",
  write: false,
  logLevel: "warning",
});
const bundle = path.join(projectRoot, "dist-test", "record-fixtures.mjs");
fs.mkdirSync(path.dirname(bundle), { recursive: true });
fs.writeFileSync(bundle, outputFiles[0].text);
const { ALL_RULES, FIXTURES, applyFixes, readFixtures, runsOn, createAnalyzerSession, testParser } =
  await import(bundle);

function run({ command }, source) {
  const { status, stdout, stderr } = spawnSync(command, ["-"], {
    input: source,
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, PYTHONHASHSEED: "0", PYTHONIOENCODING: "utf-8" },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const digest = (text) => crypto.createHash("sha256").update(text).digest("hex").slice(0, 16);
const pythons = findPythons();
if (pythons.length === 0) throw new Error("No python3.9 ... python3.15 on PATH.");
const parser = await testParser();
const target = path.join(FIXTURES, "recorded.json");
const named = process.argv.slice(2);
const fixtures = readFixtures();
const known = JSON.parse(fs.readFileSync(target, "utf8"));
const kept = fixtures.filter(
  ({ name, ruleId }) => named.length > 0 && !named.includes(ruleId) && name in known.fixtures,
);
const recorded = Object.fromEntries(kept.map(({ name }) => [name, known.fixtures[name]]));
for (const { name, ruleId, source } of fixtures) {
  if (named.length > 0 && !named.includes(ruleId)) continue;
  const session = createAnalyzerSession(parser, ALL_RULES);
  session.open(source);
  const fixed = applyFixes(source, session.findings(), ruleId);
  const file = path.join(FIXTURES, name.replace(/\.py$/, ".fixed.py"));
  if (fixed === source) fs.rmSync(file, { force: true });
  else fs.writeFileSync(file, fixed);
  const able = pythons.filter(({ version }) => runsOn(source, version));
  const outputs = able.map((python) => {
    const output = run(python, source);
    const fixedOutput = run(python, fixed);
    if (output !== fixedOutput) {
      throw new Error(
        `${name} on ${python.version}: the fixed text prints something else:\n${output}\n${fixedOutput}`,
      );
    }
    return output;
  });
  const [output] = outputs;
  const differing = able.filter((_, index) => outputs[index] !== output);
  if (differing.length > 0)
    throw new Error(`${name}: other output on ${differing.map(({ version }) => version)}`);
  recorded[name] = { source: digest(source), fixed: digest(fixed), output };
}
const releaseOf = (python) => run(python, "import platform; print(platform.python_version())").trim();
const releases = Object.fromEntries(pythons.map((python) => [python.version, releaseOf(python)]));
const sorted = Object.fromEntries(Object.entries(recorded).sort(([a], [b]) => (a < b ? -1 : 1)));
const data = { pythons: releases, fixtures: sorted };
fs.writeFileSync(target, `${JSON.stringify(data, undefined, 2)}\n`);
console.log(`${Object.keys(recorded).length} fixtures on ${Object.values(releases).join(", ")}`);
