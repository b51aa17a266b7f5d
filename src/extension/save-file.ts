/** Saves what was exported where the person says: beside the document, unless they choose another place. */
import * as vscode from "vscode";

export interface ExportedFile {
  /** What is suggested. */
  readonly name: string;
  /** Asked for once the place is chosen. */
  content(): Promise<Uint8Array>;
}

/** @param documentUri what the file was made from. */
export async function saveFile(documentUri: string, file: ExportedFile): Promise<void> {
  const ending = file.name.slice(file.name.lastIndexOf(".") + 1);
  const folder = suggestedFolder(vscode.Uri.parse(documentUri));
  const target = await vscode.window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, file.name) }),
    filters: { [ending.toUpperCase()]: [ending] },
    saveLabel: "Export",
  });
  if (target === undefined) return;
  try {
    await vscode.workspace.fs.writeFile(target, await file.content());
  } catch (error) {
    await vscode.window.showErrorMessage(`${file.name} could not be saved: ${String(error)}`);
  }
}

/** Of the document, or of the workspace for one that is not a file. */
function suggestedFolder(uri: vscode.Uri): vscode.Uri | undefined {
  return uri.scheme === "untitled"
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(uri, "..");
}
