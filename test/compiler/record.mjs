// Records what CPython makes of the fixtures: `node test/compiler/record.mjs`, with python3.9 to python3.15 on
// the PATH, or named as arguments. recorded/py3XX.jsonl gets the code of the programs (of 3.11, whose instructions
// are others, only what does not depend on them), recorded/errors-py3XX.jsonl the errors (where
// they are others than those of 3.13), recorded/modes-py313.jsonl
// what `eval` and interactive statements give.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readErrorSources, readModeSources } from "./sources.mjs";

const folder = "test/compiler";

function dump(command, files, mode = "exec", options = []) {
  const run = spawnSync(command, [`${folder}/dump_code.py`, `--${mode}`, ...options, "-"], {
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

function dumpSources(command, sources, mode, options) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "sources-"));
  const files = sources.map((text, index) => {
    const file = path.join(scratch, `${index}.py`);
    fs.writeFileSync(file, text);
    return file;
  });
  const rows = dump(command, files, mode, options);
  fs.rmSync(scratch, { recursive: true });
  return rows;
}

/** Rows of source and error: type, message, line, column, end line, end column; null where there is none. */
function recordErrors(command, version) {
  const sources = readErrorSources();
  const rows = dumpSources(command, sources, "exec", ["--errors-only"]).map(({ error }, index) => [
    sources[index],
    error ?? null,
  ]);
  write(`errors-py${version}`, version === "313" ? rows : differing(rows));
}

/** The rows that are others than those of 3.13. */
function differing(rows) {
  const base = new Set(fs.readFileSync(`${folder}/recorded/errors-py313.jsonl`, "utf8").split("\n"));
  return rows.filter((row) => !base.has(JSON.stringify(row)));
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

const COMMANDS = ["3.13", "3.9", "3.10", "3.11", "3.12", "3.14", "3.15"].map((version) => `python${version}`);

fs.mkdirSync(`${folder}/recorded`, { recursive: true });
for (const command of process.argv.length > 2 ? process.argv.slice(2) : COMMANDS) {
  const probe = spawnSync(command, ["-c", "import sys; print('%d%d' % sys.version_info[:2])"], {
    encoding: "utf8",
  });
  const version = probe.stdout.trim();
  recordErrors(command, version);
  if (!["311", "313"].includes(version)) continue;
  recordCode(command, version);
  if (version !== "313") continue;
  recordModes(command, version);
}
