/** The worker's side of the conversation with the webview: it loads Python once and simulates what it is sent. */
import {
  type LoadMessage,
  type WebviewToWorker,
  type WorkerToWebview,
  webviewToWorker,
} from "../protocol/messages.ts";
import { receive } from "../protocol/shape.ts";
import { transferables } from "../trace/trace.ts";
import { siblingFilesOf } from "./program-texts.ts";
import { DEFAULT_RUN_LIMITS, type Interpreter, simulate } from "./simulate.ts";

/** The part of a worker's global scope that is used here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage(message: WorkerToWebview, transfer: Transferable[]): void;
}

/** Makes Python of the files that the message carries. */
export type LoadPython = (files: LoadMessage) => Promise<Interpreter>;

/** Answers every `simulate` message with its result or with the failure that prevented it. */
export function serveSimulations(scope: WorkerScope, loadPython: LoadPython): void {
  let python: Promise<Interpreter> = Promise.reject(new Error("The worker was not given a parser."));
  // Said to the run that needs it, and no unhandled rejection before.
  python.catch(() => undefined);
  scope.onmessage = (event) => {
    const message: WebviewToWorker = receive(webviewToWorker, event.data, "the webview");
    if (message.kind === "load") {
      python = loadPython(message);
      python.catch(() => undefined);
      return;
    }
    const { run, request } = message;
    python
      .then((interpreter) => {
        const limits = { ...DEFAULT_RUN_LIMITS, ...request.limits };
        const files = new Map(Object.entries(request.files ?? {}));
        const siblings = siblingFilesOf(request.siblings ?? {});
        const trace = simulate({ ...request, limits, siblings, files }, interpreter, (progress) =>
          scope.postMessage({ kind: "progress", run, ...progress }, []),
        );
        scope.postMessage({ kind: "result", run, trace }, transferables(trace));
      })
      .catch((error: unknown) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        scope.postMessage({ kind: "failure", run, message: text }, []);
      });
  };
}
