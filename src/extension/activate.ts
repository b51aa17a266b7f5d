/** Puts the parts of the extension together. */
import * as vscode from "vscode";

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand("heapscope.simulateMemory", () =>
      vscode.window.showInformationMessage("Simulate memory"),
    ),
  );
}
