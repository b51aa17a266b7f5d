/** What is taken along with a selection, and what is left to be given. Selections stand between « and ». */
import assert from "node:assert/strict";
import { describeUnits, slice } from "./slices.ts";

interface Case {
  readonly source: string;
  /** Lines of the file that run, by number, in the order of units; the call. */
  readonly runs: readonly string[];
  /** Names of inputs in the order of the fields. */
  readonly inputs?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  "imports that are used, and no others": {
    source: "import json, os\nimport re\nfrom math import sqrt as root\n«print(json.dumps(root(4)))»\n",
    runs: ["1 import json, os", "3 from math import sqrt as root", "4 print(json.dumps(root(4)))"],
  },
  "functions with what they need in turn": {
    source:
      "RATE = 2\ndef a(x):\n    return b(x) * RATE\ndef unused(): pass\n«print(a(1))»\ndef b(x):\n    return x\n",
    runs: ["1 RATE = 2", "2 def a(x):", "3     return b(x) * RATE", "5 print(a(1))"],
    inputs: ["b"],
  },
  "functions that are defined further down, from inside of a function": {
    source: "def main():\n    «print(helper(2))»\ndef helper(n):\n    return n * SIZE\nSIZE = 3\n",
    runs: ["3 def helper(n):", "4     return n * SIZE", "5 SIZE = 3", "2 print(helper(2))"],
  },
  "classes with their bases and decorators": {
    source:
      "from dataclasses import dataclass\nclass Base: pass\n@dataclass\nclass Point(Base):\n    x: int\n«p = Point(1)»\n",
    runs: [
      "1 from dataclasses import dataclass",
      "2 class Base: pass",
      "3 @dataclass",
      "4 class Point(Base):",
      "5     x: int",
      "6 p = Point(1)",
    ],
  },
  "parameters as inputs, with locals that are constants": {
    source:
      "def f(items, n=3):\n    total = 0\n    other = n * 2\n    «for x in items:\n        total += x * other»\n",
    runs: ["2 total = 0", "4 for x in items:", "5     total += x * other"],
    inputs: ["items", "other"],
  },
  "a constant container that is changed before as an input": {
    source: "def f(xs):\n    rows = []\n    for x in xs:\n        rows.append(x)\n    «print(rows)»\n",
    runs: ["5 print(rows)"],
    inputs: ["rows"],
  },
  "statements of the module that change what is used": {
    source:
      "table = {}\nfor i in range(3):\n    table[i] = i\nprint('noise')\ntable['x'] = 1\n«print(table)»\ntable.clear()\n",
    runs: [
      "1 table = {}",
      "2 for i in range(3):",
      "3     table[i] = i",
      "5 table['x'] = 1",
      "6 print(table)",
    ],
  },
  "calls that configure a module that is used": {
    source: "import random\nrandom.seed(1)\nrandom.shuffle(deck)\n«print(random.random())»\n",
    runs: ["1 import random", "2 random.seed(1)", "4 print(random.random())"],
  },
  "only what came before, in a module": {
    source: "x = 1\nx += 1\n«print(x)»\nx = 5\n",
    runs: ["1 x = 1", "2 x += 1", "3 print(x)"],
  },
  "nothing for names that the selection gives a value first": {
    source: "x = make()\n«x = 1\nprint(x)»\n",
    runs: ["2 x = 1", "3 print(x)"],
  },
  "the value before for names that are read first": {
    source: "x = 4\n«x = x + 1\ny = x»\n",
    runs: ["1 x = 4", "2 x = x + 1", "3 y = x"],
  },
  "targets of the loops around as inputs": {
    source: "for name in load():\n    size = len(name)\n    «print(name, size)»\n",
    runs: ["2 size = len(name)", "3 print(name, size)"],
    inputs: ["name"],
  },
  "conditional imports as a whole": {
    source: "try:\n    import ujson as json\nexcept ImportError:\n    import json\n«json.dumps(1)»\n",
    runs: [
      "1 try:",
      "2     import ujson as json",
      "3 except ImportError:",
      "4     import json",
      "5 json.dumps(1)",
    ],
  },
  "imports inside of the function": {
    source: "def f(x):\n    import json\n    if x:\n        from math import pi\n    «print(json, pi)»\n",
    runs: ["2 import json", "3 if x:", "4     from math import pi", "5 print(json, pi)"],
    inputs: ["x"],
  },
  "star imports for names that nobody defines": {
    source: "from math import *\nfrom os import path\n«print(sqrt(2))»\n",
    runs: ["1 from math import *", "3 print(sqrt(2))"],
  },
  "no star imports without such names": {
    source: "from math import *\n«print(len([]))»\n",
    runs: ["2 print(len([]))"],
  },
  "future imports in any case": {
    source: "from __future__ import annotations\n«def f(x: Unknown):\n    pass»\n",
    runs: [
      "1 from __future__ import annotations",
      "2 def f(x: Unknown):",
      "3     pass",
      "call 2 result = f(x)",
    ],
    inputs: ["x"],
  },
  "comprehensions without their own names": {
    source: "k = 2\n«[x * k for x in range(9) if (y := x)]\nprint(y)»\n",
    runs: ["1 k = 2", "2 [x * k for x in range(9) if (y := x)]", "3 print(y)"],
  },
  "the variable of the comprehension around an expression as an input": {
    source: "print([«len(row)» for row in rows])\n",
    runs: ["1 len(row)"],
    inputs: ["row"],
  },
  "an expression out of a line": {
    source: "data = [1]\nprint(«sum(data)», 2)\n",
    runs: ["1 data = [1]", "2 sum(data)"],
  },
  "a recursive function that contains the selection": {
    source: "def fact(n):\n    «print(fact(n - 1))»\n    return 1\n",
    runs: ["1 def fact(n):", "2     print(fact(n - 1))", "3     return 1", "2 print(fact(n - 1))"],
    inputs: ["n"],
  },
  "globals that a function sets": {
    source: "count = 0\ndef bump():\n    global count\n    «count += 1»\n",
    runs: ["1 count = 0", "4 count += 1"],
  },
  "a selection that returns as the body of its function": {
    source: "def f(a, b):\n    limit = 3\n    x = a()\n    «if x > limit:\n        return b»\n    return a\n",
    runs: [
      "1 def f(b, x):",
      "2     limit = 3",
      "4     if x > limit:",
      "5         return b",
      "call 1 result = f(b, x)",
    ],
    inputs: ["b", "x"],
  },
  "a selection that yields as a generator that is gone through": {
    source: "def f(n):\n    «yield n»\n",
    runs: [
      "1 def f(n):",
      "2     yield n",
      'call 1 for item in __import__("itertools").islice(f(n), 1_000): pass',
    ],
    inputs: ["n"],
  },
  "a selection that awaits as a coroutine that is run": {
    source: "async def f(n):\n    if n:\n        «await n»\n",
    runs: ["1 async def f(n):", "3     await n", 'call 1 result = __import__("asyncio").run(f(n))'],
    inputs: ["n"],
  },
  "a selection that leaves its loop as one round of it": {
    source: "def f(xs):\n    for x in xs:\n        «if x:\n            continue\n        print(x)»\n",
    runs: ["2 for _once in (None,):", "3     if x:", "4         continue", "5     print(x)"],
    inputs: ["x"],
  },
  "variables of a closure": {
    source:
      "def outer(n):\n    step = 2\n    def inner(k):\n        «print(k + n + step)»\n    return inner\n",
    runs: ["2 step = 2", "4 print(k + n + step)"],
    inputs: ["n", "k"],
  },
  "nonlocal variables that are set as inputs": {
    source: "def outer():\n    count = 5\n    def inner():\n        nonlocal count\n        «count += 1»\n",
    runs: ["5 count += 1"],
    inputs: ["count"],
  },
  "functions inside that set variables of the function around": {
    source:
      "def outer():\n    n = 0\n    «def inner():\n        nonlocal n\n        n += 1\n    inner()\n    print(n)»\n",
    runs: ["2 n = 0", "3 def inner():", "4     global n", "5     n += 1", "6 inner()", "7 print(n)"],
  },
  "private names outside of their class": {
    source:
      "class Box:\n    def __init__(self):\n        self.__x = 1\n    def f(self):\n        «print(self.__x)»\n",
    runs: [
      "1 class Box:",
      "2     def __init__(self):",
      "3         self.__x = 1",
      "4     def f(self):",
      "5         print(self.__x)",
      "5 print(self._Box__x)",
    ],
    inputs: ["self"],
  },
  "names of the class body": {
    source: "class A:\n    size = 4\n    «rows = [0] * size»\n",
    runs: ["2 size = 4", "3 rows = [0] * size"],
  },
  "the main block without what other blocks define": {
    source: "def f(x):\n    return x\nif __name__ == '__main__':\n    data = [1]\n    «print(f(data))»\n",
    runs: ["1 def f(x):", "2     return x", "4 data = [1]", "5 print(f(data))"],
  },
  "globals of the main block as inputs of a function": {
    source: "def f():\n    «print(options)»\nif __name__ == '__main__':\n    options = parse()\n",
    runs: ["2 print(options)"],
    inputs: ["options"],
  },
  "names of a match": {
    source:
      "def f(shape):\n    «match shape:\n        case [x, *rest]:\n            print(x, rest)\n        case _:\n            pass»\n",
    runs: [
      "2 match shape:",
      "3     case [x, *rest]:",
      "4         print(x, rest)",
      "5     case _:",
      "6         pass",
    ],
    inputs: ["shape"],
  },
  "names of with and except": {
    source:
      "def f(p):\n    «try:\n        with open(p) as file:\n            print(file)\n    except OSError as error:\n        print(error)»\n",
    runs: [
      "2 try:",
      "3     with open(p) as file:",
      "4         print(file)",
      "5 except OSError as error:",
      "6     print(error)",
    ],
    inputs: ["p"],
  },
  "names that only one branch gives a value": {
    source: "def f(a):\n    x = 0\n    «if a:\n        x = 1\n    print(x)»\n",
    runs: ["2 x = 0", "3 if a:", "4     x = 1", "5 print(x)"],
    inputs: ["a"],
  },
  "whole statements for parts of them": {
    source: "a = 1\nif a:\n    print(«a,\n        2)\nelse:\n    pa»ss\n",
    runs: ["1 a = 1", "2 if a:", "3     print(a,", "4         2)", "5 else:", "6     pass"],
  },
  "statements that share a line": {
    source: "a = 1; b = 2; c = 3\n«print(a, c)»\n",
    runs: ["1 a = 1; c = 3", "2 print(a, c)"],
  },
  "a parameter that would hide what is used as that of a function": {
    source: "data = [1]\ndef size():\n    return len(data)\ndef f(data):\n    «print(size(), data)»\n",
    runs: [
      "1 data = [1]",
      "2 def size():",
      "3     return len(data)",
      "4 def f(data):",
      "5     print(size(), data)",
      "call 4 result = f(data_input)",
    ],
    inputs: ["data"],
  },
  "the whole of if for a part that begins with elif": {
    source: "a = 1\nif a:\n    x = 1\n«elif a > 2:\n    x = 2»\n",
    runs: ["1 a = 1", "2 if a:", "3     x = 1", "4 elif a > 2:", "5     x = 2"],
  },
  "statements inside of a class that is taken, too, after it": {
    source: "class A:\n    def f(self):\n        limit = 3\n        «print(self, limit)»\n",
    runs: [
      "1 class A:",
      "2     def f(self):",
      "3         limit = 3",
      "4         print(self, limit)",
      "3 limit = 3",
      "4 print(self, limit)",
    ],
    inputs: ["self"],
  },
  "a default of several lines in one": {
    source: "def f(a=(1,\n         2)):\n    «print(a)»\n",
    runs: ["3 print(a)"],
    inputs: ["a"],
  },
  "a comment above the selection": {
    source: "def f(x):\n«    # note\n    print(x)»\n",
    runs: ["3 print(x)"],
    inputs: ["x"],
  },
};

describe("a selection is run with", () => {
  for (const [name, { source, runs, inputs = [] }] of Object.entries(cases)) {
    it(name, async () => {
      const snippet = await slice(source);
      assert.deepEqual(
        describeUnits(snippet).filter((line) => !line.startsWith("input ")),
        runs,
      );
      assert.deepEqual(
        snippet.inputs.map((input) => input.name),
        inputs,
      );
    });
  }

  describe("star imports", () => {
    const texts = new Map([
      ["shapes.py", "from more.deep import *\nRATE = 2\n_hidden = 3\n"],
      ["more/__init__.py", ""],
      ["more/deep.py", "from .sizes import *\nfrom shapes import *\ndef area(n):\n    return n\n"],
      ["more/sizes.py", "SIZE = 3\n"],
      ["listed.py", "__all__ = ['_hidden']\n_hidden = 3\nother = 4\n"],
      ["built.py", "__all__ = ['_hidden']\n__all__ += more()\nother = 4\n"],
    ]);
    const siblings = {
      read(path: string) {
        const text = texts.get(path);
        return text === undefined ? undefined : { kind: "text" as const, text };
      },
    };
    const inputsOf = async (source: string) =>
      (await slice(source, { siblings })).inputs.map((input) => input.name);

    it("of modules beside the file that bring the name, and no others", async () => {
      const source = "from shapes import *\nfrom listed import *\n«print(area(RATE) * SIZE)»\n";
      const snippet = await slice(source, { siblings });
      assert.deepEqual(describeUnits(snippet), ["1 from shapes import *", "3 print(area(RATE) * SIZE)"]);
      assert.deepEqual(snippet.inputs, []);
    });

    it("not at all where a name is in none of them: it is an input", async () => {
      assert.deepEqual(await inputsOf("from shapes import *\n«print(volume)»\n"), ["volume"]);
      assert.deepEqual(await inputsOf("from shapes import *\n«print(_hidden)»\n"), ["_hidden"]);
      assert.deepEqual(await inputsOf("from listed import *\n«print(_hidden)»\n"), []);
    });

    it("as `__all__` has them where that can be read", async () => {
      assert.deepEqual(await inputsOf("from listed import *\n«print(other)»\n"), ["other"]);
      assert.deepEqual(await inputsOf("from built import *\n«print(other)»\n"), []);
    });

    it("not of packages that the simulator has not", async () => {
      assert.deepEqual(await inputsOf("from pylab import *\n«print(plot)»\n"), ["plot"]);
    });
  });

  it("nothing else where nothing is selected", async () => {
    const snippet = await slice("x = missing\n«»y = 2\n");
    assert.deepEqual(describeUnits(snippet), ["1 x = missing", "2 y = 2"]);
    assert.deepEqual(snippet.inputs, []);
  });

  it("what the expressions of inputs name", async () => {
    const source = "def make():\n    return 1\ndef f(x):\n    «print(x)»\n";
    const snippet = await slice(source, { inputs: { x: "make()" } });
    assert.deepEqual(describeUnits(snippet), [
      "1 def make():",
      "2     return 1",
      "input x = make()",
      "4 print(x)",
    ]);
  });

  it("the lines of the file, shown as they are", async () => {
    const { parts } = await slice("A = 1\n\ndef f(x):\n    y = x\n    «if y > A:\n        return y»\n");
    assert.deepEqual(parts, [
      { firstLine: 1, text: "A = 1" },
      { firstLine: 3, text: "def f(x):" },
      { firstLine: 5, text: "if y > A:\n    return y" },
    ]);
  });
});
