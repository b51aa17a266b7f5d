// Makes sure that node_modules/ is what package-lock.json says, by `npm ci` where it is not.
import fs from "node:fs";
import path from "node:path";
import { lastLines, projectRoot, run, SetupError } from "./process.mjs";

const oldestNode = 20;

/** @throws SetupError when Node is too old or npm cannot install. */
export async function ensureDependencies() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new SetupError(`Heapscope is built with Node ${oldestNode} or later; this is ${process.version}.`);
  }
  if (isInstalled(projectRoot)) return;
  console.log("Installing the dependencies (npm ci)...");
  await npm(["ci"], projectRoot);
}

/**
 * Whether npm's own record of what it installed agrees with the lock file. npm writes that record last, so
 * an install that was interrupted counts as none.
 */
export function isInstalled(folder) {
  const wanted = readPackages(path.join(folder, "package-lock.json"));
  const present = readPackages(path.join(folder, "node_modules/.package-lock.json"));
  return Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
    if (name === "") return true;
    const found = present[name];
    if (found === undefined) return optional === true && present !== nothing;
    return found.version === version && found.integrity === integrity;
  });
}

const nothing = {};

function readPackages(lockFile) {
  if (!fs.existsSync(lockFile)) return nothing;
  return JSON.parse(fs.readFileSync(lockFile, "utf8")).packages;
}

/** Runs npm in a folder. @throws SetupError with npm's last lines when it fails. */
export async function npm(args, cwd) {
  const [command, ...first] = process.platform === "win32" ? ["cmd.exe", "/d", "/s", "/c", "npm"] : ["npm"];
  const { status, output } = await run(command, [...first, ...args], { cwd, timeoutSeconds: 900 });
  if (status === 127) throw new SetupError("npm was not found; it comes with Node.");
  if (status !== 0) throw new SetupError(`npm ${args.join(" ")} failed:\n${lastLines(output)}`);
}
