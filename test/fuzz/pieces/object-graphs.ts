/** Graphs of objects with cycles, finalizers and weak references, let go of piece by piece and collected. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, type Statement } from "../statement.ts";

/** How a node is made; `#` is its number, `@` stands for another node. */
const NODES = [
  "Plain(#)",
  "Plain(#)",
  "Noisy(#)",
  "Slotted(#)",
  "[]",
  "{}",
  "[#, @]",
  "{'k': @}",
  "(@, #)",
  "(@,)",
  "Listed([#])",
  "lambda: @",
  "iter([@])",
  "(q for q in [@])",
  "ValueError(@)",
  "Plain(@)",
  "Noisy(@)",
  "type('Made#', (), {'at': @})",
  "zip([@], [@])",
  "[].append",
  "Plain(#).method",
  "map(len, [@])",
  "frozenset()",
  "Reviving(#)",
  "staticmethod(len)",
  "property(lambda self: @)",
  "slice(@, None)",
  "Keyed(a=@)",
  "memoryview(b'abc')",
  "enumerate([@])",
  "reversed([@])",
];

const CLASSES: Statement = `class Plain:
    def __init__(self, tag): self.tag = tag
    def method(self): return self
class Noisy(Plain):
    def __del__(self): print('del', type(self.tag).__name__, self.tag if type(self.tag) is int else '')
class Slotted:
    __slots__ = ('tag', 'other')
    def __init__(self, tag): self.tag = tag
class Listed(list): pass
class Keyed(dict): pass
class Reviving(Plain):
    def __del__(self):
        print('reviving', self.tag)
        revived.append(self)
revived = []`;

export function objectGraph(context: Context): Statement[] {
  const { random } = context;
  const count = random.between(2, 7);
  const name = (index: number): string => `n${index}`;
  const other = (below: number): string => name(random.between(0, below - 1));
  const lines: Statement[] = [CLASSES, `${name(0)} = Plain(0)`];
  for (let index = 1; index < count; index++) {
    const made = random
      .pick(NODES)
      .replaceAll("#", String(index))
      .replaceAll("@", () => other(index));
    lines.push(`${name(index)} = ${made}`);
  }
  const edges = random.times(1, 8, () => edge(context, other(count), other(count)));
  lines.push(...edges.map((each) => guarded(context, [each])));
  if (random.chance(0.4)) {
    const watched = other(count);
    lines.push(
      guarded(context, [
        `ref = weakref.ref(${watched}, lambda dead: print('called back', dead() is None))`,
        `print(weakref.getweakrefcount(${watched}), ref() is ${watched}, sys.getrefcount(${watched}))`,
      ]),
    );
  }
  lines.push(
    `print([sys.getrefcount(each) for each in (${Array.from({ length: count }, (_, index) => name(index)).join(", ")},)])`,
  );
  if (random.chance(0.5))
    lines.push(`print([gc.is_tracked(each) for each in (${name(0)}, ${other(count)}, ${other(count)})])`);
  const order = Array.from({ length: count }, (_, index) => index).sort(() => random.unit() - 0.5);
  for (const index of order) {
    if (random.chance(0.85)) lines.push(random.chance(0.6) ? `del ${name(index)}` : `${name(index)} = None`);
    if (random.chance(0.25))
      lines.push(`print('collected', gc.collect(${random.pick(["", "", "0", "1", "2"])}))`);
  }
  lines.push(
    "print(gc.collect(), len(revived), gc.collect())",
    "revived.clear()",
    "print(gc.collect(), len(gc.garbage))",
  );
  if (random.chance(0.3)) lines.push("print(ref() is None) if 'ref' in dir() else None");
  return random.chance(0.3) ? inFunction(context, lines) : lines;
}

function edge({ random }: Context, from: string, to: string): string {
  return random.pick([
    `${from}.other = ${to}`,
    `${from}.other = ${to}`,
    `${from}.append(${to})`,
    `${from}['x'] = ${to}`,
    `${from}.extra = [${to}, ${from}]`,
    `${from}.other = ${to}; ${to}.other = ${from}`,
    `${from}.own = ${from}`,
    `${from}.bound = ${to}.method`,
    `${from}.call = lambda: (${from}, ${to})`,
    `${from}.args = (${to},)`,
    `${from}.__dict__ = {'swapped': ${to}}`,
    `${from}.pair = (${to}, ${from})`,
    `${from}.__class__ = type(${to})`,
    `${from}[0] = ${to}`,
    `${from}.tag = ${to}`,
    `del ${from}.tag`,
  ]);
}

function inFunction(context: Context, lines: readonly Statement[]): Statement[] {
  const name = context.freshName("graph");
  return [block(`def ${name}()`, lines), guarded(context, [`${name}()`]), "print(gc.collect())"];
}
