/** Starts the panel of reference cycles: connects it with the extension and draws it. */
import { render } from "preact";
import { invariant } from "../../base/invariant.ts";
import { type CyclesState, type CyclesToHost, hostToCycles } from "../../protocol/cycles-messages.ts";
import { receive } from "../../protocol/shape.ts";
import { CyclesApp } from "./app.tsx";
import { createCyclesStore } from "./state.ts";
import "../styles/cycles.css";

/** What VS Code gives to a webview, once. */
declare const acquireVsCodeApi: () => {
  postMessage(message: CyclesToHost): void;
  setState(state: CyclesState): void;
};

const root = document.getElementById("heapscope");
invariant(root !== null, "the page has an element for the panel");
const api = acquireVsCodeApi();
const store = createCyclesStore((message) => api.postMessage(message));
render(<CyclesApp store={store} />, root);
window.addEventListener("message", (event: MessageEvent<unknown>) => {
  const message = receive(hostToCycles, event.data, "the extension");
  api.setState({ documentUri: message.documentUri });
  store.show(message);
});
store.send({ kind: "ready" });
