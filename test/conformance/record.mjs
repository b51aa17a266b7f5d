// Records what real CPythons print for every program of test/conformance/programs into
// test/conformance/recorded/<version>/<area>.json. Run it after adding or changing a program:
//
//   node test/conformance/record.mjs [AREA...]
//
// An area is a folder of programs; without one all are recorded. It uses each python3.11 and python3.13 found on
// PATH. The recordings are never edited by hand.
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../support/interpreters.mjs";
import { areasOf, programsIn, runProgram, VERSIONS } from "./programs.mjs";

const folder = path.join(import.meta.dirname, "recorded");
const areas = process.argv.length > 2 ? process.argv.slice(2) : areasOf();
const interpreters = findInterpreters(VERSIONS);
if (interpreters.length < VERSIONS.length) {
  console.error(
    `Recording needs ${VERSIONS.map((version) => `python${version}`).join(" and ")} on PATH: nothing recorded.`,
  );
  process.exit(1);
}
for (const { version, command } of interpreters) {
  for (const area of areas) {
    const recorded = Object.fromEntries(
      programsIn(area, version).map((name) => [name, runProgram(command, name)]),
    );
    const file = path.join(folder, version, `${area}.json`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${JSON.stringify(recorded, undefined, 1)}\n`);
    console.log(`${path.relative(process.cwd(), file)}: ${Object.keys(recorded).length} programs`);
  }
}
