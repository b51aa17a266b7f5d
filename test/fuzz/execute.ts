/** Runs one generated program on the simulated machine, and what is compared with the real interpreter. */
import type { PythonVersion } from "../../src/cpython/version.ts";
import { auditHeap } from "../support/heap-audit.ts";
import { runPython } from "../support/run-python.ts";

/** What is compared. */
export interface Observed {
  readonly stdout: string;
  /** Last line of stderr: type and message of the exception that ended the program. */
  readonly ending: string;
}

/** Wall time: a busy machine is given some. */
const TIMEOUT_MS = 25_000;

/** The real interpreter runs without warnings, which come with the line they are about, and perhaps with advice. */
const WARNINGS = /^<string>:\d+: \w+Warning: .*\n(?: {2}.*\n)?(?:RuntimeWarning: Enable tracemalloc .*\n)?/gm;

/** On a fresh machine; whatever ends it other than a Python exception is its ending. */
export async function runSimulated(
  version: PythonVersion,
  source: string,
  maxMilliseconds = TIMEOUT_MS,
): Promise<Observed> {
  try {
    const run = await runPython(source, { version, fileName: "<string>", maxMilliseconds });
    const seen = observed(run.stdout, run.traceback.replace(WARNINGS, ""));
    const [unsound] = auditHeap(run.machine);
    return unsound === undefined ? seen : { ...seen, ending: `${seen.ending} | heap: ${unsound}` };
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { stdout: "", ending: `ended: ${text.split("\n").slice(0, 4).join(" / ")}` };
  }
}

/**
 * Addresses say nothing: the real interpreter's differ from run to run. Nor do counts of small ints, characters and
 * the like in 3.11, which begin at 999,999,999: the interpreter itself refers to them.
 */
export function observed(stdout: string, stderr: string): Observed {
  const comparable = (text: string): string =>
    text.replace(/ at 0x[0-9a-f]+/g, " at 0x").replace(/\b1000\d{6}\b/g, "(shared)");
  return {
    stdout: comparable(stdout),
    ending: comparable(stderr.trimEnd().split("\n").at(-1) ?? ""),
  };
}

/** The first line where they differ, `undefined` when they agree. */
export function firstDifference(real: Observed, simulated: Observed): string | undefined {
  if (real.stdout === simulated.stdout && real.ending === simulated.ending) return undefined;
  if (simulated.ending.startsWith("ended:")) return simulated.ending;
  const [expected, actual] = [real.stdout.split("\n"), simulated.stdout.split("\n")];
  const line = expected.findIndex((text, index) => text !== actual[index]);
  if (line >= 0 && expected[line] !== actual[line]) {
    return `line ${line + 1}\n  real: ${expected[line]}\n  ours: ${actual[line] ?? "(nothing)"}`;
  }
  return `ending\n  real: ${real.ending}\n  ours: ${simulated.ending}`;
}
