/** Findings as diagnostics: where they are, what they say, and that they follow the text. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  changeSetting,
  closeEverything,
  describeRange,
  eventually,
  expectFindings,
  findingsOf,
  openExample,
  openPython,
} from "./documents.ts";

const TOTAL = "def total(prices):\n    return sum([price * 2 for price in prices])\n";
const TOTAL_FINDING = "2:16-2:47 information list-in-sum-min-max";

describe("diagnostics", () => {
  afterEach(closeEverything);

  it("are at the exact ranges in wasteful_report.py", async () => {
    const { document } = await openExample("wasteful_report.py");
    await expectFindings(document, [
      "7:16-7:52 information list-in-sum-min-max",
      "11:16-11:51 warning list-in-any-all",
      "18:12-18:31 information list-lookup-in-loop",
    ]);
  });

  it("are at the exact ranges in self_reference.py", async () => {
    const { document } = await openExample("self_reference.py");
    await expectFindings(document, [
      "9:9-9:27 warning self-reference",
      "14:9-14:25 warning self-reference",
      "15:9-15:29 warning self-reference",
    ]);
  });

  it("say what it costs, and link to the rule and to the other place", async () => {
    const { document } = await openExample("wasteful_report.py");
    await eventually(() => assert.equal(findingsOf(document.uri).length, 3));
    const lookup = findingsOf(document.uri)[2];
    assert.ok(lookup);
    assert.ok(/728 bytes instead of 120 bytes for 7 elements on Python 3\.13/.test(lookup.message));
    const { code, relatedInformation = [] } = lookup;
    assert.ok(typeof code === "object");
    assert.equal(code.target.toString(), "heapscope-rule:/list-lookup-in-loop.md");
    assert.deepEqual(
      relatedInformation.map(({ location, message }) => [describeRange(location.range), message]),
      [["15:5-15:42", "`members` is made here"]],
    );
  });

  it("fade the brackets that could go", async () => {
    const { document } = await openPython("def f(xs):\n    return any([x.ok for x in xs])\n");
    await eventually(() => {
      const faded = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary));
      assert.deepEqual(
        faded.map(({ range }) => describeRange(range)),
        ["2:16-2:17", "2:33-2:34"],
      );
    });
  });

  it("follow the text as it is edited", async () => {
    const editor = await openPython(TOTAL);
    const { document } = editor;
    await expectFindings(document, [TOTAL_FINDING]);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "import os\n\n"));
    await expectFindings(document, ["4:16-4:47 information list-in-sum-min-max"]);
    await editor.edit((edit) => {
      edit.delete(new vscode.Range(3, 15, 3, 16));
      edit.delete(new vscode.Range(3, 45, 3, 46));
    });
    assert.equal(document.lineAt(3).text, "    return sum(price * 2 for price in prices)");
    await expectFindings(document, []);
    await vscode.commands.executeCommand("undo");
    await expectFindings(document, ["4:16-4:47 information list-in-sum-min-max"]);
  });

  it("follow several changes of one edit", async () => {
    const editor = await openPython(TOTAL);
    await expectFindings(editor.document, [TOTAL_FINDING]);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), "# totals\n");
      edit.replace(new vscode.Range(0, 10, 0, 16), "all_prices");
      edit.replace(new vscode.Range(1, 39, 1, 45), "all_prices");
      edit.insert(new vscode.Position(2, 0), "\ndef some(xs):\n    return any([x.ok for x in xs])\n");
    });
    await expectFindings(editor.document, [
      "3:16-3:51 information list-in-sum-min-max",
      "6:16-6:34 warning list-in-any-all",
    ]);
  });

  it("count columns as the editor does, after characters beyond the basic plane and with CRLF", async () => {
    const editor = await openPython('def f(xs):\r\n    return "🐍" * max([x + 1 for x in xs])\r\n');
    await expectFindings(editor.document, ["2:23-2:42 information list-in-sum-min-max"]);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.LF));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "\n"));
    await expectFindings(editor.document, ["3:23-3:42 information list-in-sum-min-max"]);
  });

  it("go when the document is no longer Python, and come back", async () => {
    const { document } = await openPython(TOTAL);
    await expectFindings(document, [TOTAL_FINDING]);
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await expectFindings(document, []);
    await vscode.languages.setTextDocumentLanguage(document, "python");
    await expectFindings(document, [TOTAL_FINDING]);
  });

  it("follow the settings", async () => {
    const { document } = await openPython(TOTAL);
    await expectFindings(document, [TOTAL_FINDING]);
    const undoRules = await changeSetting("rules", { "list-in-sum-min-max": "error" });
    await expectFindings(document, ["2:16-2:47 error list-in-sum-min-max"]);
    await changeSetting("rules", { "list-in-sum-min-max": "off" });
    await expectFindings(document, []);
    await undoRules();
    await expectFindings(document, [TOTAL_FINDING]);
    const undoEnable = await changeSetting("enable", false);
    await expectFindings(document, []);
    await undoEnable();
    await expectFindings(document, [TOTAL_FINDING]);
  });

  it("give the bytes of the chosen Python version", async () => {
    const { document } = await openExample("wasteful_report.py");
    const undo = await changeSetting("pythonVersion", "3.9");
    await eventually(() => {
      const lookup = findingsOf(document.uri)[2];
      assert.ok(lookup?.message.includes("on Python 3.9"));
    });
    await undo();
  });

  it("are there for the Python cells of a notebook", async () => {
    const cell = (text: string, language: string) =>
      new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, language);
    const notebook = await vscode.workspace.openNotebookDocument(
      "jupyter-notebook",
      new vscode.NotebookData([cell("x = 1", "python"), cell(TOTAL, "python"), cell(TOTAL, "raw")]),
    );
    const [first, second, third] = notebook.getCells().map(({ document }) => document);
    assert.ok(first && second && third);
    await expectFindings(second, [TOTAL_FINDING]);
    assert.deepEqual(findingsOf(first.uri), []);
    assert.deepEqual(findingsOf(third.uri), []);
  });
});

describe("diagnostics about other files", () => {
  const WHOLE =
    "from shop_parts import Part\n\n\nclass Whole:\n    def __init__(self):\n        self.part = Part(self)\n";
  const PART = "class Part:\n    def __init__(self, owner):\n        self.owner = owner\n";

  function fileUri(name: string): vscode.Uri {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    return vscode.Uri.joinPath(folder.uri, name);
  }

  async function write(name: string, text: string): Promise<vscode.Uri> {
    const uri = fileUri(name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }

  afterEach(async () => {
    await closeEverything();
    for (const name of await vscode.workspace.fs.readDirectory(fileUri(""))) {
      if (name[0].startsWith("shop_")) await vscode.workspace.fs.delete(fileUri(name[0]));
    }
  });

  it("follow classes into the files that a document imports, as they are in the editor", async () => {
    const parts = await write("shop_parts.py", PART);
    const { document } = await vscode.window.showTextDocument(await write("shop_whole.py", WHOLE));
    await expectFindings(document, ["6:9-6:31 information parent-child"]);
    const editor = await vscode.window.showTextDocument(parts, { preview: false });
    await editor.edit((edit) =>
      edit.replace(editor.document.lineAt(2).range, "        self.name = owner.name"),
    );
    await expectFindings(document, []);
  });

  it("follow classes into the modules beside a notebook", async () => {
    await write("shop_parts.py", PART);
    const cell = { cell_type: "code", execution_count: null, metadata: {}, outputs: [], source: [WHOLE] };
    const notebook = {
      cells: [cell],
      metadata: { language_info: { name: "python" } },
      nbformat: 4,
      nbformat_minor: 5,
    };
    const uri = await write("shop_whole.ipynb", JSON.stringify(notebook));
    const [only] = (await vscode.workspace.openNotebookDocument(uri)).getCells();
    assert.ok(only);
    await expectFindings(only.document, ["6:9-6:31 information parent-child"]);
  });
});
