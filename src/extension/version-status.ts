/** The status bar item that says which Python is modelled, and the command that chooses another. */
import * as vscode from "vscode";
import { PYTHON_VERSIONS } from "../cpython/version.ts";
import { SECTION, writePythonVersion } from "./settings.ts";

const SELECT_VERSION = "heapscope.selectPythonVersion";

export interface PythonVersions {
  pythonVersionOf(document: vscode.TextDocument): string;
  readonly onDidChangePythonVersion: vscode.Event<void>;
}

export function registerPythonVersionStatus(versions: PythonVersions): vscode.Disposable {
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
    item.text = `$(pulse) CPython ${versions.pythonVersionOf(document)}`;
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    versions.onDidChangePythonVersion(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) update();
    }),
    vscode.commands.registerCommand(SELECT_VERSION, () => selectVersion(versions)),
  );
}

async function selectVersion(versions: PythonVersions): Promise<void> {
  const { document } = vscode.window.activeTextEditor ?? {};
  const current = document === undefined ? undefined : versions.pythonVersionOf(document);
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
