/** The command `Simulate memory`: takes what is selected, or the whole document, to the panel. */
import * as vscode from "vscode";
import type { MemoryPanel } from "./memory-panel.ts";
import { readPythonVersion, readSimulationLimits } from "./settings.ts";
import type { SiblingTexts } from "./sibling-texts.ts";

/** The command that leads the panel to the next run of the line at the cursor. */
export function registerSeekLine(panel: MemoryPanel): vscode.Disposable {
  return vscode.commands.registerCommand("heapscope.seekLine", async () => {
    const editor = vscode.window.activeTextEditor;
    const line = (editor?.selection.active.line ?? 0) + 1;
    if (editor !== undefined && panel.seekLine(editor.document.uri.toString(), line)) return;
    await vscode.window.showInformationMessage(
      "The memory panel does not show this file. Run Simulate memory first.",
    );
  });
}

export function registerSimulateMemory(panel: MemoryPanel, siblingTexts: SiblingTexts): vscode.Disposable {
  return vscode.commands.registerCommand("heapscope.simulateMemory", async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== "python") {
      await vscode.window.showInformationMessage("Open a Python file to simulate its memory.");
      return;
    }
    const { document, selection } = editor;
    const siblings = await siblingTexts.of(document);
    panel.simulate({
      source: document.getText(),
      selection: selection.isEmpty
        ? undefined
        : { startOffset: document.offsetAt(selection.start), endOffset: document.offsetAt(selection.end) },
      fileName: document.uri.path.slice(document.uri.path.lastIndexOf("/") + 1),
      documentUri: document.uri.toString(),
      startLine: 1,
      pythonVersion: readPythonVersion(document),
      limits: readSimulationLimits(document),
      siblings,
    });
  });
}
