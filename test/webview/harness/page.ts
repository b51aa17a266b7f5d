/**
 * What VS Code does around a webview, for the harness page: the API object, the variables of a theme, and the
 * messages of the extension. The address says what to show: `?theme=dark&demo=node_cycle.py`, or `?real&source=...`
 * with the text of a program, or `?cycles=tree` for the panel of reference cycles.
 */
import type { HostToWebview, SimulationRequest } from "../../../src/protocol/messages.ts";
import { classGraphs } from "./class-graphs.ts";
import { demos } from "./demo-runs.ts";
import { moments } from "./moments.ts";
import { selections } from "./selections.ts";
import { type ThemeName, themes } from "./themes.ts";

const parameters = new URLSearchParams(location.search);
const themeName = (parameters.get("theme") ?? "dark") as ThemeName;
const demoName = parameters.get("demo") ?? "program.py";

applyTheme(themeName);
Object.assign(globalThis, { acquireVsCodeApi, applyTheme, violations: [] as string[] });
document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`[policy violation] ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
});

function acquireVsCodeApi() {
  return {
    postMessage(message: { kind: string }) {
      if (message.kind === "ready") sendRequest();
      else console.info(`[to the extension] ${JSON.stringify(message)}`);
    },
    getState: () => JSON.parse(sessionStorage.getItem("state") ?? "null") ?? undefined,
    setState: (state: unknown) => sessionStorage.setItem("state", JSON.stringify(state)),
  };
}

function sendRequest(): void {
  const graph = classGraphs[parameters.get("cycles") ?? ""];
  if (graph !== undefined) {
    window.postMessage(graph, "*");
    return;
  }
  const moment = parameters.get("source") ?? moments[demoName];
  const demo = moment === undefined ? (selections[demoName] ?? demos[demoName]) : { source: moment };
  if (demo === undefined) return;
  const request: SimulationRequest = {
    source: demo.source,
    ...("selection" in demo && { selection: demo.selection }),
    ...("runs" in demo && { runs: demo.runs }),
    ...("above" in demo && { above: demo.above }),
    fileName: demoName,
    documentUri: `file:///examples/${demoName}`,
    startLine: 1,
    pythonVersion: "3.13",
    limits: { maxSteps: demoName === "forever.py" ? 1e12 : 1_000_000, maxHeapBytes: 256_000_000 },
  };
  const message: HostToWebview = { kind: "simulate", run: 1, request };
  window.postMessage(message, "*");
}

function applyTheme(name: ThemeName): void {
  const { bodyClass, variables } = themes[name];
  document.body.className = bodyClass;
  const { style } = document.documentElement;
  for (const [variable, value] of Object.entries(variables)) style.setProperty(`--vscode-${variable}`, value);
}
