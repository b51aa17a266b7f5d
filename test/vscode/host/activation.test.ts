/** The extension is there, awake only for Python, and offers its commands. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("activation", () => {
  it("offers the command", async () => {
    const extension = vscode.extensions.getExtension("heapscope.heapscope");
    assert.ok(extension);
    await extension.activate();
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes("heapscope.simulateMemory"));
  });
});
