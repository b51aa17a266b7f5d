// Records what real CPythons answer to Python expressions, into test/runtime/data/<topic>.json.
// `node test/runtime/record-values.mjs [topic ...]`; it needs python3.9 to python3.13 on the PATH, or those
// versions that are to be recorded. Expressions come from test/runtime/expressions/<topic>.py: a Python file that
// prints one expression a line as JSON strings. Each is evaluated under PYTHONHASHSEED=0.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const VERSIONS = ["3.9", "3.10", "3.11", "3.12", "3.13"];
const root = path.resolve(import.meta.dirname);
const folder = path.join(root, "expressions");
const topics = process.argv.slice(2);
const chosen =
  topics.length > 0
    ? topics
    : fs
        .readdirSync(folder)
        .filter((name) => name.endsWith(".py") && !name.startsWith("_"))
        .map((name) => name.slice(0, -3));

function run(command, args, input) {
  const done = spawnSync(command, args, {
    input,
    encoding: "utf8",
    env: { ...process.env, PYTHONHASHSEED: "0", PYTHONIOENCODING: "utf-8", PYTHONPATH: folder },
    maxBuffer: 1 << 28,
  });
  return done.status === 0 ? done.stdout : undefined;
}

const interpreters = VERSIONS.filter(
  (version) =>
    run(`python${version}`, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"])?.trim() === version,
);
if (!interpreters.includes("3.13") || !interpreters.includes("3.11")) {
  console.error(`python3.11 and python3.13 are needed; found: ${interpreters.join(", ") || "none"}`);
  process.exit(1);
}
for (const topic of chosen) {
  const source = run("python3.13", [path.join(folder, `${topic}.py`)]);
  if (source === undefined) throw new Error(`expressions/${topic}.py failed`);
  const expressions = JSON.parse(source);
  const answers = interpreters.map((version) =>
    JSON.parse(run(`python${version}`, [path.join(folder, "_evaluate.py")], source) ?? "null"),
  );
  const cases = expressions.map((expression, index) => {
    const results = answers.map((answer) => answer[index]);
    if (results.every((result) => result === results[0])) return [expression, results[0]];
    return [expression, Object.fromEntries(interpreters.map((version, at) => [version, results[at]]))];
  });
  const lines = cases.map((entry) => JSON.stringify(entry)).join(",\n");
  const head = `{"versions":${JSON.stringify(interpreters)},"cases":[\n`;
  fs.writeFileSync(path.join(root, "data", `${topic}.json`), `${head}${lines}\n]}\n`);
  console.log(`${topic}: ${cases.length} expressions`);
}
