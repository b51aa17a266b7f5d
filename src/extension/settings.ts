/** The settings of a person, folder or workspace, read and put into the words of the analyzer. */
import * as vscode from "vscode";
import type { SimulationLimits } from "../protocol/messages.ts";

export const SECTION = "heapscope";

export function isEnabled(scope: vscode.ConfigurationScope): boolean {
  return read(scope, "enable", true);
}

export function hasCodeLenses(scope: vscode.ConfigurationScope): boolean {
  return read(scope, "codeLens", true);
}

/** "3.13"; undefined where the person has left it to the project. */
export function chosenPythonVersion(scope: vscode.ConfigurationScope): string | undefined {
  const found = vscode.workspace.getConfiguration(SECTION, scope).inspect<string>("pythonVersion");
  return (
    found?.workspaceFolderLanguageValue ??
    found?.workspaceLanguageValue ??
    found?.globalLanguageValue ??
    found?.workspaceFolderValue ??
    found?.workspaceValue ??
    found?.globalValue
  );
}

/** What the person says of rules. */
export function readRuleChoices(scope: vscode.ConfigurationScope): Readonly<Record<string, string>> {
  return { ...read(scope, "rules", {}) };
}

export function readSimulationLimits(scope: vscode.ConfigurationScope): SimulationLimits {
  return {
    maxSteps: read(scope, "simulation.maxSteps", 1_000_000),
    maxHeapBytes: read(scope, "simulation.maxHeapMegabytes", 256) * 1_000_000,
  };
}

/** Writes to the workspace where there is one, since projects differ in their Python. */
export async function writePythonVersion(version: string): Promise<void> {
  const target =
    vscode.workspace.workspaceFolders === undefined
      ? vscode.ConfigurationTarget.Global
      : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration(SECTION).update("pythonVersion", version, target);
}

function read<T>(scope: vscode.ConfigurationScope | undefined, name: string, fallback: T): T {
  return vscode.workspace.getConfiguration(SECTION, scope).get(name, fallback);
}
