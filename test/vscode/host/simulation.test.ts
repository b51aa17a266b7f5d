/** Where a simulation can be started: lenses, the light bulb, commands, notebooks. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  changeSetting,
  closeEverything,
  codeActions,
  eventually,
  expectFindings,
  openPython,
} from "./documents.ts";

const SOURCE = `import os

class Stack:
    def push(self, item):
        return [item]

def total(prices: list[float]):
    return sum([price * 2 for price in prices])

if __name__ == "__main__":
    print(total([1.0]))
`;

describe("a simulation", () => {
  afterEach(closeEverything);

  it("has lenses over functions, classes and the main block", async () => {
    const { document } = await openPython(SOURCE);
    const lenses = await lensesOf(document);
    assert.deepEqual(
      lenses.map(({ range }) => range.start.line + 1),
      [3, 4, 7, 10],
    );
  });

  it("has no lenses where they are switched off", async () => {
    const undo = await changeSetting("codeLens", false);
    try {
      const { document } = await openPython(SOURCE);
      assert.deepEqual(await lensesOf(document), []);
    } finally {
      await undo();
    }
  });

  it("starts from a lens", async () => {
    const { document } = await openPython(SOURCE);
    const [lens] = await lensesOf(document);
    assert.ok(lens?.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await untilPanel();
  });

  it("starts from a finding", async () => {
    const { document } = await openPython(SOURCE);
    await expectFindings(document, ["8:16-8:47 information list-in-sum-min-max"]);
    const actions = await codeActions(document, document.lineAt(7).range, "quickfix");
    const action = actions.find(({ title }) => title === "Simulate this finding");
    assert.ok(action?.command);
    const [place] = action.command.arguments ?? [];
    assert.deepEqual(place, {
      uri: document.uri.toString(),
      offset: document.offsetAt(new vscode.Position(7, 15)),
      shownLine: 8,
    });
    await vscode.commands.executeCommand(action.command.command, place);
    await untilPanel();
  });

  it("starts at the cursor", async () => {
    const editor = await openPython(SOURCE);
    editor.selection = new vscode.Selection(7, 4, 7, 4);
    await vscode.commands.executeCommand("heapscope.simulateDefinition");
    await untilPanel();
  });

  it("starts from a cell of a notebook", async () => {
    const cells = ["%matplotlib inline\nrows = [1]\n", "print(rows)\n"].map(
      (text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python"),
    );
    const notebook = await vscode.workspace.openNotebookDocument(
      "jupyter-notebook",
      new vscode.NotebookData(cells),
    );
    await vscode.window.showNotebookDocument(notebook);
    await vscode.commands.executeCommand("heapscope.simulateMemory", notebook.cellAt(1));
    await untilPanel();
  });
});

async function lensesOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    "vscode.executeCodeLensProvider",
    document.uri,
    50,
  );
  return lenses.filter(({ command }) => command?.title.endsWith("Simulate memory"));
}

async function untilPanel(): Promise<void> {
  await eventually(() => {
    const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.ok(
      labels.some((label) => label.startsWith("Memory: ")),
      labels.join(", "),
    );
  });
}
