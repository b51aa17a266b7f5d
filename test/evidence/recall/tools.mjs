// Runs Heapscope, ruff and pylint over the same files. Each answers a list of places: `{ tool, rule, file, start, end }`,
// files relative to the folder with slashes, positions as `{ line, column }` with lines from 1 and columns from 0.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { npm } from "../../support/dependencies.mjs";
import { lastLines, projectRoot, run, SetupError } from "../../support/process.mjs";
import { DIST_PACKAGES, unpackDebian } from "../debian.mjs";
import { OVERLAPS, RUFF_FAMILIES } from "./overlap.mjs";

const RUFF = "@astral-sh/ruff-wasm-nodejs";
/** Pylint of Debian, and what it imports. */
const PYLINT = [
  ...["pylint", "python3-astroid", "python3-isort", "python3-toml", "python3-dill", "python3-mccabe"],
  ...["python3-platformdirs", "python3-tomlkit", "python3-typing-extensions", "python3-lazy-object-proxy"],
  ...["python3-wrapt", "python3-six"],
];
const position = (line, column) => ({ line, column });

export function runHeapscope(folder, timeoutSeconds) {
  const rules = OVERLAPS.flatMap(({ ours }) => ours).join(",");
  const program = path.join(projectRoot, "dist/cli.js");
  const args = [program, "check", "--select", rules, "--python", "3.11", "--format", "sarif", "."];
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28, timeout: timeoutSeconds * 1000 };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0 && status !== 1) throw new Error(`check ended with status ${status}:\n${stderr}`);
  const { results } = JSON.parse(stdout).runs[0];
  return results.map(({ ruleId, locations }) => {
    const { artifactLocation, region } = locations[0].physicalLocation;
    const { startLine, startColumn, endLine, endColumn } = region;
    return {
      tool: "heapscope",
      rule: ruleId,
      file: decodeURIComponent(artifactLocation.uri),
      start: position(startLine, startColumn - 1),
      end: position(endLine, endColumn - 1),
    };
  });
}

/** Installs ruff's WebAssembly build into `tools` and answers its version and a function that checks a folder. */
export async function prepareRuff(tools) {
  const home = path.join(tools, "ruff");
  fs.mkdirSync(home, { recursive: true });
  await npm(["install", "--prefix", home, "--no-save", RUFF], home);
  const { Workspace, PositionEncoding } = createRequire(path.join(home, "index.js"))(RUFF);
  const settings = { preview: true, "target-version": "py311", lint: { select: RUFF_FAMILIES } };
  const workspace = new Workspace(settings, PositionEncoding.Utf16);
  const check = (folder) =>
    listPython(folder).flatMap((file) => checkWithRuff(workspace, path.join(folder, file), file));
  return { version: `ruff ${Workspace.version()} (WebAssembly)`, check };
}

function checkWithRuff(workspace, fullPath, file) {
  const text = fs.readFileSync(fullPath, "utf8");
  return workspace
    .check(text)
    .filter(({ code }) => code !== null && code !== "invalid-syntax")
    .map(({ code, start_location: start, end_location: end }) => ({
      tool: "ruff",
      rule: code,
      file,
      start: position(start.row, start.column - 1),
      end: position(end.row, end.column - 1),
    }));
}

/** Unpacks Debian's pylint into `tools`. It is slow, so it checks chosen files and folders of a folder. */
export async function preparePylint(tools, python) {
  const home = path.join(tools, "pylint");
  const versions = await unpackDebian(PYLINT, home);
  const codes = OVERLAPS.flatMap(({ pylint }) => pylint).join(",");
  const options = ["--disable=all", "--load-plugins=pylint.extensions.set_membership", `--enable=${codes}`];
  const check = async (folder, chosen, timeoutSeconds) => {
    const report = path.join(home, "report.json");
    const args = [
      ...python.slice(1),
      "-m",
      "pylint",
      "-j",
      "2",
      ...options,
      "-f",
      `json:${report}`,
      "--recursive=y",
      ...chosen,
    ];
    const env = { PYTHONPATH: path.join(home, DIST_PACKAGES), PYLINTHOME: home };
    const { status, output } = await run(python[0], args, { cwd: folder, env, timeoutSeconds });
    if (status === 124 || !fs.existsSync(report))
      throw new SetupError(`pylint failed:\n${lastLines(output)}`);
    return JSON.parse(fs.readFileSync(report, "utf8")).map((found) => ({
      tool: "pylint",
      rule: found["message-id"],
      file: toSlashes(found.path),
      start: position(found.line, found.column),
      end: position(found.endLine ?? found.line, found.endColumn ?? found.column + 1),
    }));
  };
  return { version: `pylint ${versions.pylint} (Debian)`, check };
}

function listPython(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".py"))
    .map(toSlashes)
    .sort();
}

function toSlashes(name) {
  return name.replaceAll(path.sep, "/").replace(/^\.\//, "");
}
