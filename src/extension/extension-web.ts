/** The extension in a web extension host, where there is no Node: vscode.dev. */
import * as vscode from "vscode";
import { activateExtension } from "./activate.ts";
import type { AnalyzerWorker, WorkerEvents } from "./analyzer-client.ts";

export function activate(context: vscode.ExtensionContext): void {
  activateExtension(context, (events) => startWebWorker(context.extensionUri, events));
}

/** From a blob, since the extension's files come from another origin. */
async function startWebWorker(
  extensionUri: vscode.Uri,
  { onMessage, onDeath }: WorkerEvents,
): Promise<AnalyzerWorker> {
  const script = vscode.Uri.joinPath(extensionUri, "dist", "analyzer-worker.web.js");
  const bytes = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "text/javascript" }));
  const worker = new Worker(url);
  worker.addEventListener("message", (event: MessageEvent<unknown>) => onMessage(event.data));
  worker.addEventListener("error", (event) => onDeath(event.message));
  return {
    post: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
  };
}
