// Records what `re` of real CPythons answers for the patterns of cases.json and for random ones:
//
//   node test/runtime/re/record.mjs
//
// 3.11 and 3.13 must agree: then one recording stands for both.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../../support/interpreters.mjs";

const folder = import.meta.dirname;
const interpreters = findInterpreters(["3.11", "3.13"]);
if (interpreters.length < 2) throw new Error("Recording needs python3.11 and python3.13 on PATH.");
const [first, second] = interpreters.map(({ command }) => {
  const result = spawnSync(
    command[0],
    [...command.slice(1), path.join(folder, "record.py"), path.join(folder, "cases.json")],
    { encoding: "utf8", maxBuffer: 1 << 26, timeout: 300_000 },
  );
  if (result.status !== 0) throw new Error(result.stderr);
  return result.stdout;
});
if (first !== second) throw new Error("3.11 and 3.13 answer differently.");
fs.writeFileSync(path.join(folder, "recorded", "regex.json"), `${first.replaceAll("],[", "],\n[")}\n`);
