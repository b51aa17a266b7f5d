/** The Python of a notebook: what the cells above one define, and cells without what only notebooks understand. */
import * as vscode from "vscode";

/** The code cells above a cell; undefined for a document that is no cell. */
export function cellsAbove(document: vscode.TextDocument): string | undefined {
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cells = notebook.getCells();
    const index = cells.findIndex((cell) => cell.document === document);
    if (index < 0) continue;
    return cells
      .slice(0, index)
      .filter((cell) => cell.document.languageId === "python")
      .map((cell) => `${withoutMagics(cell.document.getText())}\n`)
      .join("");
  }
  return undefined;
}

/** Lines for IPython and the shell become comments of the same length. */
export function withoutMagics(text: string): string {
  return text.replaceAll(/^([ \t]*)[%!?]/gm, "$1#");
}
