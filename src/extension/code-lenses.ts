/** `Simulate memory` above functions, classes and the main block. */
import * as vscode from "vscode";
import { definitionLines } from "../snippet/definition-lines.ts";
import { hasCodeLenses, SECTION } from "./settings.ts";
import { type DefinitionPlace, SIMULATE_DEFINITION } from "./simulate-memory.ts";

export class SimulationLenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) this.changed.fire();
  });
  readonly onDidChangeCodeLenses = this.changed.event;

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!hasCodeLenses(document)) return [];
    return definitionLines(document.getText()).map(({ line, offset }) => {
      const place: DefinitionPlace = { uri: document.uri.toString(), offset };
      const command = {
        title: "$(pulse) Simulate memory",
        command: SIMULATE_DEFINITION,
        arguments: [place],
      };
      return new vscode.CodeLens(document.lineAt(line).range, command);
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }
}
