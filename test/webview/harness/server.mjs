// Builds the panel and serves it in a page that stands in for VS Code, under the policy of the real page.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import esbuild from "esbuild";
import { instrumentWrites } from "../../support/instrument-writes.mjs";
import { refreshLibrary } from "../../support/library.mjs";
import { projectRoot } from "../../support/process.mjs";

const outdir = path.join(projectRoot, "dist-test/harness");
const here = import.meta.dirname;
const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/** Where the panel finds its worker: the one that ships, or the one with scripted programs. */
const workers = { real: "src/simulation/worker.ts", demo: path.join(here, "demo-worker.ts") };

const options = {
  absWorkingDir: projectRoot,
  outdir,
  bundle: true,
  format: "iife",
  target: "es2022",
  sourcemap: "linked",
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".ttf": "file", ".py": "text" },
  logLevel: "warning",
};

async function build() {
  await esbuild.build({
    entryPoints: [
      { in: "src/webview/main.tsx", out: "webview" },
      { in: "src/webview/cycles/main.tsx", out: "cycles" },
      { in: path.join(here, "page.ts"), out: "page" },
      { in: workers.demo, out: "demo-worker" },
    ],
    ...options,
  });
  const worker = [{ in: path.join(projectRoot, workers.real), out: "worker" }];
  await esbuild.build({ entryPoints: worker, ...options, plugins: [instrumentWrites] });
  for (const file of [
    "node_modules/web-tree-sitter/web-tree-sitter.wasm",
    "node_modules/tree-sitter-python/tree-sitter-python.wasm",
  ])
    fs.copyFileSync(path.join(projectRoot, file), path.join(outdir, path.basename(file)));
  await refreshLibrary(path.join(outdir, "python-library.bin"));
}

/** The markup and policy of src/extension/panel-html.ts, with the stand-in for VS Code before the panel. */
function html(worker, bundle) {
  const policy = [
    "default-src 'none'",
    "script-src 'nonce-harness' 'wasm-unsafe-eval'",
    "worker-src blob:",
    "connect-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Heapscope</title>
<link rel="stylesheet" href="/${bundle}.css">
</head>
<body>
<div id="heapscope" data-worker="/${worker}.js" data-runtime-wasm="/web-tree-sitter.wasm" data-grammar-wasm="/tree-sitter-python.wasm" data-library="/python-library.bin"></div>
<script nonce="harness" src="/page.js"></script>
<script nonce="harness" src="/${bundle}.js"></script>
</body>
</html>`;
}

/** Resolves with the address of the page and a function that ends the server. @param port 0 for any. */
export async function serveHarness(port = 0) {
  await build();
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://harness");
    if (pathname === "/") {
      response.setHeader("content-type", "text/html");
      const bundle = searchParams.has("cycles") ? "cycles" : "webview";
      response.end(html(searchParams.has("real") ? "worker" : "demo-worker", bundle));
      return;
    }
    const file = path.join(outdir, path.basename(pathname));
    if (!fs.existsSync(file)) {
      response.statusCode = pathname === "/favicon.ico" ? 204 : 404;
      response.end();
      return;
    }
    response.setHeader("content-type", types[path.extname(file)] ?? "application/octet-stream");
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  return { address, close: () => new Promise((resolve) => server.close(resolve)) };
}
