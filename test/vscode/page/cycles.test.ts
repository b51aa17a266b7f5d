/** What a person sees of `Show reference cycles`: the list and the picture, the way to the code, and that it follows edits. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { environment, useWorkbench } from "./workbench.ts";

const TREE = `import weakref


class Tree:
    def __init__(self):
        self.children = []

    def add(self, name):
        self.children.append(Child(self, name))


class Child:
    def __init__(self, tree, name):
        self.tree = tree
        self.name = name
`;

describe("Show reference cycles", () => {
  const open = useWorkbench();
  const file = (): string => path.join(environment("HEAPSCOPE_WORKSPACE"), "tree_of_children.py");

  before(() => fs.writeFileSync(file(), TREE));
  after(() => fs.rmSync(file()));

  it("lists the cycles beside the picture of the classes", async () => {
    const workbench = open();
    await workbench.openFile("tree_of_children.py");
    await workbench.runCommand("Heapscope: Show reference cycles");
    const panel = workbench.webview();
    await panel.getByRole("heading", { name: "Reference cycles in tree_of_children.py", level: 1 }).waitFor();
    await panel.getByRole("status").filter({ hasText: "2 classes, 2 links, 1 cycle" }).waitFor();
    const cycle = panel.getByRole("button", { name: "Tree \u2192 Child \u2192 Tree" });
    await cycle.click();
    await panel.getByText("a weak reference is enough there").waitFor();
    const weak = panel.locator(".cycle-links li", { hasText: "should be weak" });
    assert.match((await weak.textContent()) ?? "", /Child\.tree holds Tree line 14/);
    assert.deepEqual(
      await panel
        .locator(".box.class")
        .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("data-class"))),
      ["Tree", "Child"],
    );
    assert.equal(await panel.locator("path.link.in-cycle.selected").count(), 2);
    await workbench.screenshot("reference-cycles");
  });

  it("leads to the code", async () => {
    const workbench = open();
    const panel = workbench.webview();
    const position = workbench.page.locator(".statusbar-item", { hasText: "Ln " });
    await panel.locator('.box.class .row[data-attribute="tree"]').click();
    await position.filter({ hasText: "Ln 14" }).waitFor();
    await panel.getByRole("button", { name: "Closed in line 9" }).click();
    await position.filter({ hasText: "Ln 9" }).waitFor();
  });

  it("follows what is typed", async () => {
    const workbench = open();
    await workbench.goToLine(14);
    await workbench.page.keyboard.press("Shift+End");
    await workbench.page.keyboard.type("self.tree = weakref.ref(tree)");
    const panel = workbench.webview();
    await panel.getByRole("status").filter({ hasText: "no cycles of objects found" }).waitFor();
    // Half-written code has neither.
    await panel.locator(".links path.link.weak").waitFor({ state: "attached" });
    await workbench.runCommand("File: Revert File");
    await panel.getByRole("status").filter({ hasText: "1 cycle" }).waitFor();
  });

  it("follows the active editor, and comes back when the window is loaded anew", async () => {
    const workbench = open();
    await workbench.openFile("self_reference.py");
    const heading = (name: string) =>
      workbench
        .webview()
        .getByRole("heading", { name: `Reference cycles in ${name}`, level: 1 })
        .waitFor();
    await heading("self_reference.py");
    await workbench.reload();
    await heading("self_reference.py");
    assert.deepEqual(workbench.faults, []);
  });
});
