/** Weak references, proxies and their callbacks, through deaths of all kinds. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, type Statement } from "../statement.ts";

const START: Statement = `class Target:
    def __init__(self, tag): self.tag = tag
    def method(self): return self.tag
    def __repr__(self): return f'T{self.tag}'
    def __len__(self): return 2
    def __iter__(self): return iter('it')
    def __getitem__(self, k): return k, self.tag
    def __add__(self, other): return 'added', other
class Dying(Target):
    def __del__(self): print('del', self.tag)
class Equal(Target):
    def __eq__(self, other): return isinstance(other, Equal) and self.tag == other.tag
    def __hash__(self): return hash(self.tag)
def note(ref): print('dead', ref() is None, type(ref).__name__)`;

export function weakReferences(context: Context): Statement[] {
  const { random } = context;
  const kind = (): string =>
    random.pick([
      "Target",
      "Dying",
      "Equal",
      "Equal",
      "set",
      "frozenset",
      "type('K', (), {})",
      "lambda *a: 0",
      "(lambda v: (q for q in [v]))",
    ]);
  const object = (): string => random.pick(["a", "b", "c"]);
  const reference = (): string => random.pick(["ra", "rb", "rc"]);
  const lines: Statement[] = [
    START,
    guarded(context, [`a, b, c = ${kind()}(1), ${kind()}(1), ${kind()}(2)`]),
    `ra = weakref.ref(a)\nrb = weakref.ref(b, note)\nrc = weakref.proxy(c, note)`,
  ];
  const steps = random.times(4, 11, () =>
    random.weighted<() => string>([
      [2, () => `print(ra() is a, rb() is b, ra is weakref.ref(a), rb is weakref.ref(b))`],
      [
        2,
        () =>
          `print(weakref.getweakrefcount(${object()}), ${countUnlessNone(object())}, sys.getrefcount(ra))`,
      ],
      [2, () => `del ${object()}`],
      [1, () => `${object()} = None`],
      [1, () => `${object()}, ${object()} = ${object()}, ${object()}`],
      [1, () => `print(rc.tag, len(rc), list(rc), rc[1], rc + 1, bool(rc))`],
      [1, () => `rc.fresh = 5\nprint(c.fresh, rc.method())`],
      [1, () => `print(ra == rb, ra != rb, ra == ra, hash(ra) == hash(a))`],
      [1, () => `print(hash(rb) is not None)`],
      [1, () => `${object()}.self = ${object()}`],
      [1, () => `print(gc.collect())`],
      [
        1,
        () =>
          `print(sys.getsizeof(${reference()}), type(${reference()}).__name__, ${reference()}.__callback__ is None)`,
      ],
      [
        1,
        () =>
          `${reference()} = weakref.ref(${object()}${random.pick(["", ", note", ", lambda r: print('callback')", ", lambda r: 1 // 0"])})`,
      ],
      [1, () => `extra = [weakref.ref(${object()}, note) for _ in range(3)]`],
      [0.7, () => "extra.pop()"],
      [0.7, () => `del ${reference()}`],
      [0.7, () => `holder = [${object()}]\nholder.append(holder)`],
      [0.7, () => "holder = None"],
      [
        0.7,
        () =>
          `print(weakref.ref(${random.pick(["5", "'s'", "[]", "{}", "None", "int", "len", "(1,)"])}) is not None)`,
      ],
      [0.7, () => `d = {${reference()}: 1}\nprint(d[${reference()}], ra in d)`],
      [0.7, () => `print(${reference()}, repr(ra)[:12])`.replace("print(ra,", "print(")],
      [0.5, () => `print(isinstance(rc, Target), type(rc) is weakref.ProxyType, rc.__class__.__name__)`],
      [
        0.5,
        () =>
          `class Sub(weakref.ref): pass\nsub = Sub(${object()}, note)\nsub.attr = 1\nprint(sub() is not None)`,
      ],
      [
        0.5,
        () =>
          `gc.collect()\nprint(weakref.getweakrefs(${object()}) == [], len(weakref.getweakrefs(${object()})))`,
      ],
    ])(),
  );
  lines.push(...steps.map((step) => guarded(context, [step])));
  lines.push("a = b = c = holder = d = None", "print(gc.collect())");
  if (!random.chance(0.25)) return lines;
  const name = context.freshName("weak");
  return [
    ...lines.slice(0, 1),
    block(`def ${name}()`, lines.slice(1)),
    guarded(context, [`${name}()`]),
    "print(gc.collect())",
  ];
}

/** How often `None` is referred to says nothing before 3.12: the interpreter does so itself. */
function countUnlessNone(name: string): string {
  return `${name} is None or sys.getrefcount(${name})`;
}
