/**
 * Programs for the harness page: source text and a script of what running it would do, so that every state of
 * the panel can be looked at without a Python machine. The amounts are plausible and mean nothing.
 */
import type { Ending } from "../../../src/trace/ending.ts";
import type { Block, Script, ScriptedMachine } from "../../simulation/scripted-interpreter.ts";

export interface Demo {
  readonly source: string;
  readonly selection?: { readonly startOffset: number; readonly endOffset: number };
  /** An ending stands for source that cannot be run at all. */
  readonly run: Script | Ending;
}

const finished: Ending = { kind: "finished" };

const fibonacciSource = `def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

fib_sequence = fibonacci()

for i in fib_sequence:
    if i > 1000:
        break
    print(i)
`;

function fibonacci(machine: ScriptedMachine): Ending {
  machine.line(1);
  machine.allocate("function", 160);
  machine.line(7);
  machine.allocate("generator", 232);
  let [a, b] = [0, 1];
  let before: Block | undefined;
  for (let isFirst = true; ; isFirst = false) {
    machine.line(9);
    machine.call("fibonacci", 1);
    if (isFirst) machine.line(2);
    else {
      machine.line(5);
      const made = b + a > 256 ? machine.allocate("int", 28) : undefined;
      if (before !== undefined) machine.free(before);
      before = made;
      [a, b] = [b, a + b];
    }
    machine.line(3);
    machine.line(4);
    machine.return();
    machine.line(10);
    if (a > 1000) break;
    machine.line(12);
    machine.touch("str", 50 + String(a).length);
    machine.print(String(a));
  }
  machine.line(11);
  return finished;
}

const cycleSource = `class Node:
    """One of a pair that refer to each other."""

    def __init__(self, value):
        self.value = value
        self.next = None


def build(count):
    for number in range(count):
        a, b = Node(number), Node(number + 1)
        a.next, b.next = b, a
        # Nothing refers to the two from here on, but they keep each other alive.


build(2_000)
kept = [Node(n) for n in range(500)]
import gc
print(gc.collect())
print(f"{len(kept):,} nodes kept")
`;

function cycles(machine: ScriptedMachine): Ending {
  machine.line(1);
  machine.allocate("type", 1064);
  machine.allocate("dict", 64);
  machine.allocate("dict", 352, true);
  machine.line(9);
  machine.allocate("function", 160);
  machine.line(16);
  machine.call("build", 9);
  let garbage: Block[] = [];
  const node = () => {
    machine.call("Node.__init__", 4);
    machine.line(5);
    const block = machine.allocate("Node", 104);
    machine.line(6);
    machine.return();
    return block;
  };
  const collect = (generation: number, isExplicit: boolean) => {
    for (const block of garbage) machine.free(block);
    const freedBytes = garbage.length * 104;
    machine.collect({ generation, examined: 2100, collected: garbage.length, freedBytes, isExplicit });
    garbage = [];
  };
  for (let number = 0; number < 2000; number++) {
    machine.line(10);
    const count = number > 256 ? machine.allocate("int", 28) : undefined;
    machine.line(11);
    garbage.push(node(), node());
    machine.line(12);
    if (count !== undefined) machine.free(count);
    if (garbage.length >= 1000) collect(0, false);
  }
  machine.return();
  machine.line(17);
  machine.allocate("list", 72);
  let table = machine.allocate("list", 64, true);
  for (let n = 0; n < 500; n++) {
    node();
    if (n > 256) machine.allocate("int", 28);
    if ((n & (n - 1)) === 0 && n > 4) {
      machine.free(table);
      table = machine.allocate("list", 16 * n, true);
    }
  }
  machine.line(18);
  machine.line(19);
  collect(2, true);
  machine.print("312");
  machine.line(20);
  machine.touch("str", 63);
  machine.print("500 nodes kept");
  return finished;
}

const sumSource = `import random

def spread(values):
    mean = sum([value for value in values]) / len(values)
    return sum([(value - mean) ** 2 for value in values])

samples = [random.random() for _ in range(1_000)]
for repeat in range(20):
    spread(samples)
print("done")
`;

/** Peaks inside lines, which only the recorder of every allocation sees. */
function transientLists(machine: ScriptedMachine): Ending {
  machine.line(1);
  machine.allocate("module", 8_400);
  machine.line(3);
  machine.allocate("function", 160);
  machine.line(7);
  machine.allocate("list", 72);
  machine.allocate("list", 8_856, true);
  for (let n = 0; n < 1000; n++) machine.allocate("float", 24);
  for (let repeat = 0; repeat < 20; repeat++) {
    machine.line(8);
    machine.line(9);
    machine.call("spread", 3);
    machine.line(4);
    machine.touch("list", 8_928);
    machine.line(5);
    const floats = Array.from({ length: 1000 }, () => machine.allocate("float", 24));
    machine.touch("list", 8_928);
    for (const block of floats) machine.free(block);
    machine.return();
  }
  machine.line(10);
  machine.print("done");
  return finished;
}

const growthSource = `rows = []
cache = {}
while True:
    key = len(rows)
    rows.append([key, str(key)])
    cache[key] = rows[-1]
`;

function growth(machine: ScriptedMachine): Ending {
  machine.line(1);
  machine.allocate("list", 56);
  machine.line(2);
  machine.allocate("dict", 64);
  let table: Block | undefined;
  for (let key = 0; ; key++) {
    machine.line(3);
    machine.line(4);
    machine.allocate("int", 28);
    machine.line(5);
    machine.allocate("list", 72);
    machine.allocate("list", 16, true);
    machine.allocate("str", 41 + String(key).length);
    machine.line(6);
    if (Number.isInteger(Math.log2(key + 1))) {
      const larger = machine.allocate("dict", 104 * (key + 1), true);
      if (table !== undefined) machine.free(table);
      table = larger;
    }
    if (key % 7000 === 6999)
      machine.collect({
        generation: key % 49_000 === 48_999 ? 1 : 0,
        examined: 7000,
        collected: 0,
        freedBytes: 0,
        isExplicit: false,
      });
  }
}

const exceptionSource = `def average(values):
    total = sum(values)
    return total / len(values)

readings = [[3, 4, 5], [1, 2], []]
for reading in readings:
    print(average(reading))
`;

function exception(machine: ScriptedMachine): Ending {
  machine.line(1);
  machine.allocate("function", 160);
  machine.line(5);
  for (const size of [80, 88, 72, 56]) machine.allocate("list", size);
  for (const result of ["4.0", "1.5", ""]) {
    machine.line(6);
    machine.line(7);
    machine.call("average", 1);
    machine.line(2);
    machine.line(3);
    if (result === "") break;
    machine.touch("float", 24);
    machine.return();
    machine.print(result);
  }
  machine.allocate("ZeroDivisionError", 72);
  machine.allocate("traceback", 64);
  machine.printError(`Traceback (most recent call last):
  File "averages.py", line 7, in <module>
    print(average(reading))
          ~~~~~~~^^^^^^^^^
  File "averages.py", line 3, in average
    return total / len(values)
           ~~~~~~^~~~~~~~~~~~~
ZeroDivisionError: division by zero
`);
  return { kind: "exception", type: "ZeroDivisionError", message: "division by zero", line: 3 };
}

function unsupported(machine: ScriptedMachine): Ending {
  machine.line(1);
  machine.allocate("list", 88);
  machine.line(2);
  return { kind: "unsupported", feature: "the module numpy", line: 2 };
}

function many(machine: ScriptedMachine): Ending {
  machine.line(1);
  for (let type = 0; type < 60; type++)
    for (let count = 0; count <= type * 3; count++)
      machine.allocate(`package.module.Type${type}`, 48 + 16 * (type % 9));
  machine.line(2);
  for (let line = 0; line < 3000; line++)
    machine.print(`${line} ${"of a rather long output ".repeat(line % 7)}`);
  return finished;
}

function silent(machine: ScriptedMachine): Ending {
  machine.line(1);
  return finished;
}

/** Runs until it is cancelled. */
function forever(machine: ScriptedMachine): Ending {
  for (;;) {
    machine.line(1);
    machine.touch("int", 28);
  }
}

function broken(): Ending {
  throw new Error("broken invariant: a live block is freed once");
}

export const demos: Readonly<Record<string, Demo>> = {
  "fibonacci_generator.py": { source: fibonacciSource, run: fibonacci },
  "node_cycle.py": { source: cycleSource, run: cycles },
  "spread.py": { source: sumSource, run: transientLists },
  "cache_growth.py": { source: growthSource, run: growth },
  "averages.py": { source: exceptionSource, run: exception },
  "syntax.py": {
    source: "def area(radius):\n    return 3.14159 * radius **\n\nprint(area(2))\n",
    run: { kind: "syntax", type: "SyntaxError", message: "invalid syntax", line: 2, column: 31 },
  },
  "numpy_user.py": {
    source: "weights = [1, 2, 3]\nimport numpy\nprint(numpy.array(weights))\n",
    run: unsupported,
  },
  "many_types.py": { source: "registry = build_everything()\nprint_everything(registry)\n", run: many },
  "silent.py": { source: "pass\n", run: silent },
  "forever.py": { source: "while True: total = total + 1\n", run: forever },
  "broken.py": { source: "x = 1\n", run: broken },
};
