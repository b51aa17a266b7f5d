/** Marks the line of the panel's selected step in the editors that show the document. */
import * as vscode from "vscode";

export class CurrentLine implements vscode.Disposable {
  private readonly decoration = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("editor.stackFrameHighlightBackground"),
    overviewRulerColor: new vscode.ThemeColor("charts.blue"),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  private readonly listener = vscode.window.onDidChangeVisibleTextEditors(() => this.draw());
  private uri = "";
  private line: number | undefined;

  /** @param line 1-based; undefined takes the mark away. */
  show(uri: string, line: number | undefined): void {
    this.uri = uri;
    this.line = line;
    this.draw();
  }

  dispose(): void {
    this.listener.dispose();
    this.decoration.dispose();
  }

  private draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const isShown = this.line !== undefined && editor.document.uri.toString() === this.uri;
      editor.setDecorations(this.decoration, isShown ? [lineRange(editor.document, this.line ?? 1)] : []);
    }
  }
}

/** The document may have become shorter since. */
function lineRange(document: vscode.TextDocument, line: number): vscode.Range {
  return document.lineAt(Math.min(Math.max(line, 1), document.lineCount) - 1).range;
}
