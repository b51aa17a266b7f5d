/** Opens a copy of an example that ships with the extension, for the walkthrough. */
import * as vscode from "vscode";

export function registerExampleCommand(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand("heapscope.openExample", async (argument: unknown) => {
    const name = typeof argument === "string" ? argument : await pickExample(extensionUri);
    if (name === undefined) return;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(examples(extensionUri), name));
    const content = new TextDecoder().decode(bytes);
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: "python", content }),
    );
  });
}

async function pickExample(extensionUri: vscode.Uri): Promise<string | undefined> {
  const entries = await vscode.workspace.fs.readDirectory(examples(extensionUri));
  const names = entries.map(([name]) => name).filter((name) => name.endsWith(".py"));
  return vscode.window.showQuickPick(names, { title: "Open example" });
}

function examples(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, "media", "examples");
}
