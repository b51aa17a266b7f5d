/** `del` of everything that can be deleted, unpacking in all forms, and assignment to odd targets. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, type Statement } from "../statement.ts";

export function deletions(context: Context): Statement[] {
  const { random } = context;
  const source = (): string =>
    random.pick([
      "[1, 2, 3]",
      "'abc'",
      "range(3)",
      "(1, 2)",
      "{4: 5, 6: 7}",
      "[]",
      "(q for q in 'xyz')",
      "5",
      "[[1, 2], 3]",
      "{1, 2, 3}",
      "iter([1, 2, 3])",
      "None",
      "b'ab'",
      "zip('ab', 'cd')",
      "Noisy(3)",
    ]);
  const target = (): string =>
    random.pick([
      "a",
      "a, b",
      "a, b, c",
      "a, *b",
      "*a, b",
      "a, *b, c",
      "[a, b]",
      "(a, b), c",
      "a, (b, *c)",
      "*a,",
      "x[0], y['k']",
      "o.p, a",
      "x[1:], a",
      "a, o.q, *b",
      "[a, [b, c]]",
    ]);
  const lines = random.times(5, 14, () =>
    random.weighted<() => string>([
      [5, () => `${target()} = ${source()}\nprint(shown(locals()))`],
      [2, () => `${random.pick(["a", "b"])} = ${target()} = ${source()}`],
      [
        3,
        () =>
          `del ${random.pick(["a", "b", "c", "a, b", "(a, b)", "[a, c]", "x[0]", "x[1:]", "x[::2]", "y['k']", "y['no']", "o.p", "o.q, a", "(x[0], y['k'])", "x[5]", "o.nope", "a, a"])}`,
      ],
      [2, () => `for ${target()} in [${source()}, ${source()}]: pass\nprint(shown(locals()))`],
      [1, () => `print([${random.pick(["a", "b"])} for a, b in [${source()}, ${source()}]])`],
      [1, () => `print(*${source()}, sep='/')`],
      [1, () => `print([*${source()}, *${source()}], (*${source()},))`],
      [1, () => `x[${random.between(0, 3)}], x[x[0]] = 1, 0\nprint(x)`],
      [1, () => "x = y = x\nprint(x is y)"],
      [1, () => "x = [1, 2, 3, 4]\ny = {'k': 1}\no = Noisy(9)"],
      [1, () => `x += ${source()}\nprint(x)`],
      [1, () => `y |= ${random.pick(["{'m': 2}", "[('n', 3)]", "5"])}\nprint(y)`],
      [1, () => `print(shown(locals()))`],
      [0.7, () => `o.p = o\no.p.p.q = 5\nprint(o.q, sys.getrefcount(o))`],
      [0.5, () => `i = 0\ni, x[i] = 2, 'at'\nprint(i, x)`],
      [0.5, () => `with Noisy(${source()}) as (${target().replace(/^\*a,$/, "a")}): print(shown(locals()))`],
    ])(),
  );
  const start: Statement[] = [
    `class Noisy:
    def __init__(self, tag): self.tag = tag
    def __del__(self): print('del', type(self.tag).__name__)
    def __iter__(self): return iter([self.tag, self])
    def __enter__(self): return self.tag
    def __exit__(self, *a): return True
    def __repr__(self): return 'Noisy'
def shown(names): return [(k, names[k]) for k in 'abcxy' if k in names and not hasattr(names[k], '__next__')]`,
  ];
  const body: Statement[] = [
    "x, y, o = [1, 2, 3, 4], {'k': 1}, Noisy(0)",
    ...lines.map((line) => guarded(context, [line])),
  ];
  if (random.chance(0.6)) {
    const name = context.freshName("unpack");
    return [...start, block(`def ${name}()`, body), guarded(context, [`${name}()`]), "print(gc.collect())"];
  }
  return [...start, ...body];
}
