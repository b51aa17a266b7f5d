/** The extension as it is installed: what it holds, when it wakes, which commands it has. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeEverything, eventually, openExample } from "./documents.ts";

const EXTENSION_ID = "heapscope.heapscope";

describe("extension", () => {
  afterEach(closeEverything);

  it("wakes up for Python", async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension);
    await openExample("fruit_set.py");
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it("has every command that its manifest names", async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension);
    const declared: { command: string }[] = extension.packageJSON.contributes.commands;
    const existing = await vscode.commands.getCommands(true);
    for (const { command } of declared) assert.ok(existing.includes(command), command);
  });

  it("opens its examples as unsaved copies", async () => {
    await vscode.commands.executeCommand("heapscope.openExample", "node_cycle.py");
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.lineAt(0).text, "class Node:");
  });

  it("opens the memory panel beside the code", async () => {
    await openExample("fruit_set.py");
    await vscode.commands.executeCommand("heapscope.simulateMemory");
    await eventually(() => {
      const groups = vscode.window.tabGroups.all.map(({ tabs }) => tabs.map(({ label }) => label));
      assert.deepEqual(groups, [["fruit_set.py"], ["Memory: fruit_set.py"]]);
    });
  });
});
