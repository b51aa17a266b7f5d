// Records what real CPythons answer in the situations of test/facts/situations into test/facts/py3XX.json.
//
//   node test/facts/record.mjs                       every python3.9 ... python3.15 found on PATH
//   node test/facts/record.mjs "python3.14"          the interpreters named (a command and its arguments)
//
// Each release overwrites the file of its version; the files are never edited by hand.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findInterpreters, versionOf } from "../support/interpreters.mjs";

const VERSIONS = ["3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];
const folder = import.meta.dirname;
const recorder = fs.readFileSync(path.join(folder, "record.py"), "utf8");

/** All situations, in the order of their files: what to run, and the first version that can run it. */
function readSituations() {
  const directory = path.join(folder, "situations");
  return fs
    .readdirSync(directory)
    .filter((name) => name.endsWith(".py"))
    .sort()
    .flatMap((name) => splitSituations(fs.readFileSync(path.join(directory, name), "utf8")));
}

/** Cuts a file at its lines "# situation: key" or "# situation: key (3.10+)". */
function splitSituations(text) {
  return text
    .split(/^(?=# situation: )/m)
    .slice(1)
    .map((section) => {
      const [, key, since] = /^# situation: (\S+)(?: \((3\.\d+)\+\))?\n/.exec(section) ?? [];
      if (key === undefined) throw new Error(`Not a situation: ${section.split("\n")[0]}`);
      return {
        key,
        since: since ?? VERSIONS[0],
        source: `${section.slice(section.indexOf("\n") + 1).trim()}\n`,
      };
    });
}

function isAtLeast(version, since) {
  return VERSIONS.indexOf(version) >= VERSIONS.indexOf(since);
}

function record(command, situations) {
  const version = versionOf(command);
  if (!VERSIONS.includes(version))
    throw new Error(`${command.join(" ")} is no Python of ${VERSIONS.join(", ")}`);
  const programs = situations.filter(({ since }) => isAtLeast(version, since));
  const result = spawnSync(command[0], [...command.slice(1), "-S", "-c", recorder], {
    input: JSON.stringify(programs.map(({ key, source }) => [key, source])),
    encoding: "utf8",
    maxBuffer: 1 << 26,
    timeout: 900_000,
  });
  if (result.status !== 0) throw new Error(result.stderr || `${command.join(" ")} did not finish`);
  const { release, facts } = JSON.parse(result.stdout);
  const lines = Object.entries(facts).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const file = path.join(folder, `py${version.replace(".", "")}.json`);
  fs.writeFileSync(file, `{"release": ${JSON.stringify(release)}, "facts": {\n${lines.join(",\n")}\n}}\n`);
  console.log(`${release}: ${lines.length} facts, ${fs.statSync(file).size} bytes`);
}

const situations = readSituations();
const keys = situations.map(({ key }) => key);
const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
if (repeated !== undefined) throw new Error(`Two situations are named ${repeated}`);
const named = process.argv.slice(2).map((command) => command.split(" "));
const commands = named.length > 0 ? named : findInterpreters(VERSIONS).map((found) => found.command);
if (commands.length === 0) console.error("No python3.9 ... python3.15 on PATH.");
for (const command of commands) record(command, situations);
