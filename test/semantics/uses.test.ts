import assert from "node:assert/strict";
import { loopsAround } from "../../src/semantics/loops.ts";
import { usesOf } from "../../src/semantics/uses.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findExpression, modelOf } from "./model.ts";

let parser: PythonParser;

before(async () => {
  parser = await testParser();
});

/** What a function does with its local `v`, in order; `undefined` when not all of it can be seen. */
function usesIn(...body: readonly string[]): readonly string[] | undefined {
  const source = `def f(a):\n    v = []\n    ${body.join("\n    ")}\n    v\n`;
  const { model, expr } = findExpression(modelOf(parser, source), "v");
  const binding = expr.kind === "Name" ? model.bindingOf(expr) : undefined;
  assert.ok(binding !== undefined);
  const uses = usesOf(model, binding);
  // The last one is the `v` by which it was found.
  return uses?.slice(0, -1).map((use) => (use.kind === "method" ? `${use.kind} ${use.method}` : use.kind));
}

describe("uses of a name", () => {
  const CASES: readonly (readonly [line: string, ...uses: string[]])[] = [
    ["a in v", "membership"],
    ["a not in v", "membership"],
    ["1 < a in v", "membership"],
    ["a in v in a", "escape"],
    ["v in a", "escape"],
    ["v is None", "test"],
    ["v == a", "escape"],
    ["v.append(1)", "method append"],
    ["v.append", "escape"],
    ["a.append(v)", "escape"],
    ["for x in v: pass", "iteration"],
    ["[x for x in v]", "iteration"],
    ["[v for x in a]", "escape"],
    ["v[0]", "item"],
    ["v[0] = 1", "itemStore"],
    ["del v[0]", "itemStore"],
    ["for x in zip(a, enumerate(v)): pass", "iteration"],
    ["b = zip(a, v)", "escape"],
    ["a[v]", "escape"],
    ["len(v)", "reader"],
    ["sorted(v)", "reader"],
    ["sorted(v, key=a)", "reader"],
    ["a(v)", "escape"],
    ["print(v)", "escape"],
    ["if v: pass", "test"],
    ["if not v: pass", "test"],
    ["w = v", "escape"],
    ["return v", "escape"],
    ["yield v", "escape"],
    ["[v]", "escape"],
    ["x = v or a", "escape"],
  ];

  for (const [line, ...uses] of CASES) {
    it(`${line}: ${uses.join(", ")}`, () => {
      assert.deepEqual(usesIn(line), uses);
    });
  }

  it("cannot all be seen when functions further in, declarations or reflection are about", () => {
    for (const body of [
      ["lambda: v"],
      ["def g(): return v"],
      ["class C: w = v"],
      ["def g():", "    nonlocal v", "    v = 1"],
      ["locals()"],
      ["eval(a)"],
      ["[locals() for x in a]"],
      ["del v", "v = 1"],
    ]) {
      assert.equal(usesIn(...body), undefined, body.join("; "));
    }
  });

  it("are seen in spite of functions with other names, and of dir and vars of something", () => {
    assert.deepEqual(usesIn("def g(v): return v", "dir(a), vars(a)", "dir = 1"), []);
  });
});

describe("loops around an expression", () => {
  const CASES: readonly (readonly [source: string, loops: string])[] = [
    ["here()", ""],
    ["for x in y: here()", "For"],
    ["for x in here(): pass", ""],
    ["for x in y: pass\nelse: here()", ""],
    ["while here(): pass", "While"],
    ["while x:\n  for y in z: here()", "For While"],
    ["[here() for x in y]", "x"],
    ["[x for x in here()]", ""],
    ["[x for x in y if here()]", "x"],
    ["[x for x in y for z in here()]", "x"],
    ["[here() for x in y for z in x]", "z x"],
    ["for a in b: [c for x in here()]", "For"],
    ["for a in b:\n  def f(): here()", ""],
    ["for a in b: f(lambda: here())", ""],
    ["for a in b: (here() for c in d)", "c For"],
    ["async def f():\n  async for a in b: here()", "AsyncFor"],
  ];

  for (const [source, loops] of CASES) {
    it(`${JSON.stringify(source)}: ${loops || "none"}`, () => {
      const { model, expr } = findExpression(modelOf(parser, `${source}\n`), "here()");
      const found = loopsAround(model, expr).map((loop) => {
        const isNamed = loop.kind === "comprehension" && loop.target.kind === "Name";
        return isNamed && loop.target.kind === "Name" ? loop.target.id : loop.kind;
      });
      assert.equal(found.join(" "), loops);
    });
  }
});
