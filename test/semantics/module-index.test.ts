import assert from "node:assert/strict";
import { ModuleIndex, TrackedQueries } from "../../src/semantics/module-index.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { createScopesOf, modelOf } from "./model.ts";

describe("module index", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  it("knows what the module binds, anywhere and in any way", () => {
    const source = `
import os.path, sys as system
from a import b as c
if x:
    def f(): pass
try:
    import d
except E as error: pass
def g():
    global deep
    deep = local = 1
class K: attribute = 1
for item, (other, *rest) in y: pass
with z as handle: pass
(walrus := 1)
`;
    const { index } = modelOf(parser, source);
    const names = ["os", "path", "sys", "system", "b", "c", "f", "d", "error", "g", "deep", "local", "K"];
    names.push("attribute", "item", "other", "rest", "handle", "walrus", "x", "y", "z", "print");
    assert.deepEqual(
      names.filter((name) => index.isBound(name)),
      ["os", "system", "c", "f", "d", "error", "g", "deep", "K", "item", "other", "rest", "handle", "walrus"],
    );
  });

  it("knows what a name stands for when imports of one thing alone bind it", () => {
    const source = `
import os, os.path, a.b as ab
from re import match as m
from . import sibling
from .package import thing
try: import json
except ImportError: json = None
`;
    const { index } = modelOf(parser, source);
    const origins = ["os", "ab", "m", "sibling", "thing", "json", "nothing"].map((name) =>
      index.originOf(name),
    );
    assert.deepEqual(origins, ["os", "a.b", "re.match", undefined, undefined, undefined, undefined]);
  });

  it("knows what binds a name, without its uses, also by `global`, `:=` and in classes", () => {
    const source = `
import a
def f():
    global b, c
    b = [d := 1 for e in a]
[g := 1 for h in a]
class K:
    global i
    i = __j = 1
    def m(self):
        global __k
        __k = 1
del a
l: int
print(a, b, c, d, e, g, h, i, l)
`;
    const { index } = modelOf(parser, source);
    const kinds = (name: string): readonly string[] => index.settersOf(name).map(({ kind }) => kind);
    assert.deepEqual(kinds("a"), ["import", "deletion"]);
    assert.deepEqual(kinds("b"), ["declaration", "assignment"]);
    assert.deepEqual(kinds("c"), ["declaration"]);
    assert.deepEqual(kinds("l"), ["annotation"]);
    assert.deepEqual(kinds("print"), []);
    assert.deepEqual(
      ["b", "c", "d", "e", "g", "h", "i", "_K__j", "_K__k", "__k", "l"].filter((name) => index.isBound(name)),
      ["b", "g", "i", "_K__k"],
    );
  });

  it("sees star imports inside of blocks, and not those in strings", () => {
    const hasStar = (source: string): boolean => modelOf(parser, source).index.hasStarImport();
    assert.equal(hasStar("try:\n    from x import *\nexcept ImportError:\n    pass\n"), true);
    assert.equal(hasStar("from x import (\n    a,\n)\n"), false);
    assert.equal(hasStar("'''\nfrom x import *\n'''\n"), false);
  });

  it("tells which answers an update changed, of those that were asked for", () => {
    const old = parser.parseModule("a = 1\nb = len\nimport os\n");
    const scopesOf = createScopesOf();
    const index = new ModuleIndex(scopesOf);
    index.update(old.segments, [], old.segments);
    const queries = new TrackedQueries(index);
    assert.deepEqual(
      [queries.isBound("a"), queries.isBound("len"), queries.originOf("os")],
      [true, false, "os"],
    );
    assert.equal(queries.hasStarImport(), false);
    assert.deepEqual([...queries.keys], ["bound:a", "bound:len", "origin:os", "star"]);

    const [first, second, third] = old.segments;
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    const replace = (source: string, removed: typeof first): readonly string[] => {
      const [added] = parser.parseModule(source).segments;
      assert.ok(added !== undefined);
      const kept = old.segments.map((segment) => (segment === removed ? added : segment));
      const changed = [...index.update(kept, [removed], [added])].sort();
      // And back, so that each case starts from the same module.
      index.update(old.segments, [added], [removed]);
      for (const key of queries.keys) if (key.startsWith("bound:")) index.isBound(key.slice(6));
      index.originOf("os");
      return changed.filter((key) => queries.keys.has(key));
    };
    assert.deepEqual(replace("a = 2\n", first), []);
    assert.deepEqual(replace("print(a)\n", first), ["bound:a"]);
    assert.deepEqual(replace("len = str\n", second), ["bound:len"]);
    assert.deepEqual(replace("import posixpath as os\n", third), ["origin:os"]);
    assert.deepEqual(replace("from os import *\n", third), ["origin:os", "star"]);
  });
});
