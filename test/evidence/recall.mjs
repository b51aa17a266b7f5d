// `npm run evidence:recall`: compares our rules with those of ruff and pylint that look for the same, over the same files:
//
//   npm run evidence:recall -- [--minutes 30]
//
// Every place where one reports and the other does not is listed in recall.json with its reason: a cause that is tested on
// the source (recall/causes.mjs), or what a person wrote there. A place without a reason is entered as "open" and makes
// the command fail. It needs python3.11 on PATH, npm and Debian's packages; ruff and pylint are installed into a folder
// for temporary files, which is removed.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { findInterpreters } from "../support/interpreters.mjs";
import { lastLines, projectRoot, run, runMain, SetupError } from "../support/process.mjs";
import { DIST_PACKAGES, unpackDebian } from "./debian.mjs";
import { findCause } from "./recall/causes.mjs";
import { OVERLAPS } from "./recall/overlap.mjs";
import { preparePylint, prepareRuff, runHeapscope } from "./recall/tools.mjs";

const resultFile = path.join(import.meta.dirname, "recall.json");
/** Folders that are no code of a library. */
const LEFT_OUT = /(?:^|[\\/])(?:__pycache__|site-packages|dist-packages|tests?|idle_test)$/;
const PACKAGES = [
  { name: "networkx", debian: "python3-networkx" },
  { name: "jinja2", debian: "python3-jinja2" },
  { name: "docutils", debian: "python3-docutils" },
];

const { values } = parseArgs({ options: { minutes: { type: "string", default: "30" } } });

runMain(async () => {
  const [interpreter] = findInterpreters(["3.11"]);
  if (interpreter === undefined) throw new SetupError("There is no python3.11 on PATH.");
  const built = await run(process.execPath, ["esbuild.js"], { cwd: projectRoot, timeoutSeconds: 120 });
  if (built.status !== 0) throw new SetupError(`The build failed:\n${lastLines(built.output)}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heapscope-recall-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const deadline = Date.now() + Number(values.minutes) * 60_000;
  const leftSeconds = () => Math.max(5, (deadline - Date.now()) / 1000);
  const code = path.join(folder, "code");
  const corpora = await gatherCode(interpreter.command, code, path.join(folder, "packages"));
  const ruff = await prepareRuff(folder);
  const pylint = await preparePylint(folder, interpreter.command);
  const chosen = forPylint(code);
  const found = {
    heapscope: runHeapscope(code, leftSeconds()),
    ruff: ruff.check(code),
    pylint: await pylint.check(code, chosen, leftSeconds()),
  };
  const tools = [
    ruff.version,
    `${pylint.version}, over the library's top-level modules, jinja2 and docutils`,
  ];
  report(compare(found, code), { tools, corpora });
});

/** A part that it checks in minutes. */
function forPylint(code) {
  const modules = fs.readdirSync(path.join(code, "library")).filter((name) => name.endsWith(".py"));
  return [...modules.map((name) => `library/${name}`), "jinja2", "docutils"];
}

/** Copies what is compared below `code`, without tests. */
async function gatherCode(python, code, packages) {
  const probe = "import os, platform; print(platform.python_version()); print(os.path.dirname(os.__file__))";
  const { output } = await run(python[0], [...python.slice(1), "-S", "-c", probe], { timeoutSeconds: 60 });
  const [version, library] = output.trim().split("\n");
  copyCode(fs.realpathSync(library), path.join(code, "library"));
  const versions = await unpackDebian(
    PACKAGES.map(({ debian }) => debian),
    packages,
  );
  for (const { name } of PACKAGES) copyCode(path.join(packages, DIST_PACKAGES, name), path.join(code, name));
  return [
    `CPython ${version}'s standard library`,
    ...PACKAGES.map(({ debian }) => `${debian} ${versions[debian]}`),
  ];
}

function copyCode(from, to) {
  const isKept = (file) =>
    file === from || (!LEFT_OUT.test(file) && (fs.statSync(file).isDirectory() || file.endsWith(".py")));
  fs.cpSync(from, to, { recursive: true, filter: isKept });
}

/** @returns counts by overlap, and the places where we and another tool disagree */
function compare(found, code) {
  const overlaps = [];
  const disagreements = [];
  for (const overlap of OVERLAPS) {
    const ours = found.heapscope.filter(({ rule }) => overlap.ours.includes(rule));
    const theirs = [
      ...found.ruff.filter(({ rule }) => rule in overlap.ruff),
      ...found.pylint.filter(({ rule }) => overlap.pylint.includes(rule)),
    ];
    const isSame = (a, b) => meet(a, b, overlap.slackLines ?? 0);
    const onlyTheirs = mergePlaces(
      theirs.filter((their) => !ours.some((our) => isSame(our, their))),
      isSame,
    );
    const onlyOurs = ours.filter((our) => !theirs.some((their) => isSame(our, their)));
    const both = ours.length - onlyOurs.length;
    const counts = { both, onlyTheirs: onlyTheirs.length, onlyOurs: onlyOurs.length };
    overlaps.push({ ours: overlap.ours, theirs: namesOf(overlap), ...counts });
    disagreements.push(
      ...onlyTheirs.map((places) => describe(overlap.ours[0], false, places, overlap, code)),
      ...onlyOurs.map((place) => describe(place.rule, true, [place], overlap, code)),
    );
  }
  return { overlaps, disagreements, others: countOthers(found.ruff) };
}

function meet(a, b, slackLines) {
  if (a.file !== b.file) return false;
  return a.start.line <= b.end.line + slackLines && b.start.line <= a.end.line + slackLines;
}

/** Places of two tools that are one, so that each is judged once. */
function mergePlaces(places, isSame) {
  const merged = [];
  for (const place of places) {
    const known = merged.find(([first]) => first.tool !== place.tool && isSame(first, place));
    if (known === undefined) merged.push([place]);
    else known.push(place);
  }
  return merged;
}

function namesOf({ ruff, pylint }) {
  return [
    ...Object.entries(ruff).map(([name, code]) => `ruff ${code} ${name}`),
    ...pylint.map((code) => `pylint ${code}`),
  ];
}

function describe(rule, isOurs, places, overlap, code) {
  const [{ file, start, end }] = places;
  const lines = fs.readFileSync(path.join(code, file), "utf8").split(/\r\n|\r|\n/);
  const marked = lines.slice(start.line - 1, end.line);
  marked.push((marked.pop() ?? "").slice(0, end.column));
  marked[0] = marked[0].slice(start.column);
  const reason = findCause(rule, isOurs, { text: marked.join("\n"), lines, start });
  const reportedBy = isOurs
    ? ["heapscope"]
    : places.map((place) => `${place.tool} ${overlap.ruff[place.rule] ?? place.rule}`);
  return {
    rule,
    reportedBy: [...new Set(reportedBy)],
    place: `${file}:${start.line}`,
    code: lines[start.line - 1].trim().slice(0, 120),
    reason: reason ?? "open",
  };
}

/** What ruff's families find beyond the overlaps, by rule. */
function countOthers(ruff) {
  const compared = new Set(OVERLAPS.flatMap((overlap) => Object.keys(overlap.ruff)));
  const counts = {};
  for (const { rule } of ruff) if (!compared.has(rule)) counts[rule] = (counts[rule] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort());
}

/** Prints the comparison, and keeps it with the reasons that are known. */
function report({ overlaps, disagreements, others }, facts) {
  const known = fs.existsSync(resultFile) ? JSON.parse(fs.readFileSync(resultFile, "utf8")) : {};
  const isSame = (a, b) => ["rule", "place", "code"].every((key) => a[key] === b[key]);
  for (const each of disagreements.filter(({ reason }) => reason === "open")) {
    each.reason = known.disagreements?.find((other) => isSame(each, other))?.reason ?? "open";
  }
  disagreements.sort((a, b) => (`${a.rule} ${a.place}` < `${b.rule} ${b.place}` ? -1 : 1));
  const kept = { mended: known.mended ?? [], withoutCounterpart: known.withoutCounterpart ?? {} };
  const data = { ...facts, overlaps, others, ...kept, disagreements };
  fs.writeFileSync(resultFile, `${JSON.stringify(data, undefined, 2)}\n`);
  for (const { ours, theirs, both, onlyTheirs, onlyOurs } of overlaps) {
    console.log(
      `${ours.join(", ")} and ${theirs.join(", ")}: ${both} both, ${onlyOurs} only ours, ${onlyTheirs} only theirs`,
    );
  }
  const open = disagreements.filter(({ reason }) => reason === "open");
  for (const { rule, reportedBy, place, code } of open)
    console.log(`open: ${place} ${rule} (${reportedBy}): ${code}`);
  console.log(`${disagreements.length} disagreements, ${open.length} without a reason`);
  if (open.length > 0) process.exitCode = 1;
}
