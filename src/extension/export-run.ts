/** The command that saves the panel's run as a page that opens in any browser. */
import * as vscode from "vscode";
import { exportedPage, readPageFiles } from "../protocol/exported-page.ts";
import type { MemoryPanel } from "./memory-panel.ts";

export function registerExportRun(panel: MemoryPanel, extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand("heapscope.exportRun", async () => {
    const request = panel.shownRequest;
    if (request === undefined) {
      await vscode.window.showInformationMessage(
        "There is no simulation to export. Run Simulate memory first.",
      );
      return;
    }
    const target = await vscode.window.showSaveDialog({
      ...suggestedPlace(request.documentUri, request.fileName),
      filters: { Page: ["html"] },
      saveLabel: "Export",
    });
    if (target === undefined) return;
    const files = await readPageFiles((name) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "dist", name)),
    );
    const page = exportedPage(request, files);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  });
}

/** Beside the document, or in the workspace for one that is not a file. */
function suggestedPlace(documentUri: string, fileName: string): Pick<vscode.SaveDialogOptions, "defaultUri"> {
  const uri = vscode.Uri.parse(documentUri);
  const folder =
    uri.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, "..");
  const name = `${fileName.replace(/\.py$/, "")}.memory.html`;
  return folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) };
}
