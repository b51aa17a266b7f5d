/** What names mean: bindings with their definitions and uses, within a segment and across segments. */
import assert from "node:assert/strict";
import type { Binding, Occurrence, Scope } from "../../src/symtable/scope.ts";
import { buildSegmentScopes } from "../../src/symtable/segment-scopes.ts";
import { buildSymbolTable, linkModule, type SymbolTable } from "../../src/symtable/symbol-table.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";

const traits = { inlineComprehensions: true, lazyAnnotations: false, parameterWord: "argument" } as const;

describe("bindings", () => {
  let parser: PythonParser;
  before(async () => {
    parser = await testParser();
  });

  function build(source: string): SymbolTable {
    return buildSymbolTable(parser.parseModule(source), traits);
  }

  /** The scope that a path of names leads to. */
  function scopeAt(table: SymbolTable, ...path: readonly string[]): Scope {
    let scope = table.moduleScope;
    for (const name of path) {
      const child = scope.children.find((candidate) => candidate.name === name);
      assert.ok(child, `${name} is a scope in ${scope.name}`);
      scope = child;
    }
    return scope;
  }

  function describeBinding({ scope, definitions, uses }: Binding): string {
    const text = (occurrences: readonly Occurrence[]) =>
      occurrences.map(({ kind, scope: written }) => `${kind} in ${written.name}`).join(", ");
    return `${scope.name}: ${text(definitions)} / ${text(uses)}`;
  }

  it("put together what several segments say of a global", () => {
    const table = build("x = 1\ndef f():\n    return x\ndef g():\n    global x\n    x = 2\nprint(x)\n");
    assert.equal(
      describeBinding(table.lookup(table.moduleScope, "x")),
      "top: assignment in top, assignment in g / use in f, use in top",
    );
  });

  it("find the function that owns a free variable", () => {
    const table = build(
      "def f(a):\n    def g():\n        nonlocal a\n        a += 1\n        return lambda: a\n",
    );
    const lambda = scopeAt(table, "f", "g", "lambda");
    const binding = table.lookup(lambda, "a");
    assert.equal(binding.scope, scopeAt(table, "f"));
    // CPython counts the target of `+=` as a store only.
    assert.equal(describeBinding(binding), "f: parameter in f, assignment in g / use in lambda");
    assert.equal(binding, table.lookup(scopeAt(table, "f"), "a"));
  });

  it("pass by class bodies on the way out", () => {
    const table = build("x = 0\nclass A:\n    x = 1\n    y = x\n    def m(self):\n        return x\n");
    assert.equal(describeBinding(table.lookup(scopeAt(table, "A"), "x")), "A: assignment in A / use in A");
    assert.equal(
      describeBinding(table.lookup(scopeAt(table, "A", "m"), "x")),
      "top: assignment in top / use in m",
    );
  });

  it("keep the variables of an inlined comprehension to itself", () => {
    const table = build("def f(x):\n    return [x for x in x]\n");
    const binding = table.lookup(scopeAt(table, "f", "listcomp"), "x");
    assert.equal(describeBinding(binding), "listcomp: assignment in listcomp / use in listcomp");
    assert.equal(describeBinding(table.lookup(scopeAt(table, "f"), "x")), "f: parameter in f / use in f");
  });

  it("mangle private names as they are looked up", () => {
    const table = build("class A:\n    def m(self, __x):\n        return __x\n");
    const binding = table.lookup(scopeAt(table, "A", "m"), "__x");
    assert.equal(binding.name, "_A__x");
    assert.equal(describeBinding(binding), "m: parameter in m / use in m");
  });

  it("give a name that nobody defines to the module", () => {
    const table = build("def f():\n    return len([])\n");
    assert.equal(describeBinding(table.lookup(scopeAt(table, "f"), "len")), "top:  / use in f");
    assert.equal(describeBinding(table.lookup(scopeAt(table, "f"), "never")), "top:  / ");
  });

  it("are found from the nodes that mention them", () => {
    const table = build("def f(a):\n    b = a\n    return b\n");
    const [segment] = table.segments;
    assert.ok(segment);
    const bindings = table.bindingsIn(scopeAt(table, "f"));
    assert.deepEqual(
      bindings.map(({ name }) => name),
      ["a", "b"],
    );
    for (const binding of bindings) {
      for (const { node } of [...binding.definitions, ...binding.uses]) {
        assert.deepEqual(table.bindingsOf(segment, node), [binding]);
      }
    }
  });

  it("do not need the segments that did not change to be built again", () => {
    const before = parser.parseModule("a = 1\nb = a\n");
    const options = { ...traits, hasFutureAnnotations: false };
    const segments = before.segments.map((segment) => buildSegmentScopes(segment, options));
    const text = "a = 1\n";
    const after = parser.editModule(before, [{ start: text.length, end: text.length, newText: "a = 2\n" }]);
    const known = new Map(segments.map((scopes) => [scopes.segment, scopes]));
    const relinked = linkModule(
      after.segments.map((segment) => known.get(segment) ?? buildSegmentScopes(segment, options)),
    );
    assert.ok(relinked.segments.some((scopes) => segments.includes(scopes)));
    assert.equal(
      describeBinding(relinked.lookup(relinked.moduleScope, "a")),
      "top: assignment in top, assignment in top / use in top",
    );
  });

  it("exist in source that does not parse", () => {
    const table = build("def f(x:\n    y = x +\n    return y)\nz = f\n");
    assert.ok(table.lookup(table.moduleScope, "z").definitions.length > 0);
  });

  it("survive a long chain of operators", () => {
    const table = build(`total = ${"a + ".repeat(5000)}a\n`);
    assert.equal(table.lookup(table.moduleScope, "a").uses.length, 5001);
  });
});
