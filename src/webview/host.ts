/** The webview's end of the conversation with the extension, and what VS Code keeps for it. */
import { invariant } from "../base/invariant.ts";
import { REQUEST_ID, requestFromJson } from "../protocol/exported-page.ts";
import {
  type HostToWebview,
  hostToWebview,
  type PanelState,
  type SaveFileMessage,
  type WebviewToHost,
} from "../protocol/messages.ts";
import { receive } from "../protocol/shape.ts";

/** What VS Code gives to a webview, once. */
interface VsCodeApi {
  postMessage(message: WebviewToHost): void;
  getState(): unknown;
  setState(state: PanelState): void;
}

declare const acquireVsCodeApi: (() => VsCodeApi) | undefined;

export interface Host {
  send(message: WebviewToHost): void;
  listen(listener: (message: HostToWebview) => void): void;
  savedState(): unknown;
  saveState(state: PanelState): void;
}

export function connectHost(): Host {
  return typeof acquireVsCodeApi === "function" ? connectVsCode(acquireVsCodeApi) : connectPage();
}

/** An exported page: it asks for its own run, once, and keeps nothing. */
function connectPage(): Host {
  const json = document.getElementById(REQUEST_ID)?.textContent;
  invariant(typeof json === "string", "the page has a request");
  const request = requestFromJson(json);
  return {
    send(message) {
      if (message.kind === "saveFile") download(message);
    },
    listen: (listener) => listener({ kind: "simulate", run: 1, request }),
    savedState: () => undefined,
    saveState: () => undefined,
  };
}

/** As browsers do it: a link to what is in memory, followed once. */
function download({ name, mediaType, text }: SaveFileMessage): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

function connectVsCode(acquireVsCodeApi: () => VsCodeApi): Host {
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
