// `npm start`: builds Heapscope and opens VS Code with it on media/examples/. Takes the person's own `code`,
// else the VS Code that @vscode/test-electron downloads, else a VS Code server, whose address it prints.
// `--server` goes to the server at once, `--check` ends when the server has answered.
import fs from "node:fs";
import path from "node:path";
import { ensureDependencies } from "./dependencies.mjs";
import { ensureEditorTools, vscodeTestFolder } from "./editor-tools.mjs";
import { build, packageExtension } from "./package-extension.mjs";
import { findCommand, projectRoot, run, runMain, SetupError, start } from "./process.mjs";
import { installExtension, startServer } from "./vscode-server.mjs";

const examples = path.join(projectRoot, "media/examples");
/** Opened at once, so that there is something to see. */
const firstFile = path.join(examples, "wasteful_report.py");
const isCheck = process.argv.includes("--check");
const serverPort = 3500;

runMain(async () => {
  await ensureDependencies();
  if (!isCheck && !process.argv.includes("--server") && (await openDesktop())) return;
  await openServer();
});

/** @returns {Promise<boolean>} whether a VS Code with a window could be opened. */
async function openDesktop() {
  const command = findCommand("code");
  if (command === undefined && !hasDisplay()) return false;
  await build();
  const args = [`--extensionDevelopmentPath=${projectRoot}`, "--new-window", examples, firstFile];
  if (command !== undefined) {
    const { status, output } = await run(command, args, { timeoutSeconds: 60 });
    if (status === 0) {
      console.log("Opened media/examples/ in VS Code.");
      return true;
    }
    console.log(`${command} did not open a window:\n${output}`);
    if (!hasDisplay()) return false;
  }
  return openDownload(args);
}

async function openDownload(args) {
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  let executable;
  try {
    executable = await downloadAndUnzipVSCode({ cachePath: path.join(vscodeTestFolder, "desktop") });
  } catch (error) {
    console.log(`VS Code could not be downloaded (${error.message}): starting a VS Code server instead.`);
    return false;
  }
  const profile = path.join(vscodeTestFolder, "desktop-profile");
  const child = start(executable, [...args, `--user-data-dir=${profile}`, "--wait"], { stdio: "inherit" });
  console.log("Opened media/examples/ in VS Code; Ctrl-C closes it.");
  await new Promise((resolve) => child.once("close", resolve));
  return true;
}

function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function openServer() {
  const tools = await ensureEditorTools();
  const dataFolder = path.join(vscodeTestFolder, isCheck ? "start-check" : "start");
  fs.rmSync(path.join(dataFolder, "extensions"), { recursive: true, force: true });
  await installExtension(tools, { dataFolder, file: await packageExtension(tools) });
  const server = await startOnUsualPort(tools, { dataFolder, folder: examples });
  try {
    const openFile = `vscode-remote://${new URL(server.origin).host}${firstFile}`;
    const payload = JSON.stringify([["openFile", openFile]]);
    const address = server.addressWith({ folder: examples, payload });
    console.log(`\nVS Code with Heapscope is at\n\n    ${address}\n`);
    if (isCheck) {
      await checkAnswer(address);
    } else {
      console.log("Open it in a browser. Ctrl-C ends it.");
      await new Promise((resolve) => server.child.once("close", resolve));
    }
  } finally {
    await server.stop();
  }
}

/** The same port each time keeps a browser's bookmark and settings; another one if it is taken. */
async function startOnUsualPort(tools, options) {
  if (isCheck) return startServer(tools, options);
  try {
    return await startServer(tools, { ...options, port: serverPort });
  } catch {
    return startServer(tools, options);
  }
}

/** The first answer turns the token into a cookie and sends the browser to the editor's page. */
async function checkAnswer(address) {
  const signal = AbortSignal.timeout(30_000);
  const first = await fetch(address, { redirect: "manual", signal });
  const cookie = first.headers.getSetCookie().map((value) => value.split(";")[0]);
  const next = new URL(first.headers.get("location") ?? "/", address);
  const response = await fetch(next, { headers: { cookie: cookie.join("; ") }, signal });
  if (!response.ok || !(await response.text()).includes("workbench")) {
    throw new SetupError(`The server answered ${response.status} without a workbench.`);
  }
  console.log("It answers.");
}
