/** The sentences about what a step did. */
import assert from "node:assert/strict";
import { recorded } from "./recorded-run.ts";

/** The sentences of the last step that ran a line. */
async function sentencesAt(source: string, line: number): Promise<readonly string[]> {
  const run = await recorded(source);
  const step = run.trace.steps.line.lastIndexOf(line);
  return run.ask<"moment">({ kind: "moment", step, roots: [] }).changes.sentences;
}

describe("the sentences of a step", () => {
  it("name the function that it leaves and the one that it enters, at the same depth", async () => {
    const source = "def f():\n    return 1\n\ndef g():\n    return 2\n\nf() + g()\n";
    assert.deepEqual((await sentencesAt(source, 2)).slice(0, 2), ["Leaves `f`.", "Enters `g`."]);
  });

  it("name the type of a value that is freed, and write numbers as the panel does", async () => {
    assert.deepEqual(await sentencesAt("n = int('1000')\ndel n\n", 2), [
      "`n` is unbound.",
      "The int 1000 is freed, 28 bytes by `sys.getsizeof`.",
    ]);
    assert.deepEqual(await sentencesAt("data = bytearray(10_000)\ndel data\n", 2), [
      "`data` is unbound.",
      "The bytearray of 10000 is freed, 10,057 bytes by `sys.getsizeof`.",
    ]);
  });

  it("say what nothing leads to any more, once, and that the collector has to free it", async () => {
    const source = "a = []\nb = [a]\na.append(b)\ndel a\ndel b\nc = 1\n";
    assert.deepEqual(await sentencesAt(source, 5), [
      "`b` is unbound.",
      "Nothing leads to 2 objects any more, 152 bytes by `sys.getsizeof`: a cycle keeps them alive until the collector runs.",
    ]);
    assert.deepEqual(await sentencesAt(source, 6), ["`c` names 1."]);
    assert.deepEqual(await sentencesAt("a = []\na.append(a)\ndel a\n", 3), [
      "`a` is unbound.",
      "Nothing leads to the list of 1 any more, 88 bytes by `sys.getsizeof`: a cycle keeps it alive until the collector runs.",
    ]);
  });

  it("name an exception that is raised and handled, once", async () => {
    const source =
      "def f():\n    return int('x')\n\ntry:\n    f()\nexcept ValueError as error:\n    kept = error\n";
    const [first, second] = await sentencesAt(source, 2);
    assert.match(first ?? "", /^`ValueError\("invalid literal.*\)` is raised\.$/);
    assert.equal(second, "Leaves `f`.");
    assert.ok((await sentencesAt(source, 7)).every((sentence) => !sentence.includes("is raised")));
  });

  it("count what is freed without a figure that the step's own would contradict", async () => {
    const source = "class A:\n    pass\n\na = A()\na.b = A()\ndel a\n";
    assert.deepEqual(await sentencesAt(source, 6), ["`a` is unbound.", "2 objects are freed."]);
  });

  it("call a function of C by its name", async () => {
    const run = await recorded("def f():\n    return 1\n\nprint(f())\n");
    const step = run.trace.steps.line.lastIndexOf(4);
    const { frames, objects } = run.ask<"moment">({ kind: "moment", step, roots: [] });
    const operand = frames[0]?.variables.find(({ name }) => name === "(in use)");
    const object = objects.find(({ address }) => address === operand?.to);
    assert.deepEqual([object?.text, object?.isAtom], ["built-in print", true]);
  });

  it("call what a class has for a method or an attribute of C by its name, wherever it is listed", async () => {
    const view = (
      await recorded("class A: pass\nsplit = str.split\nspan = A.__dict__['__dict__']\nx = 1\n")
    ).after(4);
    const texts = ["split", "span"].map((name) => [
      view.at(name).text,
      view.at(name).isAtom,
      view.at(name).edges.length,
    ]);
    assert.deepEqual(texts, [
      ["method str.split", true, 0],
      ["attribute A.__dict__", true, 0],
    ]);
  });
});
