/** Small set pieces about memory: growth of containers, garbage, sharing of keys, lifetimes. */
import type { Context } from "./context.ts";
import { guarded } from "./exception-statements.ts";
import { expression, literal } from "./expressions.ts";
import { block, clause, type Statement } from "./statement.ts";
import { INT, listOf, type PyType, randomHashable } from "./types.ts";

export function scenario(context: Context): Statement[] {
  return context.random.weighted<() => Statement[]>([
    [2, () => growth(context)],
    [2, () => garbage(context)],
    [1.5, () => lifetimes(context)],
    [1.5, () => sharedKeys(context)],
    [1.5, () => counts(context)],
    [1, () => containerCycle(context)],
    [1, () => sortingStability(context)],
    [1, () => exceptionLifetime(context)],
    [1, () => setOrder(context)],
  ])();
}

function growth(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("grown");
  const [start, step]: readonly [string, string] = random.pick([
    ["[]", "X.append(i)"],
    ["[]", "X += [i] * (i % 4)"],
    ["[]", "X.insert(0, i)"],
    ["set()", "X.add(i * 7)"],
    ["{}", "X[i] = i"],
    ["{}", "X[str(i)] = i"],
    ["{}", "X.setdefault((i, i), []).append(i)"],
    ["bytearray()", "X.append(i)"],
    ["bytearray()", "X += b'abc'"],
    ["[*range(60)]", "X.pop()"],
    ["list(range(60))", "del X[-2:]"],
    ["set(range(50))", "X.discard(i)"],
    ["dict.fromkeys(range(50))", "X.pop(i)"],
    ["''", "X += chr(97 + i)"],
    ["()", "X += (i,)"],
    ["[0] * 5", "X.extend([i, i])"],
    ["[0] * 30", "X[i:i + 3] = []"],
  ] as const);
  const count = random.between(3, 40);
  return [
    `${name} = ${start}`,
    "sizes = []",
    guarded(context, [
      block(`for i in range(${count})`, [step.replaceAll("X", name), `sizes.append(sys.getsizeof(${name}))`]),
    ]),
    `print(sizes, len(${name}))`,
    `print(sys.getsizeof(${random.pick(["list", "tuple", "set"])}(${name})))`,
  ];
}

function garbage(context: Context): Statement[] {
  const { random } = context;
  const count = random.between(1, 12);
  const bodies: readonly (readonly string[])[] = [
    ["a = []", "a.append(a)"],
    ["a, b = {}, []", "a['b'] = b", "b.append(a)"],
    ["def f(): return f"],
    ["a = [1]", "a.append(iter(a))", "a.append(a)"],
    ["t = ([],)", "t[0].append(t)"],
    ["class Local: pass"],
    ["s = {1, 2}", "d = {'s': s}", "d['d'] = d"],
    ["g = (x for x in [])", "l = [g]", "l.append(l)"],
    ["e = ValueError('cycle')", "e.self = e"],
  ];
  const body = random.pick(bodies);
  const name = context.freshName("litter");
  return [
    block(`def ${name}()`, [...body]),
    block(`for _ in range(${count})`, [`${name}()`]),
    `print('garbage', gc.collect(), gc.collect())`,
  ];
}

function lifetimes(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("Noisy");
  const lines = random.times(3, 7, (index) =>
    random.pick([
      `n${index} = ${name}(${index})`,
      `n0 = ${name}('again${index}')`,
      `${name}('dropped${index}')`,
      `box = [${name}('in list${index}'), ${name}('too${index}')]`,
      "box = None",
      "n0 = None",
      `box = {'k': ${name}('in dict${index}')}`,
      `print(len([${name}(i) for i in range(2)]))`,
      `box, n0 = n0, box`,
      `(lambda q: None)(${name}('argument${index}'))`,
      `f'{${name}('text')!s:.0}'`.replaceAll("'text'", '"text"'),
      `box = (${name}('in tuple'),) * 2`,
      `n0 = ${name}(${name}('inner${index}'))`,
      "del box",
    ]),
  );
  return [
    block(`class ${name}`, [
      block("def __init__(self, tag)", ["self.tag = tag"]),
      block("def __del__(self)", [
        `print('gone', self.tag if isinstance(self.tag, (int, str)) else 'nested')`,
      ]),
    ]),
    "n0 = box = None",
    ...lines.map((line) =>
      guarded(context, [line, `print('after ${line.replace(/[^\w ]/g, "").slice(0, 20)}')`]),
    ),
  ];
}

function sharedKeys(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("Keys");
  const many = random.between(1, 8);
  const attributes = Array.from({ length: many }, (_, index) => `self.k${index} = ${index}`);
  const steps = random.times(1, 4, () =>
    random.pick([
      "y.extra = 1",
      "del x.k0",
      "x.k0 = 5",
      "x.__dict__['direct'] = 1",
      "x.__dict__ = {'q': 1}",
      "x.__dict__.clear()",
      "y.__dict__.update(x.__dict__)",
      "z.__dict__.pop('k0', None)",
      `z = ${name}()`,
    ]),
  );
  return [
    block(`class ${name}`, [block("def __init__(self)", attributes)]),
    `x, y, z = ${name}(), ${name}(), ${name}()`,
    "print(sys.getsizeof(x), sys.getsizeof(x.__dict__), sys.getsizeof(y.__dict__))",
    ...steps.map((step) =>
      guarded(context, [
        step,
        "print(sys.getsizeof(x.__dict__), sys.getsizeof(y.__dict__), sys.getsizeof(z.__dict__), list(x.__dict__), sys.getrefcount(x.__dict__))",
      ]),
    ),
  ];
}

function counts(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("obj");
  const type = random.pick<PyType>([
    listOf(INT),
    { kind: "dict", key: INT, value: INT },
    { kind: "set", item: INT },
  ]);
  const holders = random.times(1, 6, (index) =>
    random.pick([
      `h${index} = ${name}`,
      `h${index} = [${name}, ${name}]`,
      `h${index} = (${name},) * 3`,
      `h${index} = {'k': ${name}}`,
      `h${index} = lambda: ${name}`,
      `h${index} = iter(${name})`,
      `h${index} = ${name}.copy`,
      `h${index} = (q for q in ${name})`,
      `h${index} = [${name} for _ in range(3)]`,
      `h${index} = dict.fromkeys('abc', ${name})`,
      `h${index} = map(len, [${name}])`,
      `h${index} = zip(${name}, ${name})`,
      `h${index} = enumerate(${name})`,
      `h${index} = type('T', (), {'a': ${name}})`,
    ]),
  );
  const inside = context.freshName("inside");
  return [
    `${name} = ${literal(context, type)}`,
    ...holders.flatMap((holder) => [holder, `print(sys.getrefcount(${name}))`]),
    block(`def ${inside}(arg, *more, key=None)`, [
      "local = arg",
      "print(sys.getrefcount(arg), more and sys.getrefcount(more), len(more))",
      "return local",
    ]),
    `print(sys.getrefcount(${inside}(${name})), sys.getrefcount(${inside}(${name}, ${name}, key=${name})))`,
    `h0 = None`,
    `print(sys.getrefcount(${name}))`,
  ];
}

function containerCycle(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("loop");
  return [
    `${name} = ${random.pick(["[1, 2]", "{1: 2}", "[[], {}]"])}`,
    `${name}${random.pick([".append", ".extend", ".update", ".setdefault"])}(${random.pick([name, `[${name}]`, `{'self': ${name}}`, `'self', ${name}`])})`,
    `print(${name})`,
    `print(sys.getrefcount(${name}), len(${name}))`,
    `del ${name}`,
    "print(gc.collect())",
  ].map((line) => (line.startsWith("print(gc") ? line : guarded(context, [line])));
}

function sortingStability(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("sorted");
  const key = random.pick([
    "lambda p: p[0]",
    "lambda p: -p[0]",
    "lambda p: p[1] % 3",
    "lambda p: (p[0] % 2, str(p[1]))",
    "lambda p: 0",
  ]);
  const multiplier = random.pick([7, 13, 5, 3]);
  return [
    `${name} = [(i * ${multiplier} % ${random.between(4, 11)}, i) for i in range(${random.between(0, 70)})]`,
    `${name}.sort(key=${key}${random.chance(0.4) ? ", reverse=True" : ""})`,
    `print(${name}, sys.getsizeof(${name}))`,
    `print(min(${name}, key=${key}, default=None), max(${name}, key=${key}, default=None))`,
  ];
}

function exceptionLifetime(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("held");
  return [
    `${name} = []`,
    block(
      "try",
      [`probe = [${expression(context, INT, 2)}]`, `raise KeyError(${name})`],
      clause("except KeyError as error", [
        `print(sys.getrefcount(${name}), sys.getrefcount(error))`,
        ...(random.chance(0.5) ? ["kept = error"] : []),
      ]),
    ),
    `print(sys.getrefcount(${name}))`,
    ...(random.chance(0.5) ? ["kept = None", `print(sys.getrefcount(${name}))`] : []),
    guarded(context, ["error"]),
  ];
}

function setOrder(context: Context): Statement[] {
  const { random } = context;
  const item = randomHashable(random, 1);
  const name = context.freshName("bag");
  const part = (): string => expression(context, item, 2);
  const steps = random.times(2, 8, () =>
    random.pick([
      `${name}.add(${part()})`,
      `${name}.discard(${part()})`,
      `${name} |= {${part()}, ${part()}}`,
      `${name} -= {${part()}}`,
      `${name} ^= {${part()}}`,
    ]),
  );
  return [
    `${name} = {${random.times(1, 8, part).join(", ")}}`,
    ...steps.map((step) => guarded(context, [step, `print(${name}, sys.getsizeof(${name}))`])),
  ];
}
