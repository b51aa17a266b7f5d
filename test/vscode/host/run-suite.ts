/** Runs Mocha inside an extension host. It finds no test files: the bundle's entry hands them over. */
import Mocha from "mocha";

/** Tells a line of the report from whatever else VS Code logs; the runner takes it off. */
const MARK = "[tests] ";

/** @throws when a test failed: VS Code then ends the test run with an error. */
export async function runSuite(loadTests: readonly (() => Promise<unknown>)[]): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", reporter: LineReporter, timeout: 60_000, color: false });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const load of loadTests) await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Whole lines without formatting codes, since they pass through the log of VS Code. */
class LineReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const failures: string[] = [];
    const counts = { passing: 0, failing: 0, pending: 0 };
    runner.on("suite", (suite) => suite.title !== "" && print(`  ${suite.title}`));
    runner.on("pass", (test) => {
      counts.passing++;
      print(`    ✔ ${test.title} (${test.duration ?? 0}ms)`);
    });
    runner.on("pending", (test) => {
      counts.pending++;
      print(`    - ${test.title}`);
    });
    runner.on("fail", (test, error: Error) => {
      counts.failing++;
      failures.push(`${counts.failing}) ${test.fullTitle()}\n${error.stack ?? error.message}`);
      print(`    ${counts.failing}) ${test.title}`);
    });
    runner.on("end", () => {
      for (const [word, number] of Object.entries(counts)) print(`  ${number} ${word}`);
      for (const failure of failures) print(failure);
    });
  }
}

function print(text: string): void {
  for (const line of text.split("\n")) console.log(MARK + line);
}
