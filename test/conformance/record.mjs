// Records what real CPythons print for every program of test/conformance/programs into
// test/conformance/recorded/<version>/<area>.json. Run it after adding or changing a program:
//
//   node test/conformance/record.mjs [AREA...]
//
// An area is a folder of programs; without one all are recorded. It uses each python3.9 to python3.15 found on PATH
// and needs python3.13: the recordings of other versions only say what they do differently. The recordings are never
// edited by hand; a version that is not on PATH keeps its old ones, and the tests of ALL_VERSIONS miss the new.
import fs from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { findInterpreters } from "../support/interpreters.mjs";
import {
  AS_BASE,
  areasOf,
  BASE_VERSION,
  programsIn,
  recordingFile,
  runProgram,
  VERSIONS,
} from "./programs.mjs";

const areas = process.argv.length > 2 ? process.argv.slice(2) : areasOf();
const interpreters = findInterpreters(VERSIONS);
const base = interpreters.find(({ version }) => version === BASE_VERSION);
const missing = VERSIONS.filter((version) => !interpreters.some((each) => each.version === version));
if (base === undefined) {
  console.error(`Recording needs python${BASE_VERSION} on PATH: nothing recorded.`);
  process.exit(1);
}
for (const area of areas) {
  const baseRuns = record(base, area, {});
  const others = interpreters.filter((each) => each !== base);
  const differing = others.map((each) => [each.version, countOwn(record(each, area, baseRuns))]);
  const counts = differing.map(([version, count]) => `${version}: ${count}`).join(", ");
  console.log(`${area}: ${Object.keys(baseRuns).length} programs; different in ${counts}`);
}
if (missing.length > 0) console.warn(`Not on PATH, so not recorded: python${missing.join(", python")}`);

/** Writes what one version does with the programs of an area, as far as `known` does not say it already. */
function record({ version, command }, area, known) {
  const runs = programsIn(area, version).map((name) => [name, runProgram(command, name)]);
  const recorded = Object.fromEntries(
    runs.map(([name, ran]) => [name, isDeepStrictEqual(ran, known[name]) ? AS_BASE : ran]),
  );
  const file = recordingFile(version, area);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(recorded, undefined, 1)}\n`);
  return recorded;
}

function countOwn(recorded) {
  return Object.values(recorded).filter((ran) => ran !== AS_BASE).length;
}
