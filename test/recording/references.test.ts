/** What a picture shows of an object's references, and what of CPython's own machinery it leaves out. */
import assert from "node:assert/strict";
import type { MomentObject } from "../../src/trace/moment.ts";
import { type MomentView, recorded } from "./recorded-run.ts";

/** After the last line of the source, which must be `end = 1`. */
async function atEnd(source: string): Promise<MomentView> {
  const text = `${source}end = 1\n`;
  return (await recorded(text)).after(text.split("\n").length - 1);
}

function labels({ edges }: MomentObject): string[] {
  return edges.map(({ label }) => label);
}

describe("a picture of objects of the library", () => {
  it("leads from a WeakValueDictionary to what it caches, by a weak reference", async () => {
    const view = await atEnd(
      "import weakref\nclass Image: pass\nphoto = Image()\ncache = weakref.WeakValueDictionary(photo=photo)\n",
    );
    const cache = view.at("cache");
    assert.deepEqual(labels(cache), [".data"]);
    assert.equal(cache.omittedEdges, 3);
    const link = view.at("cache", ".data", "['photo']").edges.find(({ isWeak }) => isWeak);
    assert.equal(link?.to, view.at("photo").address);
  });

  it("says of a weak reference that it is dead", async () => {
    const view = await atEnd("import weakref\nclass A: pass\na = A()\nr = weakref.ref(a)\na = None\n");
    assert.equal(view.at("r").text, "ReferenceType, dead");
    assert.equal(view.at("r").omittedEdges, 0);
  });

  it("keeps private attributes that hold something of the program", async () => {
    const view = await atEnd(
      "import asyncio, fractions\nq = asyncio.Queue()\nq.put_nowait([1])\nhalf = fractions.Fraction(1, 2)\n",
    );
    assert.ok(labels(view.at("q")).includes("._queue"));
    assert.ok(!labels(view.at("q")).includes("._getters"));
    assert.deepEqual(labels(view.at("half")).sort(), ["._denominator", "._numerator"]);
  });

  it("keeps every attribute of an instance of the program's class", async () => {
    const view = await atEnd("class A:\n    def __init__(self):\n        self._later = []\na = A()\n");
    assert.deepEqual(labels(view.at("a")), ["._later"]);
  });
});

describe("a picture of a class", () => {
  it("shows what its body has, whatever the metaclass", async () => {
    const view = await atEnd(
      "from abc import ABC, abstractmethod\nclass Shape(ABC):\n    @abstractmethod\n    def area(self): ...\n",
    );
    assert.deepEqual(labels(view.at("Shape")), ["base", ".area"]);
    assert.deepEqual(labels(view.at("ABC")), []);
  });

  it("leaves out what __slots__ and enum put into it", async () => {
    const view = await atEnd(
      "import enum\nclass Point:\n    __slots__ = ('x',)\nclass Side(enum.Enum):\n    LEFT = 1\n",
    );
    assert.deepEqual(labels(view.at("Point")), []);
    assert.deepEqual(labels(view.at("Side")), ["base", ".LEFT"]);
  });
});
