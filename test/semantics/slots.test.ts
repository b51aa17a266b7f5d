import assert from "node:assert/strict";
import { instanceAttributes, isMixedIn, needsNoDict } from "../../src/semantics/instance-attributes.ts";
import { keptInLoops } from "../../src/semantics/many-instances.ts";
import type { SegmentModel } from "../../src/semantics/segment-model.ts";
import { findSlots, layoutOfBases, slotNames } from "../../src/semantics/slots.ts";
import type { ClassDef } from "../../src/syntax/ast.ts";
import type { PythonParser } from "../../src/syntax/parser.ts";
import { testParser } from "../syntax/python-parser.ts";
import { modelOf, type TestModel } from "./model.ts";

function findClass({ models }: TestModel, name: string): { model: SegmentModel; node: ClassDef } {
  for (const model of models) {
    const [node] = model.collect(undefined, (each) =>
      each.kind === "ClassDef" && each.name.id === name ? each : undefined,
    );
    if (node !== undefined) return { model, node };
  }
  throw new Error(`no class ${name}`);
}

describe("slots of classes and their bases", () => {
  let parser: PythonParser;

  before(async () => {
    parser = await testParser();
  });

  const SOURCE = `
import abc
import elsewhere
from typing import Generic, TypeVar

class Plain: pass
class Slotted: __slots__ = ("a", "b")
class Below(Slotted): __slots__ = ["c"]
class BelowPlain(Plain): __slots__ = "d"
class Deep(BelowPlain): __slots__ = ()
class Abstract(abc.ABC): __slots__ = ()
class OfType(Generic[TypeVar("T")]): __slots__ = ()
class Open(Slotted): __slots__ = ("__dict__",)
class BelowOpen(Open): __slots__ = ()
class Imported(elsewhere.Base): __slots__ = ()
class Problem(KeyError): __slots__ = ()
class Computed: __slots__ = tuple("ab")
class BelowComputed(Computed): pass
class Meta(Plain, metaclass=abc.ABCMeta): pass
class BelowMeta(Meta): pass
class Itself(Itself): pass
`;

  it("what the bases give to instances", () => {
    const module = modelOf(parser, SOURCE);
    const layoutOf = (name: string): string => {
      const { model, node } = findClass(module, name);
      const layout = layoutOfBases(model, node);
      if (layout.kind === "slotted") return `slotted ${layout.slots.join(" ")}`.trim();
      return layout.kind === "dict" ? `dict ${layout.owner?.node.name.id ?? "builtin"}` : "unknown";
    };
    const names = ["Plain", "Below", "BelowPlain", "Deep", "Abstract", "OfType", "BelowOpen", "Imported"];
    names.push("Problem", "BelowComputed", "BelowMeta", "Itself");
    assert.deepEqual(
      names.map((name) => `${name}: ${layoutOf(name)}`),
      [
        "Plain: slotted",
        "Below: slotted a b",
        "BelowPlain: dict Plain",
        "Deep: dict Plain",
        "Abstract: slotted",
        "OfType: slotted",
        "BelowOpen: unknown",
        "Imported: unknown",
        "Problem: dict builtin",
        "BelowComputed: unknown",
        "BelowMeta: unknown",
        "Itself: dict Itself",
      ],
    );
  });

  it("the names in literal slots", () => {
    const module = modelOf(parser, SOURCE);
    const namesOf = (name: string): readonly string[] | undefined => {
      const slots = findSlots(findClass(module, name).node);
      return slots === undefined ? undefined : slotNames(slots.value);
    };
    assert.deepEqual(
      ["Slotted", "Below", "BelowPlain", "Computed", "Plain"].map((name) => namesOf(name)?.join(" ")),
      ["a b", "c", "d", undefined, undefined],
    );
  });

  it("instances that are made in loops and kept", () => {
    const module = modelOf(
      parser,
      `
class A: pass
class B: pass
class C: pass
class D: pass
class E: pass
def make(rows):
    kept = [A() for _ in rows]
    for row in rows:
        kept.append(B())
        C()
        each = D()
        kept.append(each)
    return kept + [E() for _ in range(3)]
def other(A):
    return [A() for _ in range(1000)]
`,
    );
    const kept = ["A", "B", "C", "D", "E"].filter((name) => {
      const { model } = findClass(module, name);
      return keptInLoops(model, name).length > 0;
    });
    assert.deepEqual(kept, ["A", "B", "D"]);
    const { model } = findClass(module, "A");
    assert.equal(keptInLoops(model, "A").length, 1);
  });

  it("attributes of instances, and what keeps a class open", () => {
    const module = modelOf(
      parser,
      `
class Fixed:
    def __init__(self, a):
        self.a = a
        self.b, self.c = a
    def change(self):
        self.a += 1
class Late:
    def __init__(self): self.a = 1
    def finish(self): self.b = 2
class Cached:
    @cached_property
    def a(self): return 1
class Mixed(Fixed, Late): pass
`,
    );
    const attributesOf = (name: string) => {
      const { model, node } = findClass(module, name);
      const { names, areAllSetInInit } = instanceAttributes(model, node);
      return { names, areAllSetInInit, isClosed: needsNoDict(model, node), isMixed: isMixedIn(model, node) };
    };
    assert.deepEqual(attributesOf("Fixed"), {
      names: ["a", "b", "c"],
      areAllSetInInit: true,
      isClosed: true,
      isMixed: true,
    });
    assert.deepEqual(attributesOf("Late").areAllSetInInit, false);
    assert.deepEqual(attributesOf("Cached").isClosed, false);
  });
});
