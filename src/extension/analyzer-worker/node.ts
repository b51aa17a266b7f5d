/** The analyzer as a worker thread of Node. */
import { parentPort } from "node:worker_threads";
import { invariant } from "../../base/invariant.ts";
import { serveAnalyzer } from "./serve.ts";

const port = parentPort;
invariant(port !== null, "this file is the entry of a worker thread");
port.on(
  "message",
  serveAnalyzer((message) => port.postMessage(message)),
);
