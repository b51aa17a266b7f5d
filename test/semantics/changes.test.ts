import assert from "node:assert/strict";
import { findContentChange, findValueChange } from "../../src/semantics/changes.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findExpression, modelOf, type TestModel } from "./model.ts";

/** The loop `for x in SOURCE` in `def f(a, self)`, after `v = [...]` and `p: list[int]`. */
async function loopOver(source: string, body: string): Promise<TestModel> {
  const text = `def g(y): STATE.append(y)\ndef h(y): return y + 1\ndef f(a, self, p: list[int], t: tuple[int]):\n    v = [1]\n    w = []\n    d = {}\n    for x in ${source}:\n        ${body.replaceAll("\n", "\n        ")}\n`;
  return modelOf(await testParser(), text);
}

function loopIn(test: TestModel): { readonly kind: string } {
  const model = test.models[2];
  assert.ok(model !== undefined);
  const [loop] = model.collect(undefined, (node) => (node.kind === "For" ? node : undefined));
  assert.ok(loop?.kind === "For");
  const find = findContentChange(model, loop.iter, loop.body);
  return find === undefined ? { kind: "none" } : { kind: model.segment.text.slice(find.start, find.end) };
}

describe("changes of contents", () => {
  const CASES: readonly (readonly [source: string, body: string, change: string])[] = [
    // A confined list changes through its own uses only
    ["v", "g(x)", "none"],
    ["v", "self.go(x)", "none"],
    ["v", "v.append(x)", "v"],
    ["v", "v[0] = x", "v"],
    ["v", "del v[0]", "v"],
    ["v", "print(v.index(x))", "none"],
    // What came from outside may have other names
    ["a", "print(x)", "none"],
    ["a", "w.append(x)", "none"],
    ["a", "d[x] = 1", "none"],
    ["a", "g(x)", "g(x)"],
    ["a", "x.go()", "x.go()"],
    ["a", "a.remove(x)", "a.remove(x)"],
    ["a", "yield x", "yield x"],
    ["a", "self.other[x] = 1", "self.other[x]"],
    ["a", "x.name = 1", "none"],
    ["a", "b = sorted(x, key=g)", "sorted(x, key=g)"],
    ["a", "b = sorted(x, key=lambda y: y.name)", "none"],
    ["a", "def h(): a.clear()", "none"],
    ["a", "raise ValueError(x)", "none"],
    ["a", "h(x)", "none"],
    ["self.subs", "x.notify()", "x.notify()"],
    ["self.subs", "self.subs.remove(x)", "self.subs.remove(x)"],
    ["self.subs", "print(x.name)", "none"],
    ["self.__dict__", "self.y = x", "self.y"],
    // Types that are proven to differ
    ["p", "self.index: dict = {}\nd[x] = p", "none"],
    ["p", "self.log += 'a'", "self.log += 'a'"],
    // What cannot change
    ["t", "g(x)", "none"],
    ["'abc'", "g(x)", "none"],
    ["range(3)", "g(x)", "none"],
  ];

  for (const [source, body, change] of CASES) {
    it(`for x in ${source}: ${JSON.stringify(body)}: ${change}`, async () => {
      assert.equal(loopIn(await loopOver(source, body)).kind, change);
    });
  }
});

describe("changes of values", () => {
  const CASES: readonly (readonly [expression: string, body: string, isChanged: boolean])[] = [
    ["set(v)", "print(set(v), x)", false],
    ["set(v)", "print(set(v), x)\nv = [x]", true],
    ["set(v)", "print(set(v), x)\nv.append(x)", true],
    ["set(self.names)", "print(set(self.names))", false],
    ["set(self.names)", "print(set(self.names))\nself.names = x", true],
    ["set(self.names)", "print(set(self.names))\nself.go()", true],
    ["set(x)", "print(set(x))", true],
  ];

  for (const [expression, body, isChanged] of CASES) {
    it(`${expression} in ${JSON.stringify(body)}: ${isChanged}`, async () => {
      const test = await loopOver("a", body);
      const { model, expr } = findExpression(test, expression);
      const [loop] = model.collect(undefined, (node) => (node.kind === "For" ? node : undefined));
      assert.ok(loop?.kind === "For");
      assert.equal(findValueChange(model, expr, [loop.target, ...loop.body]) !== undefined, isChanged);
    });
  }
});
