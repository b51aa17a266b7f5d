// Records what Python's `math` gives for sampled arguments, into test/runtime/data/float-functions.json: by
// function, the arguments and the result of every sample. Needs python3.13 on the PATH.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname);
const done = spawnSync("python3.13", [path.join(root, "expressions/_functions.py")], { encoding: "utf8" });
if (done.status !== 0) throw new Error(`python3.13 is needed: ${done.stderr}`);
fs.writeFileSync(path.join(root, "data/float-functions.json"), done.stdout);
