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

  it("opens a saved simulation, and says what is wrong with a file that is none", async () => {
    const files = new Map([
      ["/run.heapscope", savedRun],
      ["/other.heapscope", "{}"],
    ]);
    const provider = vscode.workspace.registerFileSystemProvider("saved", readOnlyFiles(files));
    try {
      const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      await vscode.commands.executeCommand("heapscope.openRun", vscode.Uri.parse("saved:/run.heapscope"));
      await eventually(() => assert.deepEqual(labels(), ["Memory: saved.py"]));
      await closeEverything();
      void vscode.commands.executeCommand("heapscope.openRun", vscode.Uri.parse("saved:/other.heapscope"));
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(labels(), []);
      await vscode.commands.executeCommand("notifications.clearAll");
    } finally {
      provider.dispose();
    }
  });
});

const savedRun = JSON.stringify({
  heapscope: 1,
  request: {
    source: "x = [1]\n",
    fileName: "saved.py",
    documentUri: "",
    startLine: 1,
    pythonVersion: "3.13",
    limits: { maxSteps: 1000, maxHeapBytes: 1_000_000 },
  },
  result: {
    ended: "finished",
    steps: 1,
    peakBytes: 0,
    finalBytes: 0,
    finalObjects: 0,
    allocations: 0,
    allocatedBytes: 0,
    outputLength: 0,
  },
});

/** Files that can only be read, by their path. */
function readOnlyFiles(files: ReadonlyMap<string, string>): vscode.FileSystemProvider {
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: ({ path }) => ({
      type: vscode.FileType.File,
      ctime: 0,
      mtime: 0,
      size: files.get(path)?.length ?? 0,
    }),
    readFile: ({ path }) => new TextEncoder().encode(files.get(path)),
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
