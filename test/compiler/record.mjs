// Records what CPython makes of the fixtures: `node test/compiler/record.mjs`, with python3.11 and python3.13 on
// the PATH, or named as arguments. recorded/py3XX.jsonl gets the code of the programs (of 3.11, whose instructions
// are others, only what does not depend on them), recorded/errors-py3XX.jsonl the errors, recorded/modes-py313.jsonl
// what `eval` and interactive statements give.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readErrorSources, readModeSources } from "./sources.mjs";

const folder = "test/compiler";

function dump(command, files, mode = "exec") {
  const run = spawnSync(command, [`${folder}/dump_code.py`, `--${mode}`, "-"], {
    input: files.join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`${command}: ${run.stderr}`);
  return run.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function write(name, rows) {
  const target = `${folder}/recorded/${name}.jsonl`;
  fs.writeFileSync(target, `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`);
  console.log(`${target}: ${rows.length}`);
}

function recordCode(command, version) {
  const files = fs
    .readdirSync(`${folder}/fixtures`)
    .filter((name) => name.endsWith(".py"))
    .map((name) => `${folder}/fixtures/${name}`);
  const rows = dump(command, files);
  write(
    `py${version}`,
    rows.map((entry) => ({ ...entry, file: path.basename(entry.file) })),
  );
}

function dumpSources(command, sources, mode) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "sources-"));
  const files = sources.map((text, index) => {
    const file = path.join(scratch, `${index}.py`);
    fs.writeFileSync(file, text);
    return file;
  });
  const rows = dump(command, files, mode);
  fs.rmSync(scratch, { recursive: true });
  return rows;
}

/** Rows of source and error: type, message, line, column, end line, end column; null where there is none. */
function recordErrors(command, version) {
  const sources = readErrorSources();
  const rows = dumpSources(command, sources, "exec").map(({ error }, index) => [
    sources[index],
    error ?? null,
  ]);
  write(`errors-py${version}`, rows);
}

/** Rows of mode, source, and code or error. */
function recordModes(command, version) {
  const rows = ["eval", "single"].flatMap((mode) => {
    const sources = readModeSources(mode);
    return dumpSources(command, sources, mode).map(({ code, error }, index) => [
      mode,
      sources[index],
      { code, error },
    ]);
  });
  write(`modes-py${version}`, rows);
}

fs.mkdirSync(`${folder}/recorded`, { recursive: true });
for (const command of process.argv.length > 2 ? process.argv.slice(2) : ["python3.11", "python3.13"]) {
  const probe = spawnSync(command, ["-c", "import sys; print('%d%d' % sys.version_info[:2])"], {
    encoding: "utf8",
  });
  const version = probe.stdout.trim();
  recordCode(command, version);
  recordErrors(command, version);
  if (version !== "313") continue;
  recordModes(command, version);
}
