/** The command that saves the panel's run as a page that opens in any browser. */
import * as vscode from "vscode";
import { exportedName, exportedPage, readPageFiles } from "../protocol/exported-page.ts";
import type { MemoryPanel } from "./memory-panel.ts";
import { saveFile } from "./save-file.ts";

export function registerExportRun(panel: MemoryPanel, extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand("heapscope.exportRun", async () => {
    const request = panel.shownRequest;
    if (request === undefined) {
      await vscode.window.showInformationMessage(
        "There is no simulation to export. Run Simulate memory first.",
      );
      return;
    }
    const content = async () => {
      const files = await readPageFiles((name) =>
        vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "dist", name)),
      );
      return new TextEncoder().encode(exportedPage(request, files));
    };
    await saveFile(request.documentUri, { name: exportedName(request.fileName, "memory.html"), content });
  });
}
