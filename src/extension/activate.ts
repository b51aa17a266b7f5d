/** Puts the parts of the extension together. It returns at once; the analyzer is started when it is needed. */
import * as vscode from "vscode";
import type { StartWorker } from "./analyzer-client.ts";
import { FindingFixes } from "./code-actions.ts";
import { SimulationLenses } from "./code-lenses.ts";
import { CyclesPanel } from "./cycles-panel.ts";
import { DocumentFindings } from "./document-findings.ts";
import { registerExampleCommand } from "./examples.ts";
import { registerRulePages } from "./explain-rule.ts";
import { registerExportRun } from "./export-run.ts";
import { GivenMemory } from "./given-memory.ts";
import { MemoryPanel } from "./memory-panel.ts";
import { registerOpenRun } from "./open-run.ts";
import { SiblingTexts } from "./sibling-texts.ts";
import {
  registerSeekLine,
  registerSimulateDefinition,
  registerSimulateMemory,
  simulationRequests,
} from "./simulate-memory.ts";
import { registerPythonVersionStatus } from "./version-status.ts";

/** Documents that are Python, cells of notebooks among them. */
const PYTHON: vscode.DocumentSelector = { language: "python" };

/** @param startWorker the one thing that differs between the kinds of extension host. */
export function activateExtension(context: vscode.ExtensionContext, startWorker: StartWorker): void {
  const { extension, extensionUri } = context;
  const log = vscode.window.createOutputChannel("Heapscope", { log: true });
  const findings = new DocumentFindings({
    startWorker,
    readFile: (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "dist", name)),
    logError: (message) => log.error(message),
  });
  const panel = new MemoryPanel(extensionUri, log, new GivenMemory(context.workspaceState));
  const requestFor = simulationRequests(new SiblingTexts(extensionUri), (document) =>
    findings.pythonVersionOf(document),
  );
  const lenses = new SimulationLenses();
  context.subscriptions.push(
    log,
    findings,
    panel,
    vscode.languages.registerCodeActionsProvider(PYTHON, new FindingFixes(findings), FindingFixes.metadata),
    lenses,
    vscode.languages.registerCodeLensProvider(PYTHON, lenses),
    registerSimulateMemory(panel, requestFor),
    registerSimulateDefinition(panel, requestFor),
    registerSeekLine(panel),
    registerExportRun(panel, extensionUri),
    registerOpenRun(panel),
    new CyclesPanel(extensionUri, findings, log),
    registerRulePages(extension),
    registerPythonVersionStatus(findings),
    registerExampleCommand(extensionUri),
  );
}
