// Records what CPython's ast says about the fixtures, as recorded/NAME.txt, and about each of snippets.txt, as
// recorded/verdicts.json: `node test/syntax/record.mjs`, with python3.13 on the PATH. broken.py has no record: CPython
// does not parse it.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { findInterpreters } from "../support/interpreters.mjs";

const folder = "test/syntax";
const [interpreter] = findInterpreters(["3.13"]);
if (interpreter === undefined) throw new Error("no python3.13 on the PATH");
fs.rmSync(`${folder}/recorded`, { recursive: true, force: true });
fs.mkdirSync(`${folder}/recorded`);
for (const name of fs.readdirSync(`${folder}/fixtures`)) {
  const [program, ...args] = interpreter.command;
  const script = ["test/support/dump_ast.py", "text", `${folder}/fixtures/${name}`];
  const run = spawnSync(program, [...args, ...script], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(run.stderr);
  const dump = run.stdout.slice(run.stdout.indexOf("\n") + 1);
  if (dump.startsWith("error ")) {
    if (name !== "broken.py") throw new Error(`${name}: ${dump}`);
    continue;
  }
  fs.writeFileSync(`${folder}/recorded/${path.basename(name, ".py")}.txt`, dump);
}

const snippets = fs.readFileSync(`${folder}/snippets.txt`, "utf8").trimEnd();
const [program, ...args] = interpreter.command;
const verdicts = spawnSync(program, [...args, "test/support/dump_ast.py", "verdicts"], {
  input: snippets,
  encoding: "utf8",
});
if (verdicts.status !== 0) throw new Error(verdicts.stderr);
fs.writeFileSync(`${folder}/recorded/verdicts.json`, verdicts.stdout);
