/** The command that saves the panel's run as a page that opens in any browser. */
import * as vscode from "vscode";
import { exportedPage, PAGE_FILES, type PageFile } from "../protocol/exported-page.ts";
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
    const page = exportedPage(request, await readPageFiles(extensionUri));
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

async function readPageFiles(extensionUri: vscode.Uri): Promise<Record<PageFile, Uint8Array>> {
  const contents = await Promise.all(
    PAGE_FILES.map((name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, "dist", name))),
  );
  return Object.fromEntries(PAGE_FILES.map((name, index) => [name, contents[index]])) as Record<
    PageFile,
    Uint8Array
  >;
}
