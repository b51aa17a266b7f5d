/** The recorded facts and the situations they were recorded in, for tests: what each program printed per version. */
import fs from "node:fs";
import path from "node:path";
import { PYTHON_VERSIONS, type PythonVersion } from "../../src/cpython/version.ts";

const FOLDER = path.join(process.cwd(), "test", "facts");

/** One situation: a Python program whose standard output is the fact. */
export interface Situation {
  readonly key: string;
  readonly source: string;
  /** The first version that can run it. */
  readonly since: PythonVersion;
}

/** What one real interpreter printed. */
export interface RecordedFacts {
  /** The release that was asked, `3.13.0`. */
  readonly release: string;
  /** Standard output of a situation, without the final newline. Throws when it was not recorded. */
  printed(key: string): string;
  has(key: string): boolean;
  readonly keys: readonly string[];
}

/** All facts of one version. */
export function recordedFacts(version: PythonVersion): RecordedFacts {
  const file = path.join(FOLDER, `py${version.replace(".", "")}.json`);
  const content = JSON.parse(fs.readFileSync(file, "utf8")) as {
    release: string;
    facts: Record<string, string>;
  };
  return {
    release: content.release,
    printed(key) {
      const text = content.facts[key];
      if (text === undefined) throw new Error(`no fact ${key} for Python ${version}`);
      return text.split("\n").map(decodeRuns).join("\n");
    },
    has: (key) => key in content.facts,
    keys: Object.keys(content.facts),
  };
}

/** The numbers of a fact that is a list of numbers. */
export function recordedNumbers(facts: RecordedFacts, key: string): number[] {
  return facts.printed(key).split(/\s+/).map(Number);
}

/** Undoes the run lengths of record.py: "56 88*3" is "56 88 88 88". */
function decodeRuns(line: string): string {
  if (!/^-?\d+(\*\d+)?( -?\d+(\*\d+)?)*$/.test(line)) return line;
  return line
    .split(" ")
    .flatMap((run) => {
      const [value = "", count = "1"] = run.split("*");
      return new Array<string>(Number(count)).fill(value);
    })
    .join(" ");
}

/** All situations, in the order in which they are recorded. */
export function readSituations(): Situation[] {
  const directory = path.join(FOLDER, "situations");
  return fs
    .readdirSync(directory)
    .filter((name) => name.endsWith(".py"))
    .sort()
    .flatMap((name) => splitSituations(fs.readFileSync(path.join(directory, name), "utf8")));
}

function splitSituations(text: string): Situation[] {
  return text
    .split(/^(?=# situation: )/m)
    .slice(1)
    .map((section): Situation => {
      const match = /^# situation: (\S+)(?: \((3\.\d+)\+\))?\n/.exec(section);
      const since = PYTHON_VERSIONS.find((version) => version === (match?.[2] ?? PYTHON_VERSIONS[0]));
      if (match?.[1] === undefined || since === undefined) throw new Error(`not a situation: ${section}`);
      return { key: match[1], since, source: `${section.slice(match[0].length).trim()}\n` };
    });
}
