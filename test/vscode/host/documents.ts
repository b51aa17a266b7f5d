/** Opens and changes Python documents in a VS Code, and says what is reported in them, in words. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

const PATIENCE_MS = 20_000;

/** An unsaved document in an editor. */
export async function openPython(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(
    await vscode.workspace.openTextDocument({ language: "python", content }),
  );
}

/** A file of media/examples, which is what the window has open. */
export async function openExample(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

/** Leaves no editor open and no document changed. */
export async function closeEverything(): Promise<void> {
  for (let count = 0; vscode.window.activeTextEditor !== undefined && count < 20; count++) {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/**
 * Waits until the findings are these, written "line:column-line:column severity rule" with lines and columns from
 * 1; fails with what they are when they do not become so.
 */
export async function expectFindings(
  { uri }: vscode.TextDocument,
  expected: readonly string[],
): Promise<void> {
  await eventually(() => assert.deepEqual(describeFindings(uri), expected));
}

export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, tags }) => source === "heapscope" && tags === undefined);
}

function describeFindings(uri: vscode.Uri): string[] {
  return findingsOf(uri).map(({ range, severity, code }) => {
    const rule = typeof code === "object" ? code.value : code;
    return `${describeRange(range)} ${vscode.DiagnosticSeverity[severity]?.toLowerCase()} ${rule}`;
  });
}

export function describeRange({ start, end }: vscode.Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** Repeats a check until it holds, and throws what it last threw when patience ends. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const endMs = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Sets a setting for the window and gives back what undoes it. */
export async function changeSetting(name: string, value: unknown): Promise<() => Promise<void>> {
  const change = async (to: unknown) =>
    vscode.workspace.getConfiguration("heapscope").update(name, to, vscode.ConfigurationTarget.Global);
  await change(value);
  return () => change(undefined);
}

/** The actions for a range. VS Code cancels the question when its set of providers changes meanwhile; asked again. */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<vscode.CodeAction[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
        kind,
        50,
      );
    } catch (error) {
      const isCanceled = error instanceof Error && error.message === "Canceled";
      if (!isCanceled || attempt === 5) throw error;
    }
  }
}
