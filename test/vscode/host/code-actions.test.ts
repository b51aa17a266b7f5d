/** What the light bulb offers, and the text after it was taken. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  closeEverything,
  codeActions,
  eventually,
  expectFindings,
  openExample,
  openPython,
} from "./documents.ts";

describe("code actions", () => {
  afterEach(closeEverything);

  it("fix list-in-sum-min-max", async () => {
    const { document } = await openExample("wasteful_report.py");
    await take(document, 7, "Pass a generator expression to sum");
    assert.equal(document.lineAt(6).text, "    return sum(price * 100 for _, price in orders)");
    await expectFindings(document, [
      "11:16-11:51 warning list-in-any-all",
      "18:12-18:31 information list-lookup-in-loop",
    ]);
  });

  it("fix list-in-any-all", async () => {
    const { document } = await openExample("wasteful_report.py");
    await take(document, 11, "Pass a generator expression to any");
    assert.equal(document.lineAt(10).text, "    return any(price == 0 for _, price in orders)");
  });

  it("fix list-lookup-in-loop where the list is made", async () => {
    const { document } = await openExample("wasteful_report.py");
    await take(document, 18, "Make members a set");
    assert.equal(document.lineAt(14).text, "    members = {7, 11, 23, 42, 61, 88, 93}");
  });

  it("fix self-reference, with the import that it needs", async () => {
    const { document } = await openExample("self_reference.py");
    await take(document, 9, "Keep a weak reference (weakref.proxy)");
    assert.deepEqual(
      [2, 3, 9].map((line) => document.lineAt(line).text),
      ["import weakref", "import gc", "        self.parent = weakref.proxy(self)"],
    );
  });

  it("fix all of one rule in the file", async () => {
    const { document } = await openExample("self_reference.py");
    await take(document, 14, "Fix all self-reference in this file");
    const text = document.getText();
    assert.equal(text.match(/^import weakref$/gm)?.length, 1);
    assert.equal(text.match(/= weakref\.proxy\(self\)$/gm)?.length, 3);
    await expectFindings(document, []);
  });

  it("prefer only fixes that are safe, and only these on save", async () => {
    const { document } = await openPython(
      "def f(xs: list[int]):\n    return any([x is None for x in xs]), sum([x + 1 for x in xs])\n",
    );
    const preferred = (await actionsAt(document, 2)).filter(({ isPreferred }) => isPreferred);
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ["Pass a generator expression to any"],
    );
    const [fixAll] = await actionsAt(document, 1, "source.fixAll.heapscope");
    assert.ok(fixAll?.edit);
    await vscode.workspace.applyEdit(fixAll.edit);
    assert.equal(document.lineAt(1).text, "    return any(x is None for x in xs), sum([x + 1 for x in xs])");
  });

  it("ignore a finding by a comment", async () => {
    const { document } = await openExample("wasteful_report.py");
    await take(document, 11, "Ignore list-in-any-all here");
    assert.equal(
      document.lineAt(10).text,
      "    return any([price == 0 for _, price in orders])  # heapscope: ignore[list-in-any-all]",
    );
    await expectFindings(document, [
      "7:16-7:52 information list-in-sum-min-max",
      "18:12-18:31 information list-lookup-in-loop",
    ]);
  });

  it("show the page of the rule", async () => {
    const { document } = await openExample("wasteful_report.py");
    const action = (await actionsAt(document, 11)).find(({ title }) => title === "Explain list-in-any-all");
    assert.ok(action?.command);
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    await eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(input instanceof vscode.TabInputCustom);
      assert.equal(input.uri.toString(), "heapscope-rule:/list-in-any-all.md");
      assert.equal(input.viewType, "vscode.markdown.preview.editor");
    });
  });

  it("lead from a cycle to the view of the cycles, and from nothing else", async () => {
    const { document } = await openExample("self_reference.py");
    const title = "Show this reference cycle";
    await eventually(async () => {
      const action = (await actionsAt(document, 9)).find((each) => each.title === title);
      assert.ok(action?.command);
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    });
    await eventually(() => {
      const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
      assert.ok(
        inputs.some(
          (input) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("heapscope.cycles"),
        ),
      );
    });
    const { document: other } = await openExample("wasteful_report.py");
    assert.deepEqual(
      (await actionsAt(other, 11)).filter((each) => each.title === title),
      [],
    );
  });

  it("are absent where there is nothing to say", async () => {
    const { document } = await openExample("fruit_set.py");
    assert.deepEqual(await actionsAt(document, 1), []);
  });
});

/** The actions of ours for a line, counted from 1. */
async function actionsAt(
  document: vscode.TextDocument,
  line: number,
  kind = "quickfix",
): Promise<vscode.CodeAction[]> {
  const { range } = document.lineAt(line - 1);
  const actions = await codeActions(document, range, kind);
  return actions.filter(({ title }) => OURS.test(title));
}

/** Other extensions have quick fixes of their own. */
const OURS = /^(?:Pass|Make|Keep|Fix all|Show this|Ignore|Explain) /;

async function take(document: vscode.TextDocument, line: number, title: string): Promise<void> {
  const actions = await actionsAt(document, line);
  const action = actions.find((candidate) => candidate.title === title);
  assert.ok(action, `${title} is not among ${actions.map((candidate) => candidate.title).join(", ")}`);
  assert.ok(action.edit);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}
