import assert from "node:assert/strict";
import { argumentsByName, attributeSites, callSitesOf } from "../../src/semantics/call-sites.ts";
import { functionCalled } from "../../src/semantics/resolve.ts";
import type { FunctionDef } from "../../src/syntax/ast.ts";
import { testParser } from "../syntax/python-parser.ts";
import { modelOf, type TestModel } from "./model.ts";

function functionNamed(test: TestModel, name: string) {
  for (const model of test.models) {
    const [node] = model.collect(undefined, (each) =>
      each.kind === "FunctionDef" && each.name.id === name ? each : undefined,
    );
    if (node !== undefined) return { model, node: node as FunctionDef };
  }
  throw new Error(`no function ${name}`);
}

describe("call sites", () => {
  const CASES: readonly (readonly [source: string, described: string])[] = [
    ["def f(): pass\nf()\nx = f()", "f() f()"],
    ["def f(): pass\nf()\nx = f", "f() escapes"],
    ["def _f(): pass\n_f()", "_f() private"],
    ["def f(): pass\nf = 1", "unknown"],
    ["@cache\ndef f(): pass\nf()", "f() escapes"],
    ["def o():\n  def f(): pass\n  return f()", "f() private"],
    ["class C:\n  def f(self): pass\n  def g(self): self.f()", "unknown"],
    ["def f(): pass\ndef o(f): f()", ""],
  ];

  for (const [source, described] of CASES) {
    it(`${JSON.stringify(source)}: ${described}`, async () => {
      const { model, node } = functionNamed(
        modelOf(await testParser(), source),
        /_f\b/.test(source) ? "_f" : "f",
      );
      const sites = callSitesOf(model, node);
      const words = sites?.calls.map(({ call, at }) => at.segment.text.slice(call.start, call.end)) ?? [
        "unknown",
      ];
      if (sites?.escapes) words.push("escapes");
      if (sites?.isPrivate) words.push("private");
      assert.equal(words.join(" "), described);
    });
  }

  it("of methods are attribute accesses anywhere", async () => {
    const test = modelOf(await testParser(), "class C:\n  def f(self): self.f()\nx.f\ny.f(1)\nz.fg()");
    const { model } = functionNamed(test, "f");
    const sites = attributeSites(model, "f").map(
      ({ attribute, at, call }) =>
        `${at.segment.text.slice(attribute.start, attribute.end)}${call === undefined ? "" : "()"}`,
    );
    assert.deepEqual(sites, ["self.f()", "x.f", "y.f()"]);
  });

  it("say which argument goes to which parameter", async () => {
    const test = modelOf(await testParser(), "class C:\n  def f(self, a, b=1, *, c): self.f(1, c=2)");
    const { model, node } = functionNamed(test, "f");
    const [call] = model.collect(node, (each) => (each.kind === "Call" ? each : undefined));
    assert.ok(call !== undefined);
    const found = argumentsByName(call, node, true);
    assert.deepEqual([...(found?.keys() ?? [])], ["a", "c"]);
    assert.equal(functionCalled(model, call.func)?.node, node);
  });
});
