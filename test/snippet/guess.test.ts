/** The values that are guessed for names that nobody defines, from what is done with them. */
import assert from "node:assert/strict";
import { slice } from "./slices.ts";

/** Guesses for the parameters of a function with this body, whose first parameter is `p`. */
async function guessFor(body: string, parameter = "p", before = ""): Promise<string | undefined> {
  const lines = body
    .split("\n")
    .map((line) => `    ${line}\n`)
    .join("");
  const source = `${before}def f(${parameter}«»):\n${lines}`;
  const { inputs } = await slice(source, { runs: "definition" });
  return inputs[0]?.expression;
}

const NODE =
  "class Node:\n    def __init__(self, value, next=None):\n        self.value = value\n        self.next = next\n";

describe("a guess from use is", () => {
  const cases: Readonly<Record<string, readonly [expected: string, ...bodies: string[]]>> = {
    "a range for what is iterated": [
      "range(1_000)",
      "for x in p: pass",
      "return sum(p)",
      "return [x * 2 for x in p]",
      "return max(p)",
      "yield from p",
      "return sum(p) / len(p)",
    ],
    "a list for what is changed or added to": [
      "list(range(1_000))",
      "p.append(1)",
      "p.sort()",
      "return p[0]",
      "i = 1\nreturn p[i]",
      "return p[1:]",
      "return p + [1]",
      "return 3 in p",
      "return len(p)",
      "for i in range(len(p)): p[i] += 1",
    ],
    "text for what has methods of text": ['"some text"', "return p.upper()", "return p.split(',')"],
    "text for what is joined with text": ['"some text"', 'return p + ""'],
    "the text that it is compared with": ['"stop"', 'return p == "stop"', 'return p in ("stop", "go")'],
    "texts for what holds texts": [
      '[f"item {i}" for i in range(1_000)]',
      "for x in p: x.upper()",
      "return [x.strip() for x in p]",
    ],
    "pairs for what is unpacked": ["[(i, i) for i in range(1_000)]", "for a, b in p: pass"],
    "pairs with what each part needs": [
      '[(f"item {i}", i) for i in range(1_000)]',
      "for a, b in p: a.lower()",
    ],
    "rows for what is iterated twice": [
      "[range(10) for i in range(1_000)]",
      "for row in p:\n    for x in row: pass",
    ],
    "records for what has keys": ['[{"name": 1} for i in range(1_000)]', 'for x in p: print(x["name"])'],
    "a dict for what has methods of dict": [
      "{str(i): i for i in range(1_000)}",
      "for k, v in p.items(): pass",
      "return p.get(1)",
      "return list(p.values())",
    ],
    "a dict of what its values need": [
      '{str(i): f"item {i}" for i in range(1_000)}',
      "for k, v in p.items(): v.upper()",
    ],
    "a dict with the keys that are read": [
      '{"a": 1, "b": 1}',
      'return p["a"] + p["b"]',
      'return "a" in p, p["b"]',
    ],
    "a set for what has methods of set": ["set(range(1_000))", "p.add(1)", "return p.union([1])"],
    "a deque": ['__import__("collections").deque(range(1_000))', "p.popleft()\np.append(1)"],
    "a number for arithmetic": [
      "10",
      "return p + 1",
      "return 2 ** p",
      "return p if p < 2 else f(p - 1)",
      "return -p",
    ],
    "a float beside floats": ["1.5", "return p * 0.5"],
    "a number of times": ["100", "for i in range(p): pass"],
    "a path": [
      '"sample.txt"',
      "with open(p) as file: pass",
      "import os\nreturn os.path.exists(p)",
      "from pathlib import Path\nreturn Path(p)",
    ],
    "a function": ["lambda *args: args[0] if args else None", "return p(1)", "return list(map(p, [1]))"],
    "a type that it is checked for": ['"some text"', "return isinstance(p, str)"],
    "an awaitable": ['__import__("asyncio").sleep(0)', "async def g():\n    await p"],
    "a context": ['__import__("contextlib").nullcontext()', "with p: pass"],
    "an object with its attributes": [
      '__import__("types").SimpleNamespace(left=1, right=1)',
      "return p.left + p.right",
    ],
    "a file": ['__import__("io").StringIO("first line\\nsecond line\\n")', "return p.read()"],
  };

  for (const [name, [expected, ...bodies]] of Object.entries(cases)) {
    for (const body of bodies)
      it(`${name}: ${body.replaceAll("\n", "; ")}`, async () => assert.equal(await guessFor(body), expected));
  }

  it("an instance of a class of the file that has the attributes", async () => {
    assert.equal(await guessFor("return p.next.value", "p", NODE), "Node(10)");
    assert.equal(await guessFor("for node in p: node.value", "p", NODE), "[Node(10) for i in range(1_000)]");
  });

  it("what a called function needs", async () => {
    assert.equal(
      await guessFor("return g(p)", "p", "def g(words):\n    return words.upper()\n"),
      '"some text"',
    );
    assert.equal(
      await guessFor("return g(1, key=p)", "p", "def g(x, key):\n    return [*key]\n"),
      "range(1_000)",
    );
    assert.equal(
      await guessFor("return Node(p)", "p", "class Node:\n    def __init__(self, n): self.n = n[0]\n"),
      "list(range(1_000))",
    );
  });

  it("by its name where use says nothing", async () => {
    const guesses: Readonly<Record<string, string>> = {
      file_path: '"sample.txt"',
      name: '"some text"',
      count: "10",
      callback: "lambda *args: args[0] if args else None",
      items: "range(1_000)",
      thing: "10",
    };
    for (const [name, expected] of Object.entries(guesses))
      assert.equal(await guessFor("pass", name), expected, name);
  });
});

describe("a guess is", () => {
  it("the default, before anything else", async () => {
    assert.equal(await guessFor("return sum(p)", "p: list = (1, 2)"), "(1, 2)");
    assert.equal(await guessFor("return sum(p)", "p=None"), "None");
  });

  const annotations: Readonly<Record<string, string>> = {
    int: "10",
    str: '"some text"',
    float: "1.5",
    bool: "True",
    bytes: 'b"some bytes"',
    "list[int]": "list(range(1_000))",
    "list[str]": '[f"item {i}" for i in range(1_000)]',
    "List[float]": "[i / 2 for i in range(1_000)]",
    "list[list[int]]": "[list(range(10)) for i in range(1_000)]",
    "Iterable[int]": "range(1_000)",
    "typing.Sequence[int]": "list(range(1_000))",
    "set[str]": '{f"item {i}" for i in range(1_000)}',
    "dict[str, int]": "{str(i): i for i in range(1_000)}",
    "dict[str, str]": '{str(i): f"item {i}" for i in range(1_000)}',
    "tuple[int, str]": '(10, "some text")',
    "tuple[int, ...]": "(1, 2, 3)",
    "Optional[int]": "10",
    "str | None": '"some text"',
    "Union[str, int]": '"some text"',
    "Callable[[int], int]": "lambda *args: args[0] if args else None",
    'Literal["a", "b"]': '"a"',
    Node: "Node(10)",
    '"Node"': "Node(10)",
    "list[Node]": "[Node(10) for i in range(1_000)]",
    "Optional[Node]": "Node(10)",
    Path: '__import__("pathlib").Path("sample.txt")',
    None: "None",
  };
  for (const [annotation, expected] of Object.entries(annotations)) {
    it(`of the annotation ${annotation}, before use`, async () =>
      assert.equal(await guessFor("return p.unknown + 1.5", `p: ${annotation}`, NODE), expected));
  }

  it("from use where the annotation says nothing", async () => {
    assert.equal(await guessFor("return p.upper()", "p: Any"), '"some text"');
  });

  it("what the person typed, with the guess beside it", async () => {
    const source = "def f(p):\n    «print(p + 1)»\n";
    const { inputs } = await slice(source, { inputs: { p: " 3 ", other: "4" } });
    assert.deepEqual(inputs, [{ name: "p", expression: "3", guess: "10", reason: "arithmetic" }]);
    const [blank] = (await slice(source, { inputs: { p: "  " } })).inputs;
    assert.equal(blank?.expression, "10");
  });

  it("made for fields of data classes and constructors of classes in each other", async () => {
    const classes =
      "from dataclasses import dataclass\n@dataclass\nclass A:\n    n: int\n    tags: list[str]\n    x: int = 0\nclass B:\n    def __init__(self, a: A, *, b: float): pass\n";
    const list = '[f"item {i}" for i in range(1_000)]';
    assert.equal(await guessFor("pass", "p: B", classes), `B(A(10, ${list}), b=1.5)`);
  });

  it("finite for classes that need themselves", async () => {
    const source = "class A:\n    def __init__(self, a: 'A', b: 'A'): pass\n";
    assert.match((await guessFor("pass", "p: A", source)) ?? "", /^A\(/);
  });

  it("what the function computes, where use says nothing, with inputs for what that needs", async () => {
    const source = "import re\ndef f(text):\n    found = re.match('a', text)\n    «print(found.group())»\n";
    const { inputs } = await slice(source);
    assert.deepEqual(
      inputs.map(({ name, expression }) => [name, expression]),
      [
        ["found", "re.match('a', text)"],
        ["text", '"some text"'],
      ],
    );
  });

  it("something else than None in the middle of a function", async () => {
    const { inputs } = await slice("def f(xs, hi=None):\n    if hi is None: hi = 3\n    «print(hi + 1)»\n");
    assert.deepEqual(
      inputs.map(({ expression }) => expression),
      ["10"],
    );
  });

  it("run after the inputs that it uses", async () => {
    const source =
      "def g(t): return t\ndef f(text, n):\n    found = g(text)\n    «print(found.group(), text.upper(), n)»\n";
    const { units } = await slice(source, { inputs: { n: "len(text)" } });
    assert.deepEqual(
      units.filter(({ kind }) => kind === "input").map(({ text }) => text),
      ['text = "some text"', "n = len(text)", "found = g(text)"],
    );
  });
});
