/** The command that opens a run which was saved from the panel, or by the command line. */
import * as vscode from "vscode";
import { readSavedRun, SAVED_RUN_ENDING } from "../protocol/saved-run.ts";
import type { MemoryPanel } from "./memory-panel.ts";

/** Without an argument it asks which file. */
export function registerOpenRun(panel: MemoryPanel): vscode.Disposable {
  return vscode.commands.registerCommand("heapscope.openRun", async (given?: vscode.Uri) => {
    const uri = given ?? (await askForFile());
    if (uri === undefined) return;
    const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      panel.simulate(readSavedRun(text, name));
    } catch (error) {
      await vscode.window.showErrorMessage(
        `${name} could not be opened: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
}

async function askForFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    filters: { "Saved runs": [SAVED_RUN_ENDING] },
    openLabel: "Open",
    title: "Open a saved simulation",
  });
  return chosen?.[0];
}
