import assert from "node:assert/strict";
import { confinedLocal } from "../../src/semantics/confinement.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findExpression, modelOf } from "./model.ts";

describe("confined locals", () => {
  const CASES: readonly (readonly [body: string, isConfined: boolean])[] = [
    ["v = []\nv.append(a)\nprint(len(v))", true],
    ["v = [x for x in a]\nfor x in v: print(x)", true],
    ["v = list(a)\nv[0] = 1\ndel v[1]", true],
    ["v = a.split()\nprint(v[0])", false],
    ["v = 'a b'.split()\nprint(v[0])", true],
    ["v = []\nif a: v = {}\nprint(len(v))", true],
    ["v = list(a)\nfor i, x in enumerate(v): print(i)", true],
    ["v = []\nz = zip(v, a)", false],
    ["v = a", false],
    ["v = w = []", false],
    ["v = []\nw = v", false],
    ["v = []\nreturn v", false],
    ["v = []\nyield v", false],
    ["v = []\nself.v = v", false],
    ["v = []\ng(v)", false],
    ["v = []\ng(k=v)", false],
    ["v = []\na.append(v)", false],
    ["v = []\nm = v.append", false],
    ["v = []\ndef g(): v.append(1)", false],
    ["v = []\ng = lambda: v", false],
    ["v = []\nprint(locals())", false],
    ["for v in a: pass", false],
  ];

  for (const [body, isConfined] of CASES) {
    it(`${JSON.stringify(body)}: ${isConfined}`, async () => {
      const source = `def f(a, self):\n    ${body.replaceAll("\n", "\n    ")}\n    v[9]\n`;
      const { model, expr } = findExpression(modelOf(await testParser(), source), "v");
      assert.ok(expr.kind === "Name");
      assert.equal(confinedLocal(model, expr) !== undefined, isConfined);
    });
  }
});
