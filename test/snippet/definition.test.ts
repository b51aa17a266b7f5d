/** How functions and classes are simulated as such: where a cursor or a lens stands, what is called, with what. */
import assert from "node:assert/strict";
import { describeUnits, slice } from "./slices.ts";

/** The call and the inputs for the definition around « in the source. */
async function calls(source: string): Promise<string[]> {
  const snippet = await slice(source.replace("«", "«»"), { runs: "definition" });
  return describeUnits(snippet).filter((line) => /^(?:input|call) /.test(line));
}

describe("a definition is run by", () => {
  const cases: Readonly<Record<string, readonly [source: string, ...calls: string[]]>> = {
    "a call with its parameters": [
      "def f(«items, n=3, *, flag=True):\n    return [x + n for x in items]\n",
      "input items = range(1_000)",
      "input n = 3",
      "input flag = True",
      "call 1 result = f(items, n, flag=flag)",
    ],
    "a call on the line of def": [
      "import functools\n\n@functools.cache\n«def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n",
      "input n = 10",
      "call 4 result = fib(n)",
    ],
    "all kinds of parameters": [
      "def f(a, /, *args, k: str, **kwargs):«\n    return a + 1\n",
      "input a = 10",
      "input args = ()",
      'input k = "some text"',
      "input kwargs = {}",
      "call 1 result = f(a, *args, k=k, **kwargs)",
    ],
    "going through a generator": [
      "def count(n):\n    «for i in range(n):\n        yield i\n",
      "input n = 100",
      'call 1 for item in __import__("itertools").islice(count(n), 1_000): pass',
    ],
    "running a coroutine": [
      "async def main():\n    «pass\n",
      'call 1 result = __import__("asyncio").run(main())',
    ],
    "going through an asynchronous generator": [
      "async def ticks(n):\n    «yield n + 1\n",
      "input n = 10",
      "input async def _take_all(items):\n    async for _ in items: pass",
      'call 1 __import__("asyncio").run(_take_all(ticks(n)))',
    ],
    "entering a context manager": [
      "from contextlib import contextmanager\n@contextmanager\ndef open_all():«\n    yield\n",
      "call 3 with open_all(): pass",
    ],
    "a call of a method on an instance": [
      "class Stack:\n    def __init__(self, size: int):\n        self.items = []\n    def push(self, item: str):\n        «self.items.append(item)\n",
      "input self = Stack(10)",
      'input item = "some text"',
      "call 4 result = self.push(item)",
    ],
    "reading a property": [
      "class A:\n    @property\n    def size(self):«\n        return 1\n",
      "input self = A()",
      "call 3 result = self.size",
    ],
    "a call of a static method": [
      "class A:\n    @staticmethod\n    def f(n: int):«\n        return n\n",
      "input n = 10",
      "call 3 result = A.f(n)",
    ],
    "a call of a class method": [
      "class A:\n    @classmethod\n    def make(cls):«\n        return cls()\n",
      "call 3 result = A.make()",
    ],
    "a method of a class in a class": [
      "class A:\n    class B:\n        def f(self):«\n            return 1\n",
      "input self = A.B()",
      "call 3 result = self.f()",
    ],
    "a call that gives an object of the file where nothing is the default": [
      "class Tree:«\n    def __init__(self, name, parent=None, first=None):\n        self.children = []\n        self.parent = parent\n        if parent is not None:\n            parent.children.append(self)\n        if first is None:\n            first = name\n",
      'input name = "some text"',
      'input parent = Tree("some text")',
      "input first = None",
      "call 1 tree = Tree(name, parent, first)",
    ],
    "a method of an abstract class on an instance of another": [
      "from abc import abstractmethod\nclass A:\n    @abstractmethod\n    def g(self): ...\n    def f(self):«\n        return 1\nclass B(A):\n    def g(self): ...\n",
      "input self = B()",
      "call 5 result = self.f()",
    ],
    "an instance of a class": [
      "class NodeList:«\n    def __init__(self, head, size=0):\n        self.head, self.size = head + 1, size\n",
      "input head = 10",
      "input size = 0",
      "call 1 node_list = NodeList(head, size)",
    ],
    "an instance of a data class, with the fields of its bases": [
      "from dataclasses import dataclass\n@dataclass\nclass Named:\n    name: str\n@dataclass\nclass «Point(Named):\n    x: float\n    y: float = 0.0\n",
      'input name = "some text"',
      "input x = 1.5",
      "call 6 point = Point(name, x)",
    ],
    "an instance by the constructor of a base": [
      "class A:\n    def __init__(self, n: int): pass\nclass B(A):\n    x = «1\n",
      "input n = 10",
      "call 3 b = B(n)",
    ],
    "the members of an enumeration": [
      "from enum import Enum\nclass Color(Enum):\n    RED = «1\n",
      "call 2 members = list(Color)",
    ],
    "nothing but itself for an abstract class": [
      "from abc import ABC, abstractmethod\nclass Base(ABC):«\n    @abstractmethod\n    def f(self): ...\n",
    ],
    "a call with the variables around a nested function": [
      "def outer(n):\n    k = 2\n    def inner(x):\n        return «x + n + k\n    return inner\n",
      "input x = 10",
      "input n = 10",
      "call 3 result = inner(x)",
    ],
    "itself where it is no function": ["import os\nfor i in range(3):\n    «print(i)\n"],
  };

  for (const [name, [source, ...expected]] of Object.entries(cases)) {
    it(name, async () => assert.deepEqual(await calls(source), expected));
  }

  it("the statement of the module, elsewhere", async () => {
    const snippet = await slice("x = 1\nif x:\n    «»print(x)\n", { runs: "definition" });
    assert.deepEqual(describeUnits(snippet), ["1 x = 1", "2 if x:", "3     print(x)"]);
  });

  it("a call too where all of it is selected", async () => {
    const snippet = await slice("def f(n=2):\n    return n\n\n«def g():\n    return f()»\n");
    assert.deepEqual(describeUnits(snippet), [
      "1 def f(n=2):",
      "2     return n",
      "4 def g():",
      "5     return f()",
      "call 4 result = g()",
    ]);
  });

  it("the whole method for a part that uses super", async () => {
    const source =
      "class A:\n    def f(self): ...\nclass B(A):\n    def f(self):\n        x = 1\n        «super().f()»\n";
    const lines = describeUnits(await slice(source));
    assert.deepEqual(lines.slice(-2), ["input self = B()", "call 4 result = self.f()"]);
  });
});
