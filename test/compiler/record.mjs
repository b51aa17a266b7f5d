// Records the code that CPython compiles the fixtures to, as recorded/py3XX.json:
// `node test/compiler/record.mjs`, with python3.11 and python3.13 on the PATH, or named as arguments.
// Of 3.11, whose instructions are others, only what does not depend on them is kept.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const folder = "test/compiler";
const commands = process.argv.length > 2 ? process.argv.slice(2) : ["python3.11", "python3.13"];
const files = fs
  .readdirSync(`${folder}/fixtures`)
  .filter((name) => name.endsWith(".py"))
  .map((name) => `${folder}/fixtures/${name}`);

function withoutInstructions({ ops, args, positions, exceptions, stackSize, codes, ...rest }) {
  return { ...rest, codes: codes.map(withoutInstructions) };
}

fs.mkdirSync(`${folder}/recorded`, { recursive: true });
for (const command of commands) {
  const probe = spawnSync(command, ["-c", "import sys; print('%d%d' % sys.version_info[:2])"], {
    encoding: "utf8",
  });
  const version = probe.stdout.trim();
  const run = spawnSync(command, [`${folder}/dump_code.py`, ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`${command}: ${run.stderr}`);
  const lines = run.stdout
    .trim()
    .split("\n")
    .map((line) => {
      const entry = JSON.parse(line);
      const code =
        version === "313" || entry.code === undefined ? entry.code : withoutInstructions(entry.code);
      return JSON.stringify({ ...entry, file: path.basename(entry.file), code });
    });
  const target = `${folder}/recorded/py${version}.json`;
  fs.writeFileSync(target, `[\n${lines.join(",\n")}\n]\n`);
  console.log(`${target}: ${lines.length} files`);
}
