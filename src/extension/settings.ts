/** The settings of a person, folder or workspace, read and put into the words of the analyzer. */
import * as vscode from "vscode";
import { DEFAULT_PYTHON_VERSION } from "../cpython/version.ts";
import type { AnalyzerSettings } from "../protocol/analyzer-messages.ts";
import type { SimulationLimits } from "../protocol/messages.ts";

export const SECTION = "heapscope";

export function isEnabled(scope: vscode.ConfigurationScope): boolean {
  return read(scope, "enable", true);
}

export function hasCodeLenses(scope: vscode.ConfigurationScope): boolean {
  return read(scope, "codeLens", true);
}

/** "3.13" */
export function readPythonVersion(scope?: vscode.ConfigurationScope): string {
  return read(scope, "pythonVersion", DEFAULT_PYTHON_VERSION);
}

export function readAnalyzerSettings(scope: vscode.ConfigurationScope): AnalyzerSettings {
  return { pythonVersion: readPythonVersion(scope), rules: { ...read(scope, "rules", {}) } };
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
