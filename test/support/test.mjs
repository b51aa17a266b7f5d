// `npm test`: everything, on a machine that has Node and npm. Installs what is missing, checks types and
// style, builds, runs the unit tests and the editor tests, tries `npm start`, and ends with one line of totals.
// `node test/support/test.mjs check unit` runs only the stages that are named.
import path from "node:path";
import { ensureDependencies } from "./dependencies.mjs";
import { build } from "./package-extension.mjs";
import { projectRoot, run, SetupError } from "./process.mjs";
import { sum, tallyCheck, tallyLine, tallyMocha } from "./tally.mjs";

const stages = {
  check: async () => [
    tallyCheck(await runTool("typescript/bin/tsc", ["--noEmit"])),
    tallyCheck(await runTool("@biomejs/biome/bin/biome", ["check", "--max-diagnostics=50", "."])),
  ],
  build: async () => {
    await build();
    return [tallyCheck({ status: 0 })];
  },
  unit: async () => {
    const script = path.join(projectRoot, "test/support/run-unit.mjs");
    return [tallyMocha(await run(process.execPath, [script], { echo: true, timeoutSeconds: 3000 }))];
  },
  editor: async () => {
    const { runEditorTests } = await import("./run-editor.mjs");
    return (await runEditorTests()).map(tallyMocha);
  },
  start: async () => {
    const script = path.join(projectRoot, "test/support/start.mjs");
    return [
      tallyCheck(await run(process.execPath, [script, "--check"], { echo: true, timeoutSeconds: 300 })),
    ];
  },
};

async function main() {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in stages));
  if (unknown !== undefined) throw new SetupError(`There is no stage ${unknown}: ${Object.keys(stages)}.`);
  await ensureDependencies();
  const rows = [];
  for (const name of named.length > 0 ? named : Object.keys(stages)) {
    console.log(`\n== ${name}`);
    const startMs = Date.now();
    const tally = sum(await runStage(stages[name]));
    rows.push({ name, tally, seconds: (Date.now() - startMs) / 1000 });
  }
  console.log("");
  for (const { name, tally, seconds } of rows) {
    console.log(`${name.padEnd(8)}${seconds.toFixed(1).padStart(6)} s   ${tallyLine(tally)}`);
  }
  return sum(rows.map(({ tally }) => tally));
}

/** A stage that cannot be set up has failed; the others still run. */
async function runStage(stage) {
  try {
    return await stage();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    return [{ passed: 0, failed: 1, skipped: 0 }];
  }
}

function runTool(script, args) {
  const file = path.join(projectRoot, "node_modules", script);
  return run(process.execPath, [file, ...args], { echo: true });
}

const total = await main().catch((error) => {
  console.error(error instanceof SetupError ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
});
console.log(`\n${tallyLine(total)}`);
process.exit(total.failed === 0 ? 0 : 1);
