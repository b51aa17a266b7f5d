import assert from "node:assert/strict";
import { inferKind } from "../../src/semantics/infer.ts";
import { hashabilityOf, type Kind } from "../../src/semantics/kind.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { findExpression, modelOf } from "./model.ts";

describe("inferred kinds", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  function kindOf(source: string, expression: string): string {
    const { model, expr } = findExpression(modelOf(parser, source), expression);
    return describeKind(inferKind(model, expr));
  }

  const CASES: readonly (readonly [source: string, expression: string, kind: string])[] = [
    ["x = 1", "1", "int"],
    ["x = 'a' f'{y}'", "'a' f'{y}'", "str"],
    ["x = [1, 'a', None]", "[1, 'a', None]", "list[int|str|None]"],
    ["x = [1, y]", "[1, y]", "list[?]"],
    ["x = (1, 'a')", "(1, 'a')", "tuple(int, str)"],
    ["x = {'a': 1, **y}", "{'a': 1, **y}", "dict[?: ?]"],
    ["x = [str(c) for c in y]", "[str(c) for c in y]", "list[str]"],
    ["x = (c for c in 'abc')", "(c for c in 'abc')", "generator[str]"],
    ["for i in range(3): print(i)", "i", "int"],
    ["for i, c in enumerate('ab'): print(c, i)", "i", "int"],
    ["for i, c in enumerate('ab'): print(i, c)", "c", "str"],
    ["for k, v in {'a': 1}.items(): print(v, k)", "k", "str"],
    ["for k, v in {'a': 1}.items(): print(k, v)", "v", "int"],
    ["for line in open('x'): print(line)", "line", "str"],
    ["for line in open('x', 'rb'): print(line)", "line", "bytes"],
    ["for line in open('x', mode): print(line)", "line", "str|bytes"],
    ["with open('x') as f: print(f)", "f", "file[str]"],
    ["x = bytearray(y)", "bytearray(y)", "bytearray"],
    ["from collections import deque\nx = deque('ab')", "deque('ab')", "deque[str]"],
    ["import pathlib\nx = pathlib.Path('a')", "pathlib.Path('a')", "instance pathlib.Path"],
    ["import numpy\nx = numpy.Array(y)", "numpy.Array(y)", "?"],
    ["class C: pass\nx = C()", "C()", "instance C"],
    ["class C(metaclass=M): pass\nx = C()", "C()", "?"],
    ["class C:\n  def __new__(cls): return 1\nx = C()", "C()", "?"],
    ["class C:\n  def m(self): return self", "self", "instance C or a subclass"],
    ["class C:\n  @staticmethod\n  def m(self): return self", "self", "?"],
    ["def g(): yield 1\nx = g()", "g()", "generator[?]"],
    ["async def g(): yield 1\nx = g()", "g()", "?"],
    ["@contextmanager\ndef g(): yield 1\nx = g()", "g()", "?"],
    ["class C:\n  def g(self): yield 1\n  def h(self): return self.g()", "self.g()", "generator[?]"],
    ["class C: pass\nx = C() == C()", "C() == C()", "?"],
    ["x = len(y)", "len(y)", "int"],
    ["len = str\nx = len(y)", "len(y)", "?"],
    ["from m import *\nx = len(y)", "len(y)", "?"],
    ["x = 1 + 2.5", "1 + 2.5", "float"],
    ["x = 7 / 2", "7 / 2", "float"],
    ["x = True + 1", "True + 1", "int"],
    ["x = 2 ** y", "2 ** y", "?"],
    ["x = 'a' + 'b'", "'a' + 'b'", "str"],
    ["x = '%s' % y", "'%s' % y", "str"],
    ["x = 'a b'.split()", "'a b'.split()", "list[str]"],
    ["x = b'a'.decode()", "b'a'.decode()", "str"],
    ["x = y.split()", "y.split()", "?"],
    ["def f(y): return y.lower()", "y.lower()", "str"],
    ["def f(y): return y.str.lower()", "y.str.lower()", "?"],
    ["import numpy as np\nx = np.char.lower(y)", "np.char.lower(y)", "?"],
    ["import os\nx = os.path.join('a', 'b')", "os.path.join('a', 'b')", "str"],
    ["import posixpath as os\nx = os.path.join('a')", "os.path.join('a')", "?"],
    ["from os.path import join as j\nx = j('a')", "j('a')", "str"],
    ["x = y is None", "y is None", "bool"],
    ["x = y == 1", "y == 1", "?"],
    ["x = 2 == 1", "2 == 1", "bool"],
    ["x = y or 1", "y or 1", "?"],
    ["x = not y", "not y", "bool"],
    // Names
    ["def f():\n  a = 1\n  return a", "a", "int"],
    ["def f():\n  a = 1\n  a = ''\n  return a", "a", "str"],
    ["def f(b):\n  a = 1\n  if b: a = ''\n  return a", "a", "int|str"],
    ["def f(b):\n  a = ''\n  for c in b: a += c\n  return a", "a", "?"],
    ["def f(b):\n  a = ''\n  for c in b: a += 'x'\n  return a", "a", "str"],
    ["def f(b):\n  a = ''\n  for c in b: a = a.encode()\n  return a", "a", "?"],
    ["def f(b):\n  a = []\n  for c in b: a = a + [1]\n  return a", "a", "list[?]"],
    [
      "def f(b):\n  a = []\n  for c in b: a += [1]\n  print(len(a))\n  return [x for x in a]",
      "[x for x in a]",
      "list[?]",
    ],
    ["def f(b):\n  a = 0\n  while b: a += 1\n  return a", "a", "int"],
    ["def f():\n  a = 1\n  del a\n  return a", "a", "?"],
    ["def f(a: int): return a", "a", "int"],
    ["def f(a: list[str]): return a", "a", "list[str]"],
    ["def f(a: 'list[str]'): return a", "a", "?"],
    ["def f(a: int | None): return a", "a", "int|None"],
    ["from typing import List\ndef f(a: List[int]): return a", "a", "list[int]"],
    ["def f(*a: int, **k): return a", "a", "tuple[int]"],
    ["def f(*a, **k): return [x for x in k]", "[x for x in k]", "list[str]"],
    ["def f(*a, **k): return k", "k", "dict[?: ?]"],
    ["a = 1\ndef f(): return a", "a", "int"],
    ["class C:\n  a = 1\n  b = a", "a", "?"],
    ["def f():\n  a = a\n  return a", "a", "?"],
    // What a list holds is known only while nobody can put something in
    ["def f():\n  a = [1]\n  return [b for b in a]", "[b for b in a]", "list[int]"],
    ["def f():\n  a = [1]\n  a.append('x')\n  return [b for b in a]", "[b for b in a]", "list[?]"],
    ["def f():\n  a = [1]\n  g(a)\n  return [b for b in a]", "[b for b in a]", "list[?]"],
    ["def f():\n  a = [1]\n  c = a\n  return [b for b in a]", "[b for b in a]", "list[?]"],
    [
      "def f():\n  a = [1]\n  print(len(a), a[0], 1 in a)\n  return [b for b in a]",
      "[b for b in a]",
      "list[int]",
    ],
  ];

  for (const [source, expression, kind] of CASES) {
    it(`${JSON.stringify(source)}: ${expression} is ${kind}`, () => {
      assert.equal(kindOf(source, expression), kind);
    });
  }

  it("hashable is what is proven to be", () => {
    const hashabilities = [
      "1",
      "'a'",
      "(1, 'a')",
      "(1, [])",
      "[]",
      "{}",
      "y",
      "(1, y)",
      "frozenset(y)",
      "len",
      "int",
    ].map((expression) => {
      const { model, expr } = findExpression(modelOf(parser, `x = ${expression}`), expression);
      return `${expression} ${hashabilityOf(inferKind(model, expr))}`;
    });
    assert.deepEqual(hashabilities, [
      ...[
        "1 hashable",
        "'a' hashable",
        "(1, 'a') hashable",
        "(1, []) unhashable",
        "[] unhashable",
        "{} unhashable",
      ],
      ...["y unknown", "(1, y) unknown", "frozenset(y) hashable", "len unknown", "int unknown"],
    ]);
  });
});

describe("hashability of instances", () => {
  const CASES: readonly (readonly [source: string, hashability: string])[] = [
    ["class C: pass", "hashable"],
    ["class C:\n  def __eq__(self, other): return True", "unhashable"],
    ["class C:\n  def __eq__(self, other): return True\n  def __hash__(self): return 1", "hashable"],
    ["class C:\n  __hash__ = None", "unhashable"],
    ["class C(Base): pass", "unknown"],
    ["@dataclass\nclass C: pass", "unhashable"],
    ["@dataclass(eq=False)\nclass C: pass", "hashable"],
    ["@dataclass(frozen=True)\nclass C: pass", "unknown"],
    ["@register\nclass C: pass", "unknown"],
  ];

  for (const [source, hashability] of CASES) {
    it(`${JSON.stringify(source)}: ${hashability}`, async () => {
      const { model, expr } = findExpression(modelOf(await testParser(), `${source}\nx = C()`), "C()");
      assert.equal(hashabilityOf(inferKind(model, expr)), hashability);
    });
  }
});

function describeKind(kind: Kind): string {
  switch (kind.kind) {
    case "unknown":
      return "?";
    case "union":
      return kind.members.map(describeKind).join("|");
    case "tuple":
      return kind.elements === undefined
        ? `tuple[${describeKind(kind.element)}]`
        : `tuple(${kind.elements.map(describeKind).join(", ")})`;
    case "dict":
      return `dict[${describeKind(kind.key)}: ${describeKind(kind.value)}]`;
    case "instance":
      return `instance ${kind.name}${kind.isExact ? "" : " or a subclass"}`;
    default:
      return "element" in kind ? `${kind.kind}[${describeKind(kind.element)}]` : kind.kind;
  }
}
