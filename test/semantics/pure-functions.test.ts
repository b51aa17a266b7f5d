import assert from "node:assert/strict";
import { isPure } from "../../src/semantics/effects.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findExpression, modelOf } from "./model.ts";

describe("calls of the module's own functions", () => {
  const PURE: readonly string[] = [
    "def g(a): return a.x + 1",
    "def g(a):\n  b = a.x\n  if b: return b\n  raise ValueError(b)",
    "def g(a):\n  out = []\n  for b in a: out.append(b.x)\n  return out",
    "def g(a):\n  d = {}\n  for b in a: d[b] = 1\n  return d",
    "def g(a):\n  n = 0\n  while n < a: n += 1\n  return n",
    "def g(a): return g(a.next) if a else 0",
    "def h(a): return a\ndef g(a): return h(a)",
    "class g:\n  def __init__(self, a): self.a = a",
    "@dataclass\nclass g:\n  a: int",
    "class g: pass",
  ];
  const IMPURE: readonly string[] = [
    "def g(a): a.append(1)",
    "def g(a): a[0] = 1",
    "def g(a): a += [1]",
    "def g(a): print(a)",
    "def g(a): a.x = 1",
    "def g(a): yield a",
    "async def g(a): return a",
    "@trace\ndef g(a): return a",
    "def g(a):\n  global n\n  n = a",
    "def g(a):\n  with a: return 1",
    "def g(a):\n  out = a\n  out.append(1)",
    "def h(a): a.pop()\ndef g(a): return h(a)",
    "class g(Base): pass",
    "class g:\n  def __init__(self, a): a.register(self)",
    "@dataclass\nclass g:\n  def __post_init__(self): print()",
  ];

  for (const [verdict, sources] of [
    [true, PURE],
    [false, IMPURE],
  ] as const) {
    for (const source of sources) {
      it(`${JSON.stringify(source)}: ${verdict ? "pure" : "impure"}`, async () => {
        const test = modelOf(await testParser(), `${source}\ndef f(z): return g(z)\n`);
        const { model, expr } = findExpression(test, "g(z)");
        assert.equal(isPure(model, expr), verdict);
      });
    }
  }
});
