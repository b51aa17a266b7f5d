// Records dir() of the built-in types and of `builtins`, from each python3.11 and python3.13 found on PATH:
//
//   node test/conformance/names/record.mjs
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../../support/interpreters.mjs";

const program = path.join(import.meta.dirname, "names.py");
for (const { version, command } of findInterpreters(["3.11", "3.13"])) {
  const { stdout, stderr, status } = spawnSync(command[0], [...command.slice(1), "-S", program], {
    encoding: "utf8",
    timeout: 30_000,
  });
  if (status !== 0) throw new Error(stderr);
  fs.writeFileSync(path.join(import.meta.dirname, `${version}.txt`), stdout);
}
