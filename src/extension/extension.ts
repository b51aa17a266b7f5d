/** The extension in a Node extension host: desktop VS Code and remote servers. */
import { Worker } from "node:worker_threads";
import * as vscode from "vscode";
import { activateExtension } from "./activate.ts";
import type { AnalyzerWorker, WorkerEvents } from "./analyzer-client.ts";

export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, (events) => startThread(context.extensionUri, events));
}

async function startThread(
  extensionUri: vscode.Uri,
  { onMessage, onDeath }: WorkerEvents,
): Promise<AnalyzerWorker> {
  const thread = new Worker(vscode.Uri.joinPath(extensionUri, "dist", "analyzer-worker.js").fsPath);
  thread.on("message", onMessage);
  thread.on("error", (error) => onDeath(String(error)));
  return {
    post: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
}
