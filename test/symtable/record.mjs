// Records what CPython's symbol tables are for the fixtures, as recorded/py3XX.json:
// `node test/symtable/record.mjs`, with python3.11 and python3.13 on the PATH, or named as arguments.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const folder = "test/symtable";
const commands = process.argv.length > 2 ? process.argv.slice(2) : ["python3.11", "python3.13"];
const files = fs
  .readdirSync(`${folder}/fixtures`)
  .filter((name) => name.endsWith(".py"))
  .map((name) => `${folder}/fixtures/${name}`);
const errors = fs.readFileSync(`${folder}/fixtures/errors.txt`, "utf8").split(/^----\n/m);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "symtable-"));
const errorFiles = errors.map((text, index) => {
  const file = path.join(scratch, `${index}.py`);
  fs.writeFileSync(file, text);
  return file;
});

function dump(command, paths) {
  const run = spawnSync(command, [`${folder}/dump_symtable.py`, ...paths], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`${command}: ${run.stderr}`);
  return run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

fs.mkdirSync(`${folder}/recorded`, { recursive: true });
for (const command of commands) {
  const probe = spawnSync(command, ["-c", "import sys; print('%d%d' % sys.version_info[:2])"], {
    encoding: "utf8",
  });
  const tables = dump(command, files).map((entry) => ({ ...entry, file: path.basename(entry.file) }));
  const problems = dump(command, errorFiles).map(({ error }, index) => ({ source: errors[index], error }));
  const target = `${folder}/recorded/py${probe.stdout.trim()}.json`;
  const lines = [...tables, ...problems].map((entry) => JSON.stringify(entry));
  fs.writeFileSync(target, `[\n${lines.join(",\n")}\n]\n`);
  console.log(`${target}: ${tables.length} tables, ${problems.length} errors`);
}
fs.rmSync(scratch, { recursive: true });
