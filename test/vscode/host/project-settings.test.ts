/** Settings of `pyproject.toml` in the editor: which file counts for which document, changes of it, mistakes in it. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { changeSetting, closeEverything, describeRange, eventually, expectFindings } from "./documents.ts";

const TOTAL = "def total(prices):\n    return sum([price * 2 for price in prices])\n";
const at = (severity: string): readonly string[] => [`2:16-2:47 ${severity} list-in-sum-min-max`];
const saying = (severity: string): string => `[tool.heapscope.rules]\nlist-in-sum-min-max = "${severity}"\n`;

describe("settings of pyproject.toml", () => {
  function fileUri(...names: readonly string[]): vscode.Uri {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    return vscode.Uri.joinPath(folder.uri, "project_settings", ...names);
  }

  async function write(text: string, ...names: readonly string[]): Promise<vscode.Uri> {
    const uri = fileUri(...names);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }

  async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
    return (await vscode.window.showTextDocument(uri, { preview: false })).document;
  }

  afterEach(async () => {
    await closeEverything();
    await vscode.workspace.fs.delete(fileUri(), { recursive: true });
  });

  it("are those of the nearest file, as it is on disk, and give way to those of the person", async () => {
    await write(saying("error"), "pyproject.toml");
    await write(saying("hint"), "inner", "pyproject.toml");
    const outer = await openDocument(await write(TOTAL, "outer.py"));
    await expectFindings(outer, at("error"));
    const inner = await openDocument(await write(TOTAL, "inner", "deep", "inner.py"));
    await expectFindings(inner, at("hint"));
    const undo = await changeSetting("rules", { "list-in-sum-min-max": "warning" });
    await expectFindings(outer, at("warning"));
    await expectFindings(inner, at("warning"));
    await undo();
    await expectFindings(outer, at("error"));
    await write(saying("off"), "pyproject.toml");
    await expectFindings(outer, []);
    await expectFindings(inner, at("hint"));
    await vscode.workspace.fs.delete(fileUri("inner", "pyproject.toml"));
    await expectFindings(inner, []);
    await vscode.workspace.fs.delete(fileUri("pyproject.toml"));
    await expectFindings(inner, at("information"));
  });

  it("say which files are left alone, and for which Python bytes are", async () => {
    await write('[tool.heapscope]\nexclude = ["build"]\npython-version = "3.9"\n', "pyproject.toml");
    const lookup =
      "def f(names):\n    known = ['a', 'b', 'c']\n    return [name for name in names if name in known]\n";
    const document = await openDocument(await write(lookup, "app.py"));
    await eventually(() => {
      const [finding] = vscode.languages.getDiagnostics(document.uri);
      assert.ok(finding?.message.includes("on Python 3.9"), finding?.message);
    });
    await expectFindings(await openDocument(await write(TOTAL, "build", "app.py")), []);
  });

  it("are marked where they mean nothing, as the file is typed", async () => {
    const uri = await write("[tool.heapscope]\nselects = []\n", "pyproject.toml");
    const document = await openDocument(await write(TOTAL, "app.py"));
    await expectFindings(document, at("information"));
    const expectProblem = (expected: readonly string[]): Promise<void> =>
      eventually(() =>
        assert.deepEqual(
          vscode.languages
            .getDiagnostics(uri)
            .filter(({ source }) => source === "heapscope")
            .map(({ range, message }) => `${describeRange(range)} ${message.slice(0, 39)}`),
          expected,
        ),
      );
    await expectProblem(["2:1-2:13 tool.heapscope has no key 'selects'; th"]);
    const editor = await vscode.window.showTextDocument(uri, { preview: false });
    await editor.edit((edit) => edit.replace(editor.document.lineAt(1).range, "select = ['cycles']"));
    await expectProblem([]);
    await expectFindings(document, at("information"));
    await editor.document.save();
    await expectFindings(document, []);
  });
});
