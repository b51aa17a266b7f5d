/** Coroutines and asynchronous generators driven by hand, and generators that delegate to objects of all kinds. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, clause, type Statement } from "../statement.ts";

const START: Statement = `class Await:
    def __init__(self, tag, more=1): self.tag, self.more = tag, more
    def __await__(self):
        for i in range(self.more):
            try: got = yield (self.tag, i)
            except ValueError as e: print('await caught', e); got = 'caught'
            print('await got', got)
        return self.tag * 2
class Context:
    def __init__(self, answer=False): self.answer = answer
    async def __aenter__(self):
        print('aenter')
        return await Await('in')
    async def __aexit__(self, kind, e, tb):
        print('aexit', kind and kind.__name__)
        await Await('out')
        return self.answer
class Count:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n <= 0: raise StopAsyncIteration
        self.n -= 1
        return await Await('next', self.n % 2)
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            print('agen got', got)
    except ValueError as e:
        print('agen caught', e)
        yield 'handled'
    finally:
        print('agen done')
class Sub:
    def __init__(self): self.left = 3
    def __iter__(self): return self
    def __next__(self):
        self.left -= 1
        if not self.left: raise StopIteration('sub value')
        return self.left
    def send(self, v): print('sub send', v); return next(self)
    def throw(self, e, *more): print('sub throw', e); raise StopIteration('thrown')
    def close(self): print('sub close')`;

export function coroutine(context: Context): Statement[] {
  const { random } = context;
  const [name, made] = [context.freshName("co"), context.freshName("c")];
  const form = random.pick(["coroutine", "coroutine", "asyncgen", "generator"]);
  const body = lines(context, form, 2);
  const head = form === "generator" ? `def ${name}(n)` : `async def ${name}(n)`;
  if (form === "asyncgen") body.push("yield 'last'");
  if (form === "generator") body.push("yield n");
  if (form !== "asyncgen") body.push(`return ${random.pick(["n", "'result'", "None"])}`);
  return [
    START,
    block(head, body),
    `${made} = ${name}(${random.between(0, 3)})`,
    ...random.times(3, 9, () => step(context, made, form)),
    guarded(context, [
      `print(${made}.${form === "asyncgen" ? "ag" : form === "generator" ? "gi" : "cr"}_frame is None)`,
    ]),
    `del ${made}`,
    ...(random.chance(0.5) ? ["print(gc.collect())"] : []),
  ];
}

function lines(context: Context, form: string, depth: number): Statement[] {
  return context.random.times(1, 3, () =>
    form === "generator" ? generatorLine(context, depth) : asyncLine(context, form, depth),
  );
}

function asyncLine(context: Context, form: string, depth: number): Statement {
  const { random } = context;
  const nested = (): Statement[] => lines(context, form, depth - 1);
  return random.weighted<() => Statement>([
    [3, () => `print(await Await(${random.pick(["'a'", "n", "[1]"])}, ${random.between(0, 2)}))`],
    [1, () => `print([x async for x in ${random.pick(["Count(2)", "agen(2)"])}])`],
    [0.7, () => `print([await Await(i, 0) for i in range(2)], {x: 1 async for x in agen(2) if x})`],
    [0.5, () => "print(await agen(2).asend(None))"],
    [0.5, () => `print(await ${random.pick(["5", "agen(1)", "Count(1)", "None"])})`],
    [
      depth > 0 ? 1.5 : 0,
      () =>
        block(
          `async with Context(${random.pick(["", "True", "n"])})${random.chance(0.5) ? " as v" : ""}`,
          nested(),
        ),
    ],
    [
      depth > 0 ? 1.5 : 0,
      () =>
        block(`async for x in ${random.pick(["Count(n)", "agen(n)", "agen(3)", "[1]"])}`, [
          "print('x', x)",
          ...nested(),
        ]),
    ],
    [
      depth > 0 ? 1.5 : 0,
      () =>
        block(
          "try",
          nested(),
          clause(`except ${random.pick(["ValueError", "TypeError", "Exception"])} as e`, [
            "print('handler', type(e).__name__, e)",
            ...nested(),
          ]),
          ...(random.chance(0.5) ? [clause("finally", ["print('finally')"])] : []),
        ),
    ],
    [
      form === "asyncgen" ? 3 : 0,
      () => random.pick([`yield ${random.between(1, 9)}`, "print('sent', (yield n))"]),
    ],
    [
      0.5,
      () =>
        `raise ${random.pick(["KeyError(n)", "ValueError('v')", "StopIteration(1)", "StopAsyncIteration"])}`,
    ],
    [form === "asyncgen" ? 0 : 0.4, () => "return 'early'"],
  ])();
}

function generatorLine(context: Context, depth: number): Statement {
  const { random } = context;
  const nested = (): Statement[] => lines(context, "generator", depth - 1);
  return random.weighted<() => Statement>([
    [3, () => `print('sent', (yield ${random.between(1, 9)}))`],
    [
      3,
      () =>
        `print('from', (yield from ${random.pick(["Sub()", "[1, 2]", "(q for q in 'ab')", "Sub()", "range(n)", "5", "Await('w').__await__()"])}))`,
    ],
    [
      depth > 0 ? 2 : 0,
      () =>
        block(
          "try",
          nested(),
          clause(
            `except ${random.pick(["ValueError", "GeneratorExit", "Exception", "StopIteration"])} as e`,
            ["print('in gen', type(e).__name__, e)", ...nested()],
          ),
          ...(random.chance(0.5)
            ? [
                clause("finally", [
                  random.pick(["print('finally')", "yield 'in finally'", "return 'override'"]),
                ]),
              ]
            : []),
        ),
    ],
    [depth > 0 ? 1 : 0, () => block("for i in range(2)", nested())],
    [0.4, () => "return 'early'"],
    [0.4, () => `raise ${random.pick(["KeyError(n)", "StopIteration(2)", "ValueError"])}`],
  ])();
}

function step(context: Context, made: string, form: string): Statement {
  const { random } = context;
  const error = random.pick([
    "ValueError('in')",
    "KeyError(1)",
    "GeneratorExit()",
    "StopIteration(7)",
    "ValueError",
  ]);
  const value = random.pick(["None", "None", "'msg'", "[1]"]);
  const text =
    form === "asyncgen"
      ? random.weighted([
          [4, `print(${made}.asend(${value}).send(None))`],
          [3, `print(${made}.__anext__().send(None))`],
          [1, `print(${made}.athrow(${error}).send(None))`],
          [1, `print(${made}.aclose().send(None))`],
          [1, `w = ${made}.__anext__()\nprint(w.send(None))\nprint(w.send(5))`],
          [0.5, `w.close()`],
          [0.5, `print(type(${made}.asend(1)).__name__, ${made}.ag_running, sys.getrefcount(${made}))`],
        ])
      : random.weighted([
          [5, `print(${made}.send(${value}))`],
          [form === "generator" ? 3 : 0.3, `print(next(${made}))`],
          [1.5, `print(${made}.throw(${error}))`],
          [0.8, `print(${made}.close())`],
          [
            0.7,
            form === "generator"
              ? `print(${made}.gi_running, ${made}.gi_yieldfrom, sys.getrefcount(${made}))`
              : `print(${made}.cr_running, ${made}.cr_await, sys.getrefcount(${made}))`,
          ],
          [0.5, form === "generator" ? `print(list(${made}))` : `print([*${made}.__await__()])`],
          [0.3, `print(type(${made}).__name__, ${made}.__name__, ${made}.__qualname__)`],
        ]);
  const name = context.freshName("e");
  return block(
    "try",
    [text],
    clause(`except StopIteration as ${name}`, [`print('stop', ${name}.value)`]),
    clause(`except BaseException as ${name}`, [
      `print(type(${name}).__name__, ${name}, type(${name}.__cause__).__name__, type(${name}.__context__).__name__)`,
    ]),
  );
}
