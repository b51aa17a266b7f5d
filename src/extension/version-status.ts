/** The status bar item that says which Python is modelled, and the command that chooses another. */
import * as vscode from "vscode";
import { PYTHON_VERSIONS } from "../cpython/version.ts";
import { readPythonVersion, SECTION, writePythonVersion } from "./settings.ts";

const SELECT_VERSION = "heapscope.selectPythonVersion";

export function registerPythonVersionStatus(): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    "heapscope.pythonVersion",
    vscode.StatusBarAlignment.Right,
    90,
  );
  item.name = "Heapscope: Python version";
  item.command = SELECT_VERSION;
  item.tooltip = "The CPython version whose memory Heapscope models";
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "python") {
      item.hide();
      return;
    }
    item.text = `$(pulse) CPython ${readPythonVersion(document)}`;
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) update();
    }),
    vscode.commands.registerCommand(SELECT_VERSION, selectVersion),
  );
}

async function selectVersion(): Promise<void> {
  const current = readPythonVersion(vscode.window.activeTextEditor?.document);
  const items = PYTHON_VERSIONS.map((version) => ({
    label: `CPython ${version}`,
    description: version === current ? "in use" : "",
    version,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: "Python version",
    placeHolder: "Sizes, reference counts and the collector differ between versions",
  });
  if (picked !== undefined) await writePythonVersion(picked.version);
}
