// Starts child processes for the scripts in this folder and ends them with the script. It holds no
// knowledge of what is started, and uses nothing but Node, since it runs before anything is installed.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export const projectRoot = path.resolve(import.meta.dirname, "../..");

/** Children that are still running. Each leads a process group of its own, so that its children end too. */
const running = new Set();

process.on("exit", () => {
  for (const child of running) signalGroup(child, "SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.once(signal, async () => {
    await Promise.all([...running].map((child) => stop(child, 3)));
    process.exit(signal === "SIGINT" ? 130 : 143);
  });
}

/**
 * Starts a child in a process group of its own. It has no standard input.
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, stdio?: import("node:child_process").StdioOptions }} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: { ...process.env, NO_COLOR: "1", ...options.env },
    stdio: options.stdio ?? ["ignore", "inherit", "inherit"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end and returns its exit status and what it printed.
 * With `echo` the output is also passed on while it comes. A command that cannot be started has status 127,
 * one that is ended after `timeoutSeconds` has status 124.
 */
export async function run(command, args, { cwd, env, echo = false, timeoutSeconds = 600 } = {}) {
  const child = start(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const [stream, sink] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      output += text;
      if (echo) sink.write(text);
    });
  }
  const status = await new Promise((resolve) => {
    const timer = setTimeout(() => {
      output += `\n${command} was ended after ${timeoutSeconds} seconds.\n`;
      signalGroup(child, "SIGKILL");
      resolve(124);
    }, timeoutSeconds * 1000);
    const settle = (code) => {
      clearTimeout(timer);
      resolve(code);
    };
    child.once("error", () => settle(127));
    child.once("close", (code, signal) => settle(code ?? (signal === null ? 1 : 128)));
  });
  return { status, output };
}

/** Ends a child and its group: politely first, then for good after `graceSeconds`. */
export async function stop(child, graceSeconds = 5) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), graceSeconds * 1000);
  await closed;
  clearTimeout(timer);
}

function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/** The full path of a command on PATH, or undefined. */
export function findCommand(name) {
  const suffixes = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const suffix of suffixes) {
      const file = path.join(folder, name + suffix);
      if (folder !== "" && fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
    }
  }
  return undefined;
}

/** A reason that a person can act on. Scripts print its message without a stack. */
export class SetupError extends Error {}

/** Runs a script's main function. A SetupError is printed as one sentence. */
export function runMain(main) {
  main().catch((error) => {
    console.error(error instanceof SetupError ? error.message : error);
    process.exit(1);
  });
}

/** The last lines of a command's output, for an error message. */
export function lastLines(output, count = 15) {
  return output.trimEnd().split("\n").slice(-count).join("\n");
}
