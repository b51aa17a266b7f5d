import assert from "node:assert/strict";
import { outermostInvariantLoop } from "../../src/semantics/invariance.ts";
import { loopsAround } from "../../src/semantics/loops.ts";
import { isSameExpression } from "../../src/semantics/same-expression.ts";
import { endsLoop } from "../../src/semantics/statement-order.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findExpression, modelOf } from "./model.ts";

describe("what happens in a loop", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  it("which calls end it", () => {
    const module = modelOf(
      parser,
      `
def f(xs):
    for x in xs:
        if x:
            a(x)
            break
        elif xs:
            return b(x)
        c(x)
        try:
            d(x)
        finally:
            raise e(x)
        for y in xs:
            g(y)
            break
`,
    );
    const ending = ["a(x)", "b(x)", "c(x)", "d(x)", "e(x)", "g(y)"].filter((text) => {
      const { model, expr } = findExpression(module, text);
      const loop = loopsAround(model, expr).at(-1);
      assert.ok(loop !== undefined);
      return endsLoop(model, expr, loop);
    });
    // What is said about the inner loop holds for its own rounds only.
    assert.deepEqual(ending, ["a(x)", "b(x)", "e(x)", "g(y)"]);
  });

  it("out of how many loops an expression can be taken", () => {
    const depthOf = (source: string, text: string): number => {
      const { model, expr } = findExpression(modelOf(parser, source), text);
      const outermost = outermostInvariantLoop(model, expr);
      return outermost === undefined ? 0 : loopsAround(model, expr).indexOf(outermost) + 1;
    };
    const nested =
      "def f(rows, names):\n    return [c for r in rows for c in r if c in set(names) or c in set(r)]\n";
    assert.equal(depthOf(nested, "names"), 2);
    assert.equal(depthOf(nested, "r"), 1);
    const loop = (statement: string): string =>
      `def f(rows, names, g):\n    for row in rows:\n        row in set(names)\n        ${statement}\n`;
    assert.equal(depthOf(loop("print(row)"), "set(names)"), 1);
    assert.equal(depthOf(loop("g(row)"), "set(names)"), 0);
    assert.equal(depthOf(loop("len(row)"), "set(names)"), 1);
    assert.equal(depthOf(loop("names = row"), "set(names)"), 0);
    assert.equal(depthOf(loop("names.append(row)"), "set(names)"), 0);
    assert.equal(depthOf(loop("yield row"), "set(names)"), 0);
  });

  it("which expressions are written the same", () => {
    const same = (a: string, b: string): boolean => {
      const module = modelOf(parser, `${a}\n${b}\n`);
      const [first, second] = module.module.segments.map(({ body: [stmt] }) => stmt);
      assert.ok(first?.kind === "Expr" && second?.kind === "Expr");
      return isSameExpression(first.value, second.value);
    };
    assert.ok(same("a.b[0](c, d=1)", "a . b [ 0 ](c,  d = 1)"));
    assert.ok(same("(a, 'x')", "(a, 'x')"));
    assert.ok(!same("a.b", "a.c"));
    assert.ok(!same("f(a)", "f(a, b)"));
    assert.ok(!same("f(a=1)", "f(b=1)"));
    assert.ok(!same("1", "'1'"));
    assert.ok(!same("[x for x in y]", "[x for x in y]"));
  });
});
