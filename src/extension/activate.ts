/**
 * Puts the parts of the extension together. It returns at once: the parser's WebAssembly is read in the
 * background, and what needs it waits.
 */
import * as vscode from "vscode";
import { startAnalyzer } from "./analyzer.ts";
import { FindingFixes } from "./code-actions.ts";
import { DocumentFindings } from "./document-findings.ts";
import { registerExampleCommand } from "./examples.ts";
import { registerRulePages } from "./explain-rule.ts";
import { MemoryPanel } from "./memory-panel.ts";
import { registerSimulateMemory } from "./simulate-memory.ts";
import { registerPythonVersionStatus } from "./version-status.ts";

/** Documents that are Python, cells of notebooks among them. */
const PYTHON: vscode.DocumentSelector = { language: "python" };

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Heapscope", { log: true });
  const analyzer = startAnalyzer(context.extensionUri);
  analyzer.catch((error: unknown) => log.error(`The analyzer could not be started: ${String(error)}`));
  const findings = new DocumentFindings(analyzer, log);
  const panel = new MemoryPanel(context.extensionUri, log);
  context.subscriptions.push(
    log,
    findings,
    panel,
    vscode.languages.registerCodeActionsProvider(PYTHON, new FindingFixes(findings), FindingFixes.metadata),
    registerSimulateMemory(panel),
    registerRulePages(context.extensionUri),
    registerPythonVersionStatus(),
    registerExampleCommand(context.extensionUri),
  );
}
