/** The page that a memory panel loads: nothing inline, nothing from elsewhere. */
import * as vscode from "vscode";

/**
 * The page tells its script where the worker and the parser are, in `data-` attributes: it fetches them itself,
 * since a worker may only be started from a blob and WebAssembly only be compiled from bytes.
 */
export function panelHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const dist = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "dist", name));
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
<link rel="stylesheet" href="${dist("webview.css")}">
</head>
<body>
<div id="heapscope" data-worker="${dist("worker.js")}" data-runtime-wasm="${dist("web-tree-sitter.wasm")}" data-grammar-wasm="${dist("tree-sitter-python.wasm")}" data-library="${dist("python-library.bin")}"></div>
<script nonce="${nonce}" src="${dist("webview.js")}"></script>
</body>
</html>`;
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
