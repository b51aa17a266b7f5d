/** Where complaints about a `pyproject.toml` are shown. */
import assert from "node:assert/strict";
import {
  ProjectSettingsError,
  parseProjectSettings,
} from "../../../src/analyzer/project/project-settings.ts";

/** The part of the text that is marked. */
function marked(text: string): string {
  try {
    parseProjectSettings(text);
  } catch (error) {
    assert.ok(error instanceof ProjectSettingsError, String(error));
    const { line, start, end } = error.place;
    return text.split(/\r?\n/)[line]?.slice(start, end) ?? "no such line";
  }
  throw new Error("nothing is wrong");
}

describe("a mistake in pyproject.toml is shown", () => {
  for (const [what, text, expected] of [
    ["on the line of its key", "[tool.heapscope]\nignore = []\nselects = 1 \n", "selects = 1"],
    ["with tables in any order", "[tool.heapscope]\n[tool.heapscope.rules]\ncycle='off'\n", "cycle='off'"],
    ["in an override", "[[tool.heapscope.overrides]]\r\n  path = []\r\n", "path = []"],
    [
      "not at a key of the same name elsewhere",
      "[tool.other]\nselect = 1\n[tool.heapscope]\nselect = 1 # x\n",
      "select = 1 # x",
    ],
    ["with dotted keys", "[tool]\nheapscope.select = 1\n", "heapscope.select = 1"],
    ["with quoted keys", '[tool."heapscope"]\n"select" = 1\n', '"select" = 1'],
    [
      "at the table that is written in one line",
      "[tool]\nheapscope = { select = 1 }\n",
      "heapscope = { select = 1 }",
    ],
    ["at the header of a table that is none", "tool = 1 # heapscope\n", "tool = 1 # heapscope"],
    ["where it stops being TOML", "[tool.heapscope]\nselect = [\n\n]]\n", "]]"],
  ] as const) {
    it(what, () => assert.equal(marked(text), expected));
  }
});
