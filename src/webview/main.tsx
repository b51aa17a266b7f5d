/** Starts the panel: connects it with the extension and the worker, and draws it. */
import { render } from "preact";
import { invariant } from "../base/invariant.ts";
import { connectHost } from "./host.ts";
import { SimulatorClient } from "./simulator-client.ts";
import { createStore } from "./store.ts";
import { App } from "./views/app.tsx";
import "./styles/index.css";

const root = document.getElementById("heapscope");
invariant(root !== null, "the page has an element for the panel");
const { worker, runtimeWasm, grammarWasm, library } = root.dataset;
invariant(worker && runtimeWasm && grammarWasm && library, "the page names the worker and what it loads");

const host = connectHost();
const store = createStore(host, new SimulatorClient({ worker, runtimeWasm, grammarWasm, library }));
render(<App store={store} />, root);
host.listen((message) => {
  if (message.kind === "simulate") store.start(message.request);
  else store.seekLine(message.line, 1);
});
host.send({ kind: "ready" });
