// Compares the simulated machine with a real CPython on a folder of programs that others wrote:
//
//   npm run suites -- FOLDER [VERSION] [PART-OF-NAME]
//
// Every .py or .txt file of the folder that CPython runs without error, without input and twice with the same
// output counts. It prints the first difference of each program that differs, and the share that agrees. Programs
// that import a module that the simulator does not have, and those that take SLOW times CPython's time, are listed
// apart. It needs `python<VERSION>` on PATH
// (3.11 when none is named) and holds no program itself.
import { spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import esbuild from "esbuild";
import { findInterpreters } from "../support/interpreters.mjs";
import { refreshLibrary } from "../support/library.mjs";

const PYTHON_TIMEOUT_MS = 20_000;
const MACHINE_TIMEOUT_MS = 40_000;
/** How many times CPython's time, its start included, a program may take without being listed. */
const SLOW = 20;
const projectRoot = path.resolve(import.meta.dirname, "../..");
const outdir = path.join(projectRoot, "dist-test", "suites");
const [folder, version = "3.11", part = ""] = process.argv.slice(2);

/** What a CPython answered is kept, by source: a suite is run many times while the machine is being mended. */
function recordedRun(command, file, source) {
  const key = crypto.createHash("sha256").update(`${version}\n${file}\n${source}`).digest("hex");
  const kept = path.join(outdir, "answers", `${key}.json`);
  if (fs.existsSync(kept)) return JSON.parse(fs.readFileSync(kept, "utf8"));
  const first = runReal(command, file);
  const startedMs = performance.now();
  const isSteady = first.status === 0 && runReal(command, file).stdout === first.stdout;
  const answer = isSteady ? { stdout: first.stdout, milliseconds: performance.now() - startedMs } : {};
  fs.mkdirSync(path.dirname(kept), { recursive: true });
  fs.writeFileSync(kept, JSON.stringify(answer));
  return answer;
}

function runReal(command, file) {
  return spawnSync(command[0], [...command.slice(1), file], {
    cwd: path.dirname(file),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH ?? "",
      PYTHONHASHSEED: "0",
      PYTHONDONTWRITEBYTECODE: "1",
      PYTHONIOENCODING: "utf-8",
    },
    timeout: PYTHON_TIMEOUT_MS,
  });
}

/** A worker with the machine; one that hangs is replaced. */
class Simulator {
  #worker;
  #settle = () => {};

  async run(request) {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const answer = await new Promise((resolve) => {
      const timer = setTimeout(() => this.#fail(`no end after ${MACHINE_TIMEOUT_MS} ms`), MACHINE_TIMEOUT_MS);
      this.#settle = (value) => {
        clearTimeout(timer);
        resolve(value);
      };
      worker.postMessage(request);
    });
    return answer;
  }

  #start() {
    const worker = new Worker(path.join(outdir, "program-worker.mjs"));
    worker.on("message", (answer) => this.#settle(answer));
    worker.on("error", (error) => this.#fail(`the worker died: ${error.stack ?? error}`));
    return worker;
  }

  #fail(failure) {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#settle({ stdout: "", failure });
  }

  end() {
    return this.#worker?.terminate();
  }
}

function firstDifference(expected, actual) {
  const [wanted, got] = [expected.split("\n"), actual.split("\n")];
  const line = wanted.findIndex((text, index) => text !== got[index]);
  const at = line < 0 ? wanted.length : line;
  return `  line ${at + 1}\n    CPython: ${wanted[at] ?? "(nothing)"}\n    machine: ${got[at] ?? "(nothing)"}`;
}

const missingModule = /^(?:ModuleNotFoundError|ImportError): .*'([^']+)'/m;

async function main() {
  if (folder === undefined) throw new Error("Name a folder of programs: npm run suites -- FOLDER [VERSION]");
  const [interpreter] = findInterpreters([version]);
  if (interpreter === undefined) throw new Error(`python${version} is not on PATH.`);
  await refreshLibrary(path.join(projectRoot, "dist-test/python-library.bin"));
  await esbuild.build({
    absWorkingDir: projectRoot,
    entryPoints: ["test/suites/program-worker.ts"],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    logLevel: "warning",
  });
  const files = fs
    .readdirSync(folder, { recursive: true })
    .filter((name) => /\.(py|txt)$/.test(name) && name.includes(part))
    .sort();
  const simulator = new Simulator();
  const modules = [];
  const slow = [];
  let [counted, agreed, left] = [0, 0, 0];
  for (const name of files) {
    const file = path.resolve(folder, name);
    const source = fs.readFileSync(file, "utf8");
    const { stdout, milliseconds } = recordedRun(interpreter.command, file, source);
    if (stdout === undefined) {
      left++;
      continue;
    }
    const startedMs = performance.now();
    const answer = await simulator.run({ name: file, source, version });
    const module = missingModule.exec(answer.failure)?.[1];
    if (module !== undefined) {
      modules.push(`${name}: ${module}`);
      continue;
    }
    counted++;
    const times = (performance.now() - startedMs) / milliseconds;
    if (times > SLOW) slow.push(`${name}: ${times.toFixed(0)} times CPython's ${milliseconds.toFixed(0)} ms`);
    if (answer.stdout === stdout && answer.failure === "") {
      agreed++;
      continue;
    }
    console.log(name);
    if (answer.stdout !== stdout) console.log(firstDifference(stdout, answer.stdout));
    if (answer.failure !== "") console.log(answer.failure.trimEnd().replaceAll(/^/gm, "    "));
  }
  await simulator.end();
  if (modules.length > 0) console.log(`\nNeed a module that is not there:\n  ${modules.join("\n  ")}`);
  if (slow.length > 0) console.log(`\nSlow:\n  ${slow.join("\n  ")}`);
  const share = counted === 0 ? 0 : (100 * agreed) / counted;
  console.log(
    `\n${agreed} of ${counted} agree with CPython ${version} (${share.toFixed(1)} in 100); ${modules.length} need a ` +
      `missing module, ${left} are no program that CPython runs to its end.`,
  );
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
