/** The worker's side of the conversation with the webview: it loads Python once and simulates what it is sent. */
import {
  type AskMessage,
  type LoadMessage,
  type SimulateMessage,
  type WebviewToWorker,
  type WorkerToWebview,
  webviewToWorker,
} from "../protocol/messages.ts";
import { receive } from "../protocol/shape.ts";
import { transferables } from "../trace/trace.ts";
import { givenRequest } from "./given-request.ts";
import type { Answers } from "./moment/answers.ts";
import { type Interpreter, recordSnippet, tryInputs } from "./simulate.ts";

/** The part of a worker's global scope that is used here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage(message: WorkerToWebview, transfer: Transferable[]): void;
}

/** Makes Python of the files that the message carries. */
export type LoadPython = (files: LoadMessage) => Promise<Interpreter>;

/** After a result, for its first questions to come; then between two parts of a recording that are packed. */
const PACK_AFTER_MS = 2000;
const PACK_PAUSE_MS = 1;

/** Answers every message but the first with its result, or with the failure that prevented it. */
export function serveSimulations(scope: WorkerScope, loadPython: LoadPython): void {
  let python: Promise<Interpreter> = Promise.reject(new Error("The worker was not given a parser."));
  // Said to the run that needs it, and no unhandled rejection before.
  python.catch(() => undefined);
  /** The newest run that has a result. */
  let newest: { readonly run: number; readonly answers: Answers | undefined } | undefined;

  const simulate = ({ run, request }: SimulateMessage): Promise<void> =>
    python.then((interpreter) => {
      const complete = givenRequest(request);
      const snippet = interpreter.prepare(complete, complete.pythonVersion);
      // What was run before can be asked about until there is something new, so inputs are tried without it.
      const inputs = newest === undefined ? snippet.inputs : tryInputs(complete, snippet, interpreter);
      if (inputs.some(({ problem }) => problem !== undefined)) {
        scope.postMessage({ kind: "refused", run, inputs }, []);
        return;
      }
      newest = undefined;
      const { trace, answers } = recordSnippet(complete, snippet, interpreter, (progress) =>
        scope.postMessage({ kind: "progress", run, ...progress }, []),
      );
      newest = { run, answers };
      scope.postMessage({ kind: "result", run, trace, inputs }, transferables(trace));
      if (answers !== undefined) packLater(answers, PACK_AFTER_MS);
    });

  const packLater = (answers: Answers, milliseconds: number): void => {
    setTimeout(() => {
      if (newest?.answers === answers && answers.packSome()) packLater(answers, PACK_PAUSE_MS);
    }, milliseconds);
  };

  const answer = ({ run, id, question }: AskMessage): void => {
    const answer = newest?.run === run ? newest.answers?.answer(question) : undefined;
    scope.postMessage({ kind: "answer", run, id, answer }, []);
  };

  scope.onmessage = (event) => {
    const message: WebviewToWorker = receive(webviewToWorker, event.data, "the webview");
    if (message.kind === "load") {
      python = loadPython(message);
      python.catch(() => undefined);
      return;
    }
    const done =
      message.kind === "simulate" ? simulate(message) : Promise.resolve().then(() => answer(message));
    done.catch((error: unknown) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      scope.postMessage({ kind: "failure", run: message.run, message: text }, []);
    });
  };
}
