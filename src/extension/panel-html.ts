/** The pages that panels load: nothing inline, nothing from elsewhere. */
import * as vscode from "vscode";

/**
 * The page tells its script where the worker and the parser are, in `data-` attributes: it fetches them itself,
 * since a worker may only be started from a blob and WebAssembly only be compiled from bytes.
 */
export function memoryPanelHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  return panelHtml(webview, extensionUri, "webview", {
    worker: "worker.js",
    "runtime-wasm": "web-tree-sitter.wasm",
    "grammar-wasm": "tree-sitter-python.wasm",
    library: "python-library.bin",
  });
}

export function cyclesPanelHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  return panelHtml(webview, extensionUri, "cycles", {});
}

/** @param bundle the name of the script and of its styles @param files of dist/, by the attribute that names them */
function panelHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  bundle: string,
  files: Readonly<Record<string, string>>,
): string {
  const dist = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "dist", name));
  const attributes = Object.entries(files).map(([name, file]) => ` data-${name}="${dist(file)}"`);
  const nonce = makeNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `connect-src ${webview.cspSource}`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data: blob:`,
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Heapscope</title>
<link rel="stylesheet" href="${dist(`${bundle}.css`)}">
</head>
<body>
<div id="heapscope"${attributes.join("")}></div>
<script nonce="${nonce}" src="${dist(`${bundle}.js`)}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
