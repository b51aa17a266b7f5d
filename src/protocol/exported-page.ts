/**
 * A run as one HTML file that opens anywhere and asks nobody for anything: the panel, the simulator, and what was
 * simulated. Runs are deterministic, so the page runs the program again and shows the same.
 */
import { defaultThemes, type Theme } from "./default-themes.ts";
import type { SimulationRequest } from "./messages.ts";
import { requestFromPlain, requestToPlain, toBase64 } from "./request-json.ts";

/** Files of dist/ that the page contains. */
const PAGE_FILES = [
  "webview.js",
  "webview.css",
  "worker.js",
  "web-tree-sitter.wasm",
  "tree-sitter-python.wasm",
  "python-library.bin",
] as const;

type PageFile = (typeof PAGE_FILES)[number];
export type PageFiles = Readonly<Record<PageFile, Uint8Array>>;

/** @param read gives a file of dist/ by its name. */
export async function readPageFiles(read: (name: string) => PromiseLike<Uint8Array>): Promise<PageFiles> {
  const entries = PAGE_FILES.map(async (name) => [name, await read(name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as PageFiles;
}

/** What an exported file is called: `exportedName("src/a.py", "types.csv")` is "a.types.csv". */
export function exportedName(fileName: string, ending: string): string {
  const name = fileName.slice(1 + Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")));
  return `${name.replace(/\.py$/, "")}.${ending}`;
}

/** Element of the page with the request. */
export const REQUEST_ID = "heapscope-request";

export function exportedPage(request: SimulationRequest, files: PageFiles): string {
  const text = (name: PageFile): string => new TextDecoder().decode(files[name]);
  const address = (name: PageFile, type: string): string => `data:${type};base64,${toBase64(files[name])}`;
  const policy = [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'wasm-unsafe-eval'",
    "style-src 'unsafe-inline'",
    "worker-src blob:",
    "connect-src data:",
    "font-src data:",
    "img-src data: blob:",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`Memory: ${request.fileName}`)}</title>
<style>${themeRules()}</style>
<style>${text("webview.css")}</style>
</head>
<body>
<div id="heapscope" data-worker="${address("worker.js", "text/javascript")}" data-runtime-wasm="${address("web-tree-sitter.wasm", "application/wasm")}" data-grammar-wasm="${address("tree-sitter-python.wasm", "application/wasm")}" data-library="${address("python-library.bin", "application/octet-stream")}"></div>
<script type="application/json" id="${REQUEST_ID}">${requestToJson(request)}</script>
<script>${inScript(text("webview.js"))}</script>
</body>
</html>
`;
}

/** The request that an exported page contains. Throws ProtocolError for anything else. */
export function requestFromJson(json: string): SimulationRequest {
  return requestFromPlain(JSON.parse(json), "the page");
}

function requestToJson(request: SimulationRequest): string {
  return JSON.stringify(requestToPlain(request)).replaceAll("<", "\\u003c");
}

/** Light or dark as the reader's system has it. */
function themeRules(): string {
  const { dark, light } = defaultThemes;
  return `:root{${rules(light)}}@media (prefers-color-scheme: dark){:root{${rules(dark)}}}`;
}

function rules({ variables }: Theme): string {
  return Object.entries(variables)
    .map(([name, value]) => `--vscode-${name}:${value}`)
    .join(";");
}

/** Without the end tag of a script, which can only be in a string. */
function inScript(script: string): string {
  return script.replaceAll("</script", "<\\/script");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
