/** The webview's end of the conversation with the extension, and what VS Code keeps for it. */
import {
  type HostToWebview,
  hostToWebview,
  type PanelState,
  type WebviewToHost,
} from "../protocol/messages.ts";
import { receive } from "../protocol/shape.ts";

/** What VS Code gives to a webview, once. */
interface VsCodeApi {
  postMessage(message: WebviewToHost): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host {
  send(message: WebviewToHost): void;
  listen(listener: (message: HostToWebview) => void): void;
  savedState(): unknown;
  saveState(state: PanelState): void;
}

export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    send: (message) => api.postMessage(message),
    listen: (listener) =>
      window.addEventListener("message", (event: MessageEvent<unknown>) =>
        listener(receive(hostToWebview, event.data, "the extension")),
      ),
    savedState: () => api.getState(),
    saveState: (state) => api.setState(state),
  };
}
