/** The program `heapscope`: connects the command line to this process. Built as dist/cli.js. */
import { readSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import packageJson from "../../package.json";
import type { PythonFiles } from "../simulation/python-files.ts";
import { serveChecks } from "./check-worker.ts";
import { type CliEnvironment, ExitStatus } from "./environment.ts";
import { runCli } from "./run-cli.ts";

const environment: CliEnvironment = {
  readStdin,
  readLine: lineReader(),
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  columns: process.stdout.columns ?? 80,
  isTerminal: process.stderr.isTTY,
  startCheckWorker: (setup) => new Worker(__filename, { workerData: setup }),
  loadFiles,
  loadArtifact: (name) => fs.readFile(path.join(__dirname, name)),
  version: packageJson.version,
};

/** Those beside this file in dist/. */
async function loadFiles(): Promise<PythonFiles> {
  const [runtimeWasm, languageWasm, library] = await Promise.all([
    fs.readFile(path.join(__dirname, "web-tree-sitter.wasm")),
    fs.readFile(path.join(__dirname, "tree-sitter-python.wasm")),
    fs.readFile(path.join(__dirname, "python-library.bin")),
  ]);
  return { runtimeWasm, languageWasm, library };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Reads standard input line by line while nothing else runs, as a program that asks for input has to. */
function lineReader(): () => string | undefined {
  const chunk = Buffer.alloc(1 << 16);
  let pending = Buffer.alloc(0);
  let isAtEnd = false;
  return () => {
    let end = pending.indexOf("\n");
    while (end < 0 && !isAtEnd) {
      const length = readChunk(chunk);
      isAtEnd = length === 0;
      pending = Buffer.concat([pending, chunk.subarray(0, length)]);
      end = pending.indexOf("\n");
    }
    const length = end < 0 ? pending.length : end + 1;
    const line = pending.toString("utf8", 0, length);
    pending = pending.subarray(length);
    return line === "" ? undefined : line;
  };
}

/** Bytes that were read from standard input, 0 at its end. A terminal that has nothing yet is asked again. */
function readChunk(chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(0, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
    }
  }
}

function main(): void {
  // A reader that has seen enough, as `head` has, is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? ExitStatus.CLEAN);
    throw error;
  });

  // Setting the status, and not exiting, lets what was written be read.
  runCli(process.argv.slice(2), environment).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      process.stderr.write(
        `heapscope: internal error: ${error instanceof Error ? error.stack : String(error)}\n`,
      );
      process.exitCode = ExitStatus.MISUSE;
    },
  );
}

// The threads that check files run this same bundle.
if (isMainThread) main();
else if (parentPort !== null) serveChecks(parentPort, workerData, loadFiles);
