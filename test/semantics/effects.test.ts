import assert from "node:assert/strict";
import { isPure, isTotal } from "../../src/semantics/effects.ts";
import { isLazySafe } from "../../src/semantics/laziness.ts";
import { mayBeLeftUnfinished } from "../../src/semantics/sources.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findExpression, modelOf } from "./model.ts";

let parser: PythonParser;

before(async () => {
  parser = await testParser();
});

describe("effects", () => {
  /** In a function with the parameters `a`, `b` and the annotated ones `n: int` and `s: str`. */
  function effectOf(expression: string): string {
    const source = `import os, re\ndef g(): STATE.append(1)\ndef f(a, b, n: int, s: str, xs: list):\n  (yield)\n  return ${expression}\n`;
    const { model, expr } = findExpression(modelOf(parser, source), expression);
    if (isTotal(model, expr)) {
      assert.ok(isPure(model, expr), `${expression} is total, so it must be pure`);
      return "total";
    }
    return isPure(model, expr) ? "pure" : "impure";
  }

  const CASES: Readonly<Record<string, readonly string[]>> = {
    total: [
      ...["1", "a", "a is None", "a is not b", "not n", "n == 3", "s != 'x'", "n < 5", "s < 'x'", "'x' in s"],
      ...[
        "isinstance(a, int)",
        "isinstance(a, (int, str))",
        "callable(a)",
        "type(a) is int",
        "len(s)",
        "len(xs)",
      ],
      ...["n + 1", "-n", "a is None or n == 1", "a if n else b", "(a, b)", "n > 1 and s == ''"],
    ],
    pure: [
      ...["a.b", "a[0]", "a == b", "a < b", "a + b", "not a", "n / 2", "n ** 2", "a or b", "f'{a}'", "[*a]"],
      ...["isinstance(a, b)", "len(a)", "a.startswith('x')", "s.find('x')", "sorted(a, key=lambda x: x.y)"],
      ...[
        "os.path.exists(a)",
        "re.match('x', a)",
        "sum(x for x in a)",
        "{'k': a}",
        "a[1:2]",
        "undefined_name",
      ],
      ...["max(a, key=len)", "lambda: a.b", "len(n)", "isinstance(a, undefined_name)"],
    ],
    impure: [
      ...["g()", "a()", "a.pop()", "print(a)", "os.remove(a)", "next(a)", "sorted(a, key=g)", "len(g())"],
      ...[
        "lambda: g()",
        "[g() for x in a]",
        "lambda: (yield a)",
        "a.find('x')",
        "setattr(a, 'x', 1)",
        "input()",
      ],
      ...["len(x := 1)", "dict(**a)", "a.b.append(1)"],
    ],
  };

  for (const [effect, expressions] of Object.entries(CASES)) {
    it(`${effect}: ${expressions.join("  ")}`, () => {
      assert.deepEqual(
        expressions.map((expression) => `${expression}: ${effectOf(expression)}`),
        expressions.map((expression) => `${expression}: ${effect}`),
      );
    });
  }

  it("deeply nested operators are not looked into", () => {
    const expression = `${"(".repeat(150)}a${" + 1)".repeat(150)}`;
    const source = `def f(a): return ${expression}.b\n`;
    const { model, expr } = findExpression(modelOf(parser, source), `${expression}.b`);
    assert.equal(isPure(model, expr), false);
  });
});

describe("laziness", () => {
  function isSafe(comprehension: string, before = ""): boolean {
    const source = `${before}async def f(a, b): return ${comprehension}\n`;
    const { model, expr } = findExpression(modelOf(parser, source), comprehension);
    assert.ok(expr.kind === "ListComp");
    return isLazySafe(model, expr);
  }

  it("is safe without anything that a frame of its own would change", () => {
    for (const comprehension of [
      "[x for x in a]",
      "[x + y for x in a for y in b if y]",
      "[x for x in await a()]",
      "[super(C, x).m() for x in a]",
      "[f(x) for x in a]",
    ]) {
      assert.equal(isSafe(comprehension), true, comprehension);
    }
  });

  it("is not with await, async for, walrus, next, zero-argument super or a look at the frame", () => {
    for (const comprehension of [
      "[await x for x in a]",
      "[x for x in a if await x]",
      "[x for x in a for y in await x]",
      "[x async for x in a]",
      "[y for x in a async for y in x]",
      "[[y async for y in x] for x in a]",
      "[(y := x) for x in a]",
      "[next(b) for x in a]",
      "[b.__next__() for x in a]",
      "[super().m(x) for x in a]",
      "[locals() for x in a]",
      "[eval(x) for x in a]",
      "[sys._getframe() for x in a]",
    ]) {
      assert.equal(isSafe(comprehension), false, comprehension);
    }
  });
});

describe("iterables that may be left unfinished", () => {
  const BEFORE = `
def plain(): return []
def generates(): yield 1
class C:
    def each(self): yield 1
    def all(self): return []
    async def f(self, a, b, opened):
        once = iter(a)
        twice = iter(a)
        next(twice)
        return `;

  const CASES: readonly (readonly [iterable: string, isHarmless: boolean])[] = [
    ["a", true],
    ["a.b", true],
    ["plain()", true],
    ["unknown()", true],
    ["generates()", false],
    ["self.all()", true],
    ["self.each()", false],
    ["map(len, a)", true],
    ["map(b, a)", false],
    ["filter(None, a)", true],
    ["filter(lambda x: x.y, a)", true],
    ["filter(lambda x: b(x), a)", false],
    ["zip(a, self.each())", false],
    ["enumerate(a.items())", true],
    ["(x.y for x in a)", true],
    ["(b(x) for x in a)", false],
    ["once", true],
    ["twice", false],
  ];

  for (const [iterable, isHarmless] of CASES) {
    it(`${iterable}: ${isHarmless}`, () => {
      const { model, expr } = findExpression(modelOf(parser, `${BEFORE}${iterable}\n`), iterable);
      assert.equal(mayBeLeftUnfinished(model, expr), isHarmless);
    });
  }
});
