/** Programs that would never end, or want more than there is: each ends with its reason, what it did is kept. */
import assert from "node:assert/strict";
import { loadPython } from "../../src/simulation/python.ts";
import { DEFAULT_RUN_LIMITS, type Interpreter, simulate } from "../../src/simulation/simulate.ts";
import type { Ending } from "../../src/trace/ending.ts";
import type { Trace } from "../../src/trace/trace.ts";
import { processorClock } from "../support/processor-clock.ts";
import { pythonFiles } from "../support/python-files.ts";

const limits = {
  ...DEFAULT_RUN_LIMITS,
  maxSteps: 100_000,
  maxMilliseconds: 300,
  maxOutputLength: 10_000,
  maxHeapBytes: 20_000_000,
};
/** Far beyond the time limit. It and the limit are of processor time, so that other processes change nothing. */
const MOST_MILLISECONDS = 15_000;
/** Real time that Mocha waits for, however busy the computer is. */
const PATIENCE = 120_000;

/** "steps", "heap", "time", "output" or "depth" for a limit; the type for an exception. */
function summarize(ending: Ending): string {
  if (ending.kind === "limit") return ending.limit;
  if (ending.kind === "exception")
    return `${ending.type}${ending.message === "" ? "" : `: ${ending.message}`}`;
  return ending.kind;
}

const generator = "def g():\n    while True: yield 'a'\n";
const deep = "a = b = ()\nfor i in range(30_000): a = (a,); b = (b,)\n";

/** By how they end. Where CPython ends by itself, it does so with the same words (3.13). */
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  steps: ["while True: pass", "x = []\nwhile True: x.append(x)"],
  "steps time": [
    `${generator}''.join(g())`,
    `${generator}sorted(g())`,
    "d = {}\nwhile True: d[len(d)] = 1",
    "sorted(x for x in iter(int, 1) if x)",
  ],
  time: [
    "sum(range(10**12))",
    "any(iter(int, 1))",
    "all(map(str, range(10**12)))",
    "max(range(10**12))",
    "min(map(abs, iter(int, 1)))",
    "5.5 in range(10**12)",
    "range(10**12).count('a')",
    "5 in iter(int, 1)",
    "next(filter(None, iter(int, 1)))",
    "for x in filter(None, iter(int, 1)): pass",
    "for i in range(10**9): list(range(10**5)).count(7)",
    "x = 'a' * 10**6\nfor i in range(10**9): x.count('b')",
    "import re\nre.match('(a|aa)*$', 'a' * 60 + 'b')",
    "import re\nre.search('(x+x+)+y', 'x' * 50)",
    "import re\nfor i in range(10**9): re.findall('b', 'a' * 10**5)",
  ],
  "heap time": [
    "x = 3\nwhile True: x = x * x",
    "list(iter(int, 1))",
    "[*iter(int, 1)]",
    "a, *b = iter(int, 1)",
    "print(*iter(int, 1))",
    "set(range(10**12))",
    "dict.fromkeys(range(10**12))",
    "list(zip(iter(int, 1), range(10**12)))",
    "x = [1]\nx.extend(iter(int, 1))",
  ],
  heap: [
    "x = [0] * 10**7",
    "x = 'a' * 10**8",
    "x = 10 ** 10 ** 9",
    "x = 1 << 10**9",
    "x = pow(3, 10**9)",
    "x = [1]\nwhile True: x += x",
    "x = 'a'.join(['x' * 10**6] * 1000)",
    "x = bytearray()\nwhile True: x += bytes(10**6)",
    "x = '%100000000d' % 1",
  ],
  output: ["while True: print('hello')", "print('x' * 100_000)"],
  MemoryError: [
    "x = 'a' * 10**12",
    "x = [0] * 10**12",
    "x = b'a' * 10**12",
    "x = list(range(10**12))",
    "x = bytearray(10**12)",
    "x = 1 << 10**12",
    "x = 'x'.ljust(10**12)",
    "x = f'{1:1000000000000}'",
    "x = ('a' * 10**6).replace('', 'b' * 10**6)",
    "x = '%*d' % (10**12, 5)",
    "x = (1).to_bytes(10**12, 'big')",
  ],
  "RecursionError: maximum recursion depth exceeded": [
    "def f(): f()\nf()",
    "class A:\n    def __getattr__(self, n): return self.x\nA().x",
    "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
    "def g(): yield from g()\nlist(g())",
  ],
  "RecursionError: maximum recursion depth exceeded while getting the repr of an object": [`${deep}repr(a)`],
  "RecursionError: maximum recursion depth exceeded in comparison": [`${deep}a == b`, `${deep}a < b`],
  finished: [
    `${deep}hash(a)\ndel a, b`,
    "class A: pass\na = None\nfor i in range(9000):\n    b = A(); b.x = a; a = b\ndel a, b",
    "try: x = 'a' * 10**12\nexcept MemoryError: pass",
    "x = 0 ** 10**30 + 1 ** 10**30 + (0 << 10**30) + (1 >> 10**30)",
  ],
  "OverflowError: cannot fit 'int' into an index-sized integer": ["x = 'a' * 10**30", "x = [1] * 10**30"],
};

describe("programs that know no bounds", () => {
  let python: Interpreter;

  before(async () => {
    python = await loadPython(pythonFiles(), processorClock);
  });

  /** Only where time may end a program is it short: any other bound comes first on every machine, however slow. */
  function run(source: string, expected: string): Trace {
    const program = `kept = [1, 2]\nprint('before')\n${source}\n`;
    const maxMilliseconds = expected.split(" ").includes("time") ? limits.maxMilliseconds : MOST_MILLISECONDS;
    const request = { source: program, fileName: "a.py", startLine: 1, pythonVersion: "3.13" };
    return simulate({ ...request, limits: { ...limits, maxMilliseconds } }, python);
  }

  for (const [expected, sources] of Object.entries(PROGRAMS)) {
    for (const source of sources) {
      it(`${source.split("\n").at(-1)} ends by ${expected}`, () => {
        const startedAt = processorClock();
        const trace = run(source, expected);
        assert.ok(processorClock() - startedAt < MOST_MILLISECONDS);
        const summary = summarize(trace.ending);
        const isExpected = summary === expected || expected.split(" ").includes(summary);
        assert.ok(isExpected, `it ends by ${summary}`);
        assert.ok(trace.output.text.startsWith("before\n"));
        assert.ok(trace.totals.steps >= 3);
        assert.ok(trace.totals.peakBytes <= limits.maxHeapBytes);
        assert.ok(trace.census.some(({ type }) => type === "list"));
      }).timeout(PATIENCE);
    }
  }

  it("do not match for ever, and cannot catch that", () => {
    const source =
      "import re\ntry:\n    re.match('(a+)+$', 'a' * 60 + 'b')\nexcept BaseException:\n    pass\n";
    const request = { source, fileName: "a.py", startLine: 1, pythonVersion: "3.13" };
    const { ending } = simulate({ ...request, limits: { ...limits, maxMilliseconds: 100_000 } }, python);
    assert.deepEqual(ending, { kind: "limit", limit: "matching", bound: 100_000_000, line: 3 });
  }).timeout(PATIENCE);

  it("may recurse 50,000 deep when they say so", () => {
    const source =
      "import sys\nsys.setrecursionlimit(50_000)\n" +
      "def depth(n): return n if n == 0 else 1 + depth(n - 1)\nprint(depth(49_000))\n";
    const request = { source, fileName: "a.py", startLine: 1, pythonVersion: "3.13" };
    const trace = simulate(
      { ...request, limits: { ...limits, maxSteps: 200_000, maxMilliseconds: 20_000 } },
      python,
    );
    assert.deepEqual([trace.ending.kind, trace.output.text], ["finished", "49000\n"]);
  }).timeout(PATIENCE);
});
