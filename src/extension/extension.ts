/** The extension in a Node extension host: desktop VS Code and remote servers. */
import { Worker } from "node:worker_threads";
import * as vscode from "vscode";
import { activateExtension } from "./activate.ts";
import type { StartWorker } from "./analyzer-client.ts";

export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, startThread);
}

const startThread: StartWorker = async (extensionUri, { onMessage, onDeath }) => {
  const thread = new Worker(vscode.Uri.joinPath(extensionUri, "dist", "analyzer-worker.js").fsPath);
  thread.on("message", onMessage);
  thread.on("error", (error) => onDeath(String(error)));
  return {
    post: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
};
