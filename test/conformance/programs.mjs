// The conformance programs, and how a real CPython runs one of them. Shared by recorder and test.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export const VERSIONS = ["3.9", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"];

/** The version whose recordings are complete; those of the others leave out what is the same. */
export const BASE_VERSION = "3.13";

/** Stands for what the base version did. */
export const AS_BASE = `as ${BASE_VERSION}`;

const TIMEOUT_MS = 30_000;
const folder = path.resolve("test/conformance/programs");

export function areasOf() {
  return fs.readdirSync(folder).sort();
}

/**
 * Names as `area/program.py` of the programs for a version: all but those whose first line names others, as
 * `# versions: 3.13` does.
 */
export function programsIn(area, version) {
  return fs
    .readdirSync(path.join(folder, area))
    .filter((name) => name.endsWith(".py"))
    .sort()
    .map((name) => `${area}/${name}`)
    .filter((name) => isFor(name, version));
}

function isFor(name, version) {
  const named = /^# versions: ([\d. ]+)\n/.exec(sourceOf(name))?.[1];
  return named === undefined || named.split(" ").includes(version);
}

export function sourceOf(name) {
  return fs.readFileSync(path.join(folder, name), "utf8");
}

export function recordingFile(version, area) {
  return path.resolve("test/conformance/recorded", version, `${area}.json`);
}

/** What a version was recorded to do with the programs of an area, by name. */
export function readRecordings(version, area) {
  const read = (each) => {
    const file = recordingFile(each, area);
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
  };
  const base = read(BASE_VERSION);
  const recorded = Object.entries(read(version));
  return Object.fromEntries(recorded.map(([name, ran]) => [name, ran === AS_BASE ? base[name] : ran]));
}

/** Standard output, standard error and exit status under a fixed hash seed, in a copy of its area: it may write files. */
export function runProgram(command, name) {
  const area = path.dirname(name);
  const copy = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-programs-")));
  try {
    fs.cpSync(path.join(folder, area), path.join(copy, area), { recursive: true });
    const result = spawnSync(command[0], [...command.slice(1), "-S", name], {
      cwd: copy,
      encoding: "utf8",
      env: { PATH: process.env.PATH ?? "", PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1" },
      timeout: TIMEOUT_MS,
    });
    if (result.error !== undefined) throw new Error(`${name}: ${result.error.message}`);
    const stderr = portable(result.stderr.replaceAll(`${copy}${path.sep}`, ""));
    return { stdout: result.stdout, stderr, status: result.status };
  } finally {
    fs.rmSync(copy, { recursive: true });
  }
}

/** What 3.15 adds to a missing module when it runs with `-S`, as the recorder runs it. */
const WITHOUT_SITE =
  ". Site initialization is disabled, did you forget to add the site-packages directory to sys.path or to enable " +
  "your virtual environment?";

/**
 * Text without what differs from one machine and run to the next: folders, the library's too, and addresses; and
 * without what is said because the recorder leaves out `site`.
 */
export function portable(text) {
  return text
    .replaceAll(WITHOUT_SITE, "")
    .replaceAll(`${folder}${path.sep}`, "")
    .replace(/[^\s"'(]+(\/lib\/python3\.\d+\/)/g, "/usr$1")
    .replace(/\b0x[0-9a-f]+/g, "0x...");
}
