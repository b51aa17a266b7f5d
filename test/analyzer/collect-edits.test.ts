/** Which edits are made when several findings are fixed at once. */
import assert from "node:assert/strict";
import { collectEdits } from "../../src/analyzer/collect-edits.ts";
import type { Applicability, Finding } from "../../src/analyzer/finding.ts";
import type { TextEdit } from "../../src/text/edit.ts";

function finding(applicability: Applicability, ...edits: readonly TextEdit[]): Finding {
  return {
    ruleId: "rule",
    severity: "warning",
    start: 0,
    end: 1,
    message: "",
    bytes: undefined,
    related: [],
    unnecessary: [],
    isCycle: false,
    fix: { applicability, title: "Fix", edits },
  };
}

const edit = (start: number, end: number, newText = "") => ({ start, end, newText });

describe("collectEdits", () => {
  it("puts the edits of all fixes in order", () => {
    const findings = [finding("safe", edit(10, 11), edit(20, 21)), finding("safe", edit(2, 3))];
    assert.deepEqual(collectEdits(findings, ["safe"]), [edit(2, 3), edit(10, 11), edit(20, 21)]);
  });

  it("leaves out fixes of another applicability and findings without one", () => {
    const findings = [finding("offered", edit(1, 2)), { ...finding("safe"), fix: undefined }];
    assert.deepEqual(collectEdits(findings, ["safe"]), []);
    assert.deepEqual(collectEdits(findings, ["safe", "offered"]), [edit(1, 2)]);
  });

  it("takes none of the edits of a fix that overlaps an earlier one", () => {
    const outer = finding("safe", edit(5, 6), edit(30, 31));
    const inner = finding("safe", edit(5, 6, "x"), edit(12, 13));
    assert.deepEqual(collectEdits([outer, inner], ["safe"]), [edit(5, 6), edit(30, 31)]);
  });

  it("makes the same insertion once", () => {
    const first = finding("safe", edit(0, 0, "import weakref\n"), edit(20, 30));
    const second = finding("safe", edit(0, 0, "import weakref\n"), edit(40, 50));
    assert.deepEqual(collectEdits([first, second], ["safe"]), [
      edit(0, 0, "import weakref\n"),
      edit(20, 30),
      edit(40, 50),
    ]);
  });
});
