/** Python's own syntax trees: the code of a tree is that of the text it was made of. Trees themselves are in conformance. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import type { CodeUnit, Constant } from "../../src/bytecode/code.ts";
import { compileModule, compileTree, parseTree } from "../../src/compiler/compile.ts";
import { profileFor } from "../../src/cpython/profile.ts";
import { LineIndex } from "../../src/text/line-index.ts";
import { testParser } from "../support/run-python.ts";

const PROGRAMS = path.join("test", "conformance", "programs");

/** Areas with most kinds of nodes. */
const AREAS = ["syntax", "annotations", "classes", "newer-syntax", "templates"];

describe("code of syntax trees", () => {
  for (const area of AREAS) {
    for (const file of fs.readdirSync(path.join(PROGRAMS, area)).filter((name) => name.endsWith(".py"))) {
      it(`is that of the text of ${area}/${file}`, async () => {
        const text = fs.readFileSync(path.join(PROGRAMS, area, file), "utf8");
        const parser = await testParser();
        const { compile: traits } = profileFor(area === "templates" ? "3.14" : "3.13");
        const options = { fileName: file, mode: "exec", traits, lookup: undefined } as const;
        const source = new LineIndex(text);
        const module = parser.parseModule(text);
        const direct = compileModule(module, source, options);
        const parsed = parseTree(module, source, options);
        if (!direct.ok) return assert.ok(!parsed.ok || !compileTree(parsed.tree, options).ok);
        assert.ok(parsed.ok);
        const again = compileTree(parsed.tree, options);
        assert.ok(again.ok);
        assert.deepEqual(plainUnit(again.unit), plainUnit(direct.unit));
      });
    }
  }
});

/** Nested units, too. */
function plainUnit({ consts, ...unit }: CodeUnit): object {
  return { ...unit, consts: consts.map(plainConstant) };
}

function plainConstant(constant: Constant): object {
  return constant.kind === "code" ? plainUnit(constant.unit) : constant;
}
