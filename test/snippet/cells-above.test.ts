/** Cells of a notebook: what they take of the cells above, and the lines that they keep. */
import assert from "node:assert/strict";
import { prepareSnippet } from "../../src/snippet/prepare.ts";
import type { SnippetRequest } from "../../src/snippet/snippet.ts";
import { describeUnits, marked, parser } from "./slices.ts";

async function cell(source: string, above: string, more: Partial<SnippetRequest> = {}) {
  return prepareSnippet(await parser, { source, above, startLine: 1, ...more });
}

describe("a cell", () => {
  it("is run whole, after what it needs of the cells above", async () => {
    const snippet = await cell(
      "rows = [f(x) for x in data]\n# shown\nrows\n",
      "import os\ndata = [1]\n\ndef f(x):\n    return x\n",
    );
    assert.deepEqual(
      snippet.units.map(({ kind, text }) => [kind, text]),
      [
        ["above", "\ndata = [1]\n\ndef f(x):\n    return x"],
        ["program", "rows = [f(x) for x in data]\n# shown\nrows"],
      ],
    );
    assert.deepEqual(snippet.parts, [{ firstLine: 1, text: "rows = [f(x) for x in data]\n# shown\nrows" }]);
    assert.deepEqual(snippet.inputs, []);
  });

  it("gives a selection the lines that it has in the cell", async () => {
    const request = marked("n = 2\n«print(n * k * m)»\n");
    const snippet = await cell(request.source, "k = 3", request);
    assert.deepEqual(describeUnits(snippet), ["1 k = 3", "1 n = 2", "input m = 10", "2 print(n * k * m)"]);
    assert.equal(snippet.text, "n = 2\nprint(n * k * m)");
  });

  it("calls its functions on their lines", async () => {
    const request = marked("x = 1\ndef f«»(n):\n    return n + k\n");
    const snippet = await cell(request.source, "k = 3\n", { ...request, runs: "definition" });
    assert.deepEqual(describeUnits(snippet).at(-1), "call 2 result = f(n)");
  });
});
