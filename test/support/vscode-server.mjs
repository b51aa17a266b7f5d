// Starts and stops the VS Code server that the editor tests and `npm start` open in a browser. It listens
// on 127.0.0.1 alone and lets nobody in without its token.
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { lastLines, run, SetupError, start, stop } from "./process.mjs";

const startSeconds = 60;

/** A window that shows the code and what was found in it, and nothing that asks for an account. */
const userSettings = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.openRepositoryInParentFolders": "never",
  "window.commandCenter": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/**
 * @param {Awaited<ReturnType<typeof import("./editor-tools.mjs").ensureEditorTools>>} tools
 * @param {{ dataFolder: string, folder: string, port?: number, acceptsPayload?: boolean, env?: Record<string, string> }} options
 *   `folder` is what opens by itself, port 0 is any free one, and a server that accepts a payload lets the
 *   address name an extension under development and its tests.
 * @returns an object with `address` (opens the editor), `addressWith(parameters)`, `origin`, `settingsFile` (the
 *   user's settings, read again when they change), `child` and `stop()`.
 */
export async function startServer(tools, { dataFolder, folder, port = 0, acceptsPayload = false, env }) {
  const settingsFile = prepareUserSettings(dataFolder);
  const token = crypto.randomBytes(16).toString("hex");
  const args = [
    path.join(tools.serverFolder, "out/server-main.js"),
    "--host=127.0.0.1",
    `--port=${port}`,
    `--connection-token=${token}`,
    "--accept-server-license-terms",
    "--disable-telemetry",
    "--disable-workspace-trust",
    `--default-folder=${folder}`,
    ...folders(dataFolder),
    ...(acceptsPayload ? ["--enable-smoke-test-driver"] : []),
  ];
  const child = start(tools.node, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const actualPort = await untilListening(child, path.join(dataFolder, "server.log"));
  const origin = `http://127.0.0.1:${actualPort}`;
  return {
    origin,
    child,
    settingsFile,
    address: `${origin}/?tkn=${token}`,
    /** An address with further parameters: `folder`, `payload`. */
    addressWith: (parameters) => `${origin}/?${new URLSearchParams({ tkn: token, ...parameters })}`,
    stop: () => stop(child),
  };
}

/** Settings that somebody has changed stay. */
function prepareUserSettings(dataFolder) {
  const file = path.join(dataFolder, "server/data/User/settings.json");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(userSettings, undefined, 2));
  }
  return file;
}

/** Installs a packaged extension into the folder that a server with the same `dataFolder` reads. */
export async function installExtension(tools, { dataFolder, file }) {
  const args = [
    path.join(tools.serverFolder, "out/server-main.js"),
    "--accept-server-license-terms",
    ...folders(dataFolder),
    "--install-extension",
    file,
    "--force",
  ];
  const { status, output } = await run(tools.node, args, { timeoutSeconds: 120 });
  if (status !== 0) throw new SetupError(`VS Code refused ${file}:\n${lastLines(output)}`);
}

/** Where the server keeps the extensions that were installed. */
export function extensionsFolder(dataFolder) {
  return path.join(dataFolder, "extensions");
}

function folders(dataFolder) {
  return [
    `--server-data-dir=${path.join(dataFolder, "server")}`,
    `--extensions-dir=${extensionsFolder(dataFolder)}`,
  ];
}

/** The port, once the server answers. Its output goes to the log file. */
function untilListening(child, logFile) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.createWriteStream(logFile);
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (reason) => {
      clearTimeout(timer);
      void stop(child);
      reject(new SetupError(`The VS Code server ${reason}:\n${lastLines(output)}`));
    };
    const timer = setTimeout(() => fail(`did not start in ${startSeconds} seconds`), startSeconds * 1000);
    const read = (chunk) => {
      log.write(chunk);
      if (output.length < 100_000) output += chunk;
      const listening = /listening on (\d+)/.exec(output);
      if (listening === null) return;
      clearTimeout(timer);
      resolve(Number(listening[1]));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", (error) => fail(`could not be started (${error.message})`));
    child.once("close", (code) => {
      log.end();
      fail(`ended with status ${code}`);
    });
  });
}
