import assert from "node:assert/strict";
import { insertImport } from "../../src/analyzer/import-edit.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { applyEdits } from "./fixture.ts";

describe("inserting an import", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  const CASES: readonly (readonly [what: string, before: string, after: string])[] = [
    ["before the first import", "import os\n\nx = 1\n", "import weakref\nimport os\n\nx = 1\n"],
    [
      "not before __future__",
      "from __future__ import a\nimport os\n",
      "from __future__ import a\nimport weakref\nimport os\n",
    ],
    [
      "after __future__ alone",
      "from __future__ import a\n\nx = 1\n",
      "from __future__ import a\n\nimport weakref\n\nx = 1\n",
    ],
    [
      "after a docstring",
      '"""Doc."""\n\n\nclass A: pass\n',
      '"""Doc."""\n\nimport weakref\n\n\nclass A: pass\n',
    ],
    ["after a docstring without a line end", '"""Doc."""', '"""Doc."""\n\nimport weakref\n'],
    [
      "below the comments at the top",
      "#!/usr/bin/python\n# coding: utf-8\n\nclass A: pass\n",
      "#!/usr/bin/python\n# coding: utf-8\n\nimport weakref\n\n\nclass A: pass\n",
    ],
    [
      "not behind definitions",
      "class A: pass\nimport os\n",
      "import weakref\n\n\nclass A: pass\nimport os\n",
    ],
    [
      "with the line breaks of the file",
      "import os\r\nx = 1\r\n",
      "import weakref\r\nimport os\r\nx = 1\r\n",
    ],
    ["after a byte order mark", "\ufeffimport os\n", "\ufeffimport weakref\nimport os\n"],
    ["before a line with several statements", "x = 1; import os\n", "import weakref\nx = 1; import os\n"],
  ];

  for (const [what, before, after] of CASES) {
    it(what, () => {
      const edit = insertImport(parser.parseModule(before), "weakref");
      assert.equal(applyEdits(before, [edit]), after);
    });
  }
});
