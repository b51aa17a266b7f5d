/** The analyzer as a worker of a web extension host. */
import { serveAnalyzer } from "./serve.ts";

const receive = serveAnalyzer((message) => self.postMessage(message));
self.addEventListener("message", (event: MessageEvent<unknown>) => receive(event.data));
