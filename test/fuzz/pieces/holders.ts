/** Reference counts of one object through everything that can hold it: containers, frames, iterators, calls. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, type Statement } from "../statement.ts";

const HOLD = [
  "h# = X",
  "h# = [X, X]",
  "h# = (X,)",
  "h# = {'k': X, 'l': X}",
  "h# = [X] * 3",
  "h# = [*h0, X]",
  "h# = {**{'q': X}}",
  "h# = lambda a=X: a",
  "h# = lambda *, a=X: a",
  "h# = Box(X)",
  "h# = Box(X).get",
  "h# = Box(X); h#.other = X",
  "h# = iter([X])",
  "h# = iter((X, X)); next(h#)",
  "h# = enumerate([X]); next(h#)",
  "h# = zip([X], [X]); next(h#)",
  "h# = map(lambda v: v, [X, X]); next(h#)",
  "h# = filter(None, [X])",
  "h# = reversed([X])",
  "h# = (v for v in [X, X]); next(h#)",
  "h# = holding(X); next(h#)",
  "h# = slice(X, X)",
  "h# = ValueError(X)",
  "h# = KeyError(X, X)",
  "h# = caught(X)",
  "h# = caught(X).__traceback__",
  "h# = closure(X)",
  "h# = dict.fromkeys('ab', X)",
  "h# = [X for _ in range(4)]",
  "h# = {i: X for i in range(4)}",
  "h# = [(X, v) for v in (X,)]",
  "h# = type('T', (), {'x': X})",
  "h# = type('T', (), {'x': X})()",
  "h# = property(X)",
  "h# = staticmethod(X)",
  "h# = classmethod(X)",
  "h#, *rest = X, X, X",
  "h# = [[X]][0][0]",
  "h# = X or 1",
  "h# = X if X is not None else 0",
  "h# = (w := X)",
  "h# = max([X], key=id)",
  "h# = sorted([X, X], key=id)",
  "h# = list(map(same, [X]))",
  "h# = same(X, X)",
  "h# = same(a=X, b=X)",
  "h# = same(*[X, X])",
  "h# = getattr(Box(X), 'x')",
  "h# = [X].pop()",
  "h# = [X][0]",
  "h# = {1: X}[1]",
  "h# = {1: X}.get(1)",
  "h# = {1: X}.setdefault(2, X)",
  "h# = {1: X}.items()",
  "h# = list({1: X}.values())",
  "h# = vars(Box(X))",
  "h# = [X].append",
  "h# = (X,) + (X,)",
  "h# = [X] + [X]",
  "h# = object.__new__(Box); h#.x = X; h#.y = X; del h#.x",
  "h# = X.__class__",
  "h# = X.__repr__",
  "h# = same.__get__(X)",
  "h# = next(iter([X]))",
  "h# = min(X, X, key=id)",
  "h# = copied([X])",
  "h# = [X]; h#.extend(h#)",
  "h# = [X, X]; h#[:] = [X]",
  "h# = [X, X, X]; del h#[1:]",
  "h# = {}; h#['a'] = X; h#['a'] = 1",
  "h# = {'a': X}; h#.pop('a')",
  "h# = {'a': X}; h#.popitem()",
  "h# = {'a': X}.copy()",
  "h# = [None, X]; h#.reverse(); h#.insert(0, X)",
];

const START: Statement = `class Box:
    def __init__(self, x): self.x = x
    def get(self): return self.x
    def __enter__(self): return self.x
    def __exit__(self, *a): pass
def same(a, b=None): return a
def holding(v):
    kept = v
    yield 1
    yield kept
def caught(v):
    try: raise ValueError(v)
    except ValueError as e: return e
def closure(v):
    def inner(): return v
    return inner
def copied(v): return v[:], list(v), tuple(v)
h0 = []`;

export function holders(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("subject");
  const made = random.pick([
    "[]",
    "{}",
    "[1, 2]",
    "{'a': 1}",
    "Box(1)",
    "set()",
    "lambda: 0",
    "bytearray(2)",
    "iter([1])",
    "Exception()",
    "type('K', (), {})",
    "(i for i in 'a')",
    "2**70 + i",
    "str(i) * 3",
    "(i, [])",
    "i + 0.5",
  ]);
  const lines: Statement[] = [START, "i = 7", `${name} = ${made}`, `print(sys.getrefcount(${name}))`];
  random.times(3, 9, (index) => {
    const text = random
      .pick(HOLD)
      .replaceAll("#", String(index + 1))
      .replaceAll("X", name);
    lines.push(guarded(context, [...text.split("; "), `print(sys.getrefcount(${name}))`]));
    if (random.chance(0.3))
      lines.push(`h${random.between(0, index + 1)} = None\nprint(sys.getrefcount(${name}))`);
    if (random.chance(0.25)) lines.push(...moment(context, name));
  });
  lines.push(`rest = w = None`, `print(sys.getrefcount(${name}), gc.collect(), sys.getrefcount(${name}))`);
  const first = lines.slice(0, 1);
  if (!random.chance(0.35)) return lines;
  const caller = context.freshName("within");
  return [...first, block(`def ${caller}(i, h0=None)`, lines.slice(2)), guarded(context, [`${caller}(5)`])];
}

/** A count taken in the middle of something. */
function moment(context: Context, name: string): Statement[] {
  const { random } = context;
  const count = `sys.getrefcount(${name})`;
  return random.pick<() => Statement[]>([
    () => [block(`for each in [${name}, ${name}]`, [`print(${count}, sys.getrefcount(each))`])],
    () => [block(`for number, each in enumerate((${name},))`, [`print(${count})`]), "del each"],
    () => [block(`with Box(${name}) as opened`, [`print(${count}, sys.getrefcount(opened))`]), "del opened"],
    () => [`print([${count} for _ in range(2)], [${count} for each in [${name}]])`],
    () => [
      `print((lambda v: sys.getrefcount(v))(${name}), (lambda *v: sys.getrefcount(v[0]))(${name}, ${name}))`,
    ],
    () => [
      `print((lambda **v: sys.getrefcount(v['k']))(k=${name}), same(sys.getrefcount(${name}), ${name}))`,
    ],
    () => [
      `print(${name} is ${name}, [${name}, ${count}][1], (${name}, ${count})[1], {'a': ${name}, 'b': ${count}}['b'])`,
    ],
    () => [`print(list(map(sys.getrefcount, [${name}])), max([${name}], key=sys.getrefcount) is ${name})`],
    () => [
      `print(next(sys.getrefcount(v) for v in [${name}]), sum(sys.getrefcount(v) for v in (${name}, ${name})))`,
    ],
    () => [
      block("try", [`raise KeyError(${name})`], {
        head: "except KeyError as e",
        body: [`print(${count}, sys.getrefcount(e), sys.getrefcount(e.args))`],
      }),
      `print(${count})`,
    ],
    () => [
      `print(getattr(sys, 'getrefcount')(${name}), sys.getrefcount(*[${name}]), sys.getrefcount(*(${name},)))`,
    ],
    () => [`print(f'{${count}}', '%d' % ${count}, eval('${count}'))`],
    () => [
      `exec('inside = ${name}; print(${count})'${random.chance(0.5) ? ", {**globals(), **locals()}" : ""})`,
    ],
    () => [
      block(`match ${name}`, [
        [{ head: `case matched if ${count} > 0`, body: [`print(${count}, sys.getrefcount(matched))`] }],
      ]),
      "del matched",
    ],
    () => [`a, b = ${name}, ${count}\nprint(b)\na, b = b, a\nprint(${count})\ndel a, b`],
    () => [
      `print(sys.getrefcount(same(${name})), sys.getrefcount(Box(${name}).x), sys.getrefcount(Box(${name}).get()))`,
    ],
    () => [
      `print(sys.getrefcount([${name}][0]), sys.getrefcount({1: ${name}}[1]), sys.getrefcount((w := ${name})))`,
    ],
    () => [`print(sorted([${name}], key=lambda v: print(sys.getrefcount(v)) or 0) == [${name}])`],
    () => [
      `print(isinstance(${name}, object), ${count}, id(${name}) == id(${name}), bool(${name}) in (True, False), ${count})`,
    ],
  ])();
}
