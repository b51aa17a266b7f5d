// Records how CPython's Unicode data differs from this Node's, into src/runtime/objects/str/str-unicode-data.ts, and
// checksums of all of CPython's answers, into test/runtime/data/unicode.json. Needs python3.9 to python3.13 on
// the PATH, and a Node whose Unicode is at least theirs.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { checksumBlocks } from "./unicode-checksums.mjs";

const VERSIONS = ["3.9", "3.11", "3.12", "3.13"];
const root = path.resolve(import.meta.dirname);
const sweeps = VERSIONS.map((version) => {
  const done = spawnSync(`python${version}`, [path.join(root, "expressions/_unicode.py")], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(`python${version} is needed`);
  return JSON.parse(done.stdout);
});
const [, , , newest] = sweeps;

/** Ranges in base 36: `start` or `start-length`, where length counts what follows. */
function encode(codes) {
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([a, b]) => (a === b ? a.toString(36) : `${a.toString(36)}-${(b - a).toString(36)}`))
    .join(" ");
}

const all = Array.from({ length: 0x110000 }, (_, code) => code);
const hostHas = (pattern) => (code) => pattern.test(String.fromCodePoint(code));
const isAssignedByHost = hostHas(/\P{Cn}/u);
const added = sweeps.map((sweep, index) => {
  const has = new Set(sweep.isAssigned);
  const next = sweeps[index + 1];
  const candidates = next === undefined ? all.filter(isAssignedByHost) : next.isAssigned;
  return encode(candidates.filter((code) => !has.has(code)));
});
const beyond = (name, pattern) => newest[name].filter((code) => !hostHas(pattern)(code));
const older = new Set(sweeps[2].isnumeric);
const numeric = beyond("isnumeric", /\p{N}/u);

const lines = [
  "/**",
  " * Where CPython's Unicode data differs from that of JavaScript engines. Written by test/runtime/record-unicode.mjs",
  " * from what CPython answers. Ranges are in base 36: the first code point, and how many more follow.",
  " */",
  "",
  "/** Code points that are unassigned before the named version of Unicode, `later` for those after 15.1. */",
  "export const ADDED_IN = {",
  `  "14.0": "${added[0]}",`,
  `  "15.0": "${added[1]}",`,
  `  "15.1": "${added[2]}",`,
  `  later: "${added[3]}",`,
  "} as const;",
  "",
  "/** `isdigit` beyond the decimal digits: superscripts, circled digits and the like. */",
  `export const DIGITS = "${encode(beyond("isdigit", /\p{Nd}/u))}";`,
  "",
  "/** `isnumeric` beyond the general category N: ideographs that are numbers. */",
  `export const NUMERIC_LETTERS = "${encode(numeric.filter((code) => older.has(code)))}";`,
  "/** The same, from Unicode 15.1 on. */",
  `export const NUMERIC_LETTERS_15_1 = "${encode(numeric.filter((code) => !older.has(code)))}";`,
];
fs.writeFileSync(
  path.join(root, "../../src/runtime/objects/str/str-unicode-data.ts"),
  `${lines.join("\n")}\n`,
);

const recorded = VERSIONS.map((version, index) => {
  const { unicode, ...answers } = sweeps[index];
  const sums = Object.entries(answers).map(([name, codes]) => [name, checksumBlocks(codes)]);
  return `${JSON.stringify(version)}: ${JSON.stringify({ unicode, ...Object.fromEntries(sums) })}`;
});
fs.writeFileSync(path.join(root, "data/unicode.json"), `{\n${recorded.join(",\n")}\n}\n`);
