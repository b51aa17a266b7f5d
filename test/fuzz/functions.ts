/** Definitions of functions: parameters of every kind, closures, recursion, decorators, generators. */
import type { Context, Variable } from "./context.ts";
import { guarded, report } from "./exception-statements.ts";
import { condition, expression, literal } from "./expressions.ts";
import { block, clause, type Statement } from "./statement.ts";
import { statements } from "./statements.ts";
import { BOOL, INT, listOf, type PyType, randomType, STR } from "./types.ts";

export function functionDefinition(context: Context): Statement[] {
  return context.random.weighted<() => Statement[]>([
    [5, () => plainFunction(context)],
    [2.5, () => parameterKinds(context)],
    [3, () => counterClosure(context)],
    [2, () => nestedClosures(context)],
    [2, () => recursion(context)],
    [1.5, () => decorated(context)],
    [4, () => generatorUse(context)],
    [1.5, () => delegation(context)],
    [1.5, () => globalUse(context)],
    [1.5, () => finallyReturn(context)],
    [1.2, () => mutableDefault(context)],
  ])();
}

function body(
  context: Context,
  parameters: readonly Variable[],
  result: PyType,
  low = 1,
  high = 4,
): Statement[] {
  return context.inScope(parameters, () => {
    const inner = statements(context, low, high);
    if (context.random.chance(0.2)) {
      inner.splice(
        context.random.between(0, inner.length),
        0,
        block(`if ${condition(context)}`, [`return ${literal(context, result, 2)}`]),
      );
    }
    return [...inner, `return ${expression(context, result, 1)}`];
  });
}

function parametersOf(context: Context, low: number, high: number): Variable[] {
  return context.random.times(low, high, (index) => ({
    name: `p${index}`,
    type: randomType(context.random, 1),
  }));
}

function plainFunction(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("f");
  const parameters = parametersOf(context, 0, 3);
  const result = randomType(random, 1);
  const inner = body(context, parameters, result);
  context.declare(name, { kind: "function", parameters: parameters.map(({ type }) => type), result });
  const value = context.freshName("v");
  const call = `${value} = ${name}(${parameters.map(({ type }) => expression(context, type, 1)).join(", ")})`;
  context.declare(value, result);
  return [
    block(`def ${name}(${parameters.map((each) => each.name).join(", ")})`, inner),
    guarded(context, [call, `print('${name}', ${value})`]),
  ];
}

function parameterKinds(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("f");
  const slash = random.chance(0.5) ? "/, " : "";
  const signature = `a, b=${literal(context, INT)}, ${slash}${random.pick(["*args", "*", "*args"])}, k=${literal(context, STR)}, **rest`;
  const shown = signature.includes("*args") ? "a, b, args, k, rest" : "a, b, k, rest";
  const calls = random.times(2, 4, () => {
    const positional = random.times(0, 3, () => expression(context, random.pick([INT, STR]), 2));
    if (random.chance(0.4)) positional.push(`*${expression(context, listOf(INT), 2)}`);
    const keywords = random.times(0, 2, () => random.pick(["k", "x", "b", "a", "zz"]));
    const named = [...new Set(keywords)].map((keyword) => `${keyword}=${expression(context, INT, 2)}`);
    if (random.chance(0.3))
      named.push(`**{'${random.pick(["k", "m", "a"])}': ${expression(context, INT, 2)}}`);
    return guarded(context, [`print(${name}(${[...positional, ...named].join(", ")}))`]);
  });
  const facts = random.chance(0.5)
    ? [
        `print(${name}.__defaults__, ${name}.__kwdefaults__, ${name}.__code__.co_argcount, sys.getsizeof(${name}))`,
      ]
    : [];
  return [
    block(`def ${name}(${signature})`, [
      `return (${shown}, ${random.pick(["sys.getrefcount(rest)", "len(rest)", "sys.getsizeof(rest)", "type(rest).__name__"])})`,
    ]),
    ...calls,
    ...facts,
  ];
}

function counterClosure(context: Context): Statement[] {
  const { random } = context;
  const [maker, name] = [context.freshName("make"), context.freshName("f")];
  const start: Variable = { name: "count", type: INT };
  const seen: Variable = { name: "seen", type: listOf(INT) };
  const step = context.inScope(
    [start, seen],
    () => `count ${random.pick(["+=", "-=", "^="])} ${expression(context, INT, 2)} % 100`,
  );
  const inner = block("def step(*ignored)", [
    `nonlocal count`,
    step,
    `seen.append(count)`,
    ...(random.chance(0.3) ? ["del seen[:-2]"] : []),
    `return ${random.pick(["count", "len(seen)", "sum(seen)"])}`,
  ]);
  context.declare(name, { kind: "function", parameters: [], result: INT });
  return [
    block(`def ${maker}(count)`, ["seen = []", inner, `return step`]),
    `${name} = ${maker}(${random.between(-3, 9)})`,
    `print(${name}(), ${name}(), [cell.cell_contents for cell in ${name}.__closure__], ${name}.__code__.co_freevars)`,
    `print(sys.getsizeof(${name}), sys.getrefcount(${name}), sys.getsizeof(${name}.__closure__[0]))`,
  ];
}

function nestedClosures(context: Context): Statement[] {
  const { random } = context;
  const [outer, made] = [context.freshName("outer"), context.freshName("v")];
  const result = randomType(random, 1);
  const loop = random.chance(0.5) ? "[lambda: i for i in range(3)]" : "[lambda i=i: i for i in range(3)]";
  const inner = context.inScope([{ name: "x", type: INT }], () =>
    block("def inner(y)", [
      ...(random.chance(0.5) ? ["nonlocal x", "x += y"] : []),
      `return x + y, ${expression(context, result, 1)}`,
    ]),
  );
  return [
    block(`def ${outer}(x)`, [
      inner,
      `fs = ${loop}`,
      `return inner(x), inner, [f() for f in fs], ${random.pick(["locals().keys()", "sorted(locals())", "x"])}`,
    ]),
    guarded(context, [
      `${made} = ${outer}(${random.between(0, 5)})`,
      `print(${made}[0], ${made}[2], ${made}[1](7))`,
      `print(sys.getrefcount(${made}[1]), ${made}[1].__qualname__)`,
    ]),
  ];
}

function recursion(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("rec");
  const combine = random.pick([
    `n + ${name}(n - 1)`,
    `[n] + ${name}(n - 1)`,
    `${name}(n - 1) * 2`,
    `(n, ${name}(n - 1))`,
    `f'{n}{${name}(n - 1)}'`,
    `{n: ${name}(n // 2)}`,
  ]);
  // Through 3.11 the text of a number counts as a level, too, which changes what the error says.
  const isPlain = !combine.startsWith("f'");
  const base = combine.startsWith("[n]")
    ? "[]"
    : combine.startsWith("n +") || combine.includes("* 2")
      ? "1"
      : "None";
  return [
    block(`def ${name}(n)`, [block("if n <= 0", [`return ${base}`]), `return ${combine}`]),
    guarded(context, [`print(${name}(${random.between(0, 12)}))`]),
    ...(isPlain && random.chance(0.3) ? [guarded(context, [`${name}(5000)`])] : []),
  ];
}

function decorated(context: Context): Statement[] {
  const { random } = context;
  const [decorator, name] = [context.freshName("deco"), context.freshName("f")];
  const wrapper = block("def wrapper(*args, **kwargs)", [
    `print('call', fn.__name__, args, kwargs)`,
    `result = fn(*args, **kwargs)`,
    `${random.pick(["wrapper.calls = getattr(wrapper, 'calls', 0) + 1", "calls.append(len(args))"])}`,
    `return result`,
  ]);
  context.declare(name, { kind: "function", parameters: [INT], result: INT });
  return [
    block(`def ${decorator}(fn)`, ["calls = []", wrapper, "return wrapper"]),
    `@${decorator}\ndef ${name}(n, *more):\n    return n * ${random.between(2, 5)} + len(more)`,
    guarded(context, [`print(${name}(3), ${name}(4, 5), ${name}.__name__, sys.getrefcount(${name}))`]),
    ...(random.chance(0.5) ? [guarded(context, [`print(${name}(), ${name}.__dict__)`])] : []),
  ];
}

function generatorUse(context: Context): Statement[] {
  const { random } = context;
  const [name, made] = [context.freshName("gen"), context.freshName("g")];
  const item = randomType(random, 1);
  const yields = context.inScope([{ name: "n", type: INT }], () =>
    random.times(
      1,
      4,
      (): Statement =>
        random.weighted<() => Statement>([
          [3, () => `yield ${expression(context, item, 1)}`],
          [
            2,
            () =>
              block(`for step in range(n % 5)`, [
                `yield ${expression(context, item, 2)}`,
                ...statements(context, 0, 1),
              ]),
          ],
          [2, () => `got = yield ${expression(context, item, 2)}\nprint('got', got)`],
          [
            2,
            () =>
              block(
                "try",
                [`yield ${expression(context, item, 2)}`],
                clause("except ValueError as e", [
                  `print('inside', e)`,
                  `yield ${literal(context, item, 2)}`,
                ]),
                clause("finally", [`print('${name} cleanup')`]),
              ),
          ],
          [1, () => block(`if n > ${random.between(0, 5)}`, [`return ${random.between(0, 9)}`])],
          [1, () => `yield from ${expression(context, listOf(item), 1)}`],
          [0.4, () => `raise ${random.pick(["KeyError('gen')", "StopIteration(3)", "RuntimeError"])}`],
        ])(),
    ),
  );
  if (!yields.some((each) => JSON.stringify(each).includes("yield")))
    yields.push(`yield ${literal(context, item, 2)}`);
  context.declare(made, { kind: "iterator", item });
  const uses = random.times(2, 6, () => generatorStep(context, made));
  return [
    block(`def ${name}(n)`, yields),
    guarded(context, [`print(list(${name}(${random.between(0, 6)})))`]),
    `${made} = ${name}(${random.between(0, 6)})`,
    ...uses,
  ];
}

function generatorStep(context: Context, made: string): Statement {
  const { random } = context;
  const step = random.weighted([
    [5, `print(next(${made}))`],
    [2, `print(next(${made}, 'end'))`],
    [2, `print(${made}.send(${random.pick(["None", "7", "'msg'"])}))`],
    [1.5, `print(${made}.throw(${random.pick(["ValueError('in')", "KeyError(1)", "GeneratorExit"])}))`],
    [1.5, `${made}.close()`],
    [1.5, `print(sys.getrefcount(${made}), ${made}.gi_frame is None, ${made}.gi_running)`],
    [0.7, `del ${made}`],
    [1, `print([*${made}])`],
    [0.7, `print(sorted(${made}.gi_frame.f_locals))`],
  ]);
  const name = context.freshName("e");
  return block(
    "try",
    [step],
    clause(`except StopIteration as ${name}`, [`print('stop', ${name}.value)`]),
    clause(`except Exception as ${name}`, [report(context, name)]),
  );
}

function delegation(context: Context): Statement[] {
  const { random } = context;
  const [inner, outer, made] = [context.freshName("sub"), context.freshName("gen"), context.freshName("g")];
  const item = random.pick([INT, STR, BOOL]);
  return [
    block(`def ${inner}(k)`, [
      block(
        "try",
        [`got = yield ${literal(context, item)}`, "print('sub got', got)", `yield k`],
        clause("finally", ["print('sub done')"]),
      ),
      `return ${literal(context, item)}`,
    ]),
    block(`def ${outer}()`, [
      `r = yield from ${inner}(${random.between(0, 9)})`,
      "print('result', r)",
      `yield from ${random.pick(["(r, r)", "[r]", "iter({r: 1})", `${inner}(r)`])}`,
      ...(random.chance(0.3) ? ["return r"] : []),
    ]),
    `${made} = ${outer}()`,
    ...random.times(2, 6, () => generatorStep(context, made)),
  ];
}

function globalUse(context: Context): Statement[] {
  const [name, total] = [context.freshName("f"), context.freshName("total")];
  context.declare(total, INT);
  context.declare(name, { kind: "function", parameters: [INT], result: INT });
  return [
    `${total} = ${context.random.between(0, 5)}`,
    block(`def ${name}(n)`, [`global ${total}`, `${total} = (${total} + n) % 997`, `return ${total}`]),
    guarded(context, [`print(${name}(4), ${name}(True), ${total})`]),
    ...(context.random.chance(0.3)
      ? [guarded(context, [`print('${total}' in globals(), ${name}.__globals__ is globals())`])]
      : []),
  ];
}

function finallyReturn(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("f");
  const values = [expression(context, INT, 2), expression(context, STR, 2)];
  const loopExit = random.pick(["return n", "break", "continue", "raise KeyError(n)", "n[0]"]);
  const last = random.weighted([
    [3, "print('last', n)"],
    [1, `return ${values[1]}`],
    [1, "n += 1"],
  ]);
  return [
    block(`def ${name}(n)`, [
      block(
        "for i in range(3)",
        [
          block(
            "try",
            [block(`if i == ${random.between(0, 2)}`, [loopExit]), `n += ${values[0]} % 7`],
            clause("finally", [last]),
          ),
        ],
        clause("else", ["print('no break')"]),
      ),
      "return 'end', n",
    ]),
    guarded(context, [`print(${name}(${random.between(0, 5)}))`]),
  ];
}

function mutableDefault(context: Context): Statement[] {
  const name = context.freshName("f");
  return [
    block(`def ${name}(x, acc=[], seen={})`, [
      "acc.append(x)",
      "seen[x] = seen.get(x, 0) + 1",
      `return sys.getsizeof(acc), sys.getrefcount(acc), sys.getsizeof(seen), acc[-3:], seen`,
    ]),
    guarded(context, [
      block(`for i in range(${context.random.between(1, 9)})`, [`print(${name}(i % 3))`]),
      `print(${name}.__defaults__)`,
    ]),
  ];
}
