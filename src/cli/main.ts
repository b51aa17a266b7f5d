/** The program `heapscope`: connects the command line to this process. Built as dist/cli.js. */
import fs from "node:fs/promises";
import path from "node:path";
import packageJson from "../../package.json";
import { type CliEnvironment, ExitStatus } from "./environment.ts";
import { runCli } from "./run-cli.ts";

const environment: CliEnvironment = {
  readStdin,
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  columns: process.stdout.columns ?? 80,
  loadWasm: async () => {
    // Beside this file in dist/.
    const [runtimeWasm, languageWasm] = await Promise.all([
      fs.readFile(path.join(__dirname, "web-tree-sitter.wasm")),
      fs.readFile(path.join(__dirname, "tree-sitter-python.wasm")),
    ]);
    return { runtimeWasm, languageWasm };
  },
  version: packageJson.version,
};

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

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
