/** Where a document is in the world of files. */
import * as vscode from "vscode";

/** A cell is where its notebook is, what has no file in the first folder; undefined where there is none. */
export function homeOf(document: vscode.TextDocument): vscode.Uri | undefined {
  const notebook = vscode.workspace.notebookDocuments.find((each) =>
    each.getCells().some((cell) => cell.document === document),
  );
  const { uri, isUntitled } = notebook ?? document;
  if (!isUntitled) return uri;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return folder === undefined ? undefined : vscode.Uri.joinPath(folder.uri, "untitled.py");
}
