/** Exception groups: nesting, `except*`, splitting; notes, causes and contexts of exceptions. */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, clause, type Statement } from "../statement.ts";

const SHOW: Statement = `def show(e, depth=0):
    if e is None: return print('  ' * depth, None)
    inner = getattr(e, 'exceptions', ())
    print('  ' * depth, type(e).__name__, e.args[:1], getattr(e, '__notes__', None), type(e.__cause__).__name__, type(e.__context__).__name__, e.__suppress_context__)
    for each in inner: show(each, depth + 1)`;

const KINDS = [
  "ValueError",
  "TypeError",
  "KeyError",
  "OSError",
  "IndexError",
  "RuntimeError",
  "AppError",
  "DeepError",
];

function member(context: Context, depth: number): string {
  const { random } = context;
  if (depth > 0 && random.chance(0.35)) return group(context, depth - 1);
  return `${random.pick(KINDS)}(${random.between(1, 9)}${random.chance(0.2) ? ", 'two'" : ""})`;
}

function group(context: Context, depth: number): string {
  const { random } = context;
  const kind = random.weighted([
    [6, "ExceptionGroup"],
    [1, "BaseExceptionGroup"],
    [0.5, "OwnGroup"],
  ]);
  const members = random.times(random.chance(0.03) ? 0 : 1, 3, () => member(context, depth));
  return `${kind}('g${random.between(1, 9)}', [${members.join(", ")}])`;
}

export function exceptionGroup(context: Context): Statement[] {
  const { random } = context;
  const start: Statement[] = [
    SHOW,
    "class OwnGroup(ExceptionGroup):\n    def derive(self, members): return OwnGroup(self.message + '+', members)",
  ];
  const made = random.chance(0.85) ? group(context, 2) : member(context, 0);
  if (random.chance(0.3)) return [...start, ...splitting(context, made)];
  const handlers = random.times(1, 3, () => {
    const kind = random.pick([
      ...KINDS,
      "(ValueError, KeyError)",
      "LookupError",
      "Exception",
      "(OSError, TypeError)",
    ]);
    const lines: Statement[] = [
      "show(e)",
      ...(random.chance(0.2)
        ? [
            `raise ${random.pick(["", "ValueError('again')", "KeyError(5) from e", "e", "e.exceptions[0]"])}`.trim(),
          ]
        : []),
      ...(random.chance(0.2) ? ["print(sys.exc_info()[1] is e, sys.getrefcount(e))"] : []),
    ];
    return clause(`except* ${kind} as e`, lines);
  });
  const name = context.freshName("grouped");
  const body: Statement[] = [`raise ${made}${random.chance(0.15) ? " from KeyError('cause')" : ""}`];
  if (random.chance(0.2))
    body[0] = block("try", [`1 // 0`], clause("except ZeroDivisionError", body.slice()));
  const more = [
    ...(random.chance(0.2) ? [clause("else", ["print('else')"])] : []),
    ...(random.chance(0.3) ? [clause("finally", ["print('finally', sys.exc_info()[0])"])] : []),
  ];
  return [
    ...start,
    block(`def ${name}()`, [block("try", body, ...handlers, ...more), "return 'through'"]),
    block(
      "try",
      [`print(${name}())`],
      clause("except BaseException as error", ["show(error)", "print(repr(error))", "print(error)"]),
    ),
    ...(random.chance(0.4) ? ["print(gc.collect())"] : []),
  ];
}

function splitting(context: Context, made: string): Statement[] {
  const { random } = context;
  const name = context.freshName("g");
  const condition = (): string =>
    random.pick([
      ...KINDS,
      "(ValueError, OSError)",
      "lambda e: len(e.args) > 1",
      "lambda e: isinstance(e, LookupError)",
      "Exception",
      "5",
      "ExceptionGroup",
    ]);
  const steps = random.times(2, 5, () =>
    random.pick([
      `for each in ${name}.split(${condition()}): show(each)`,
      `show(${name}.subgroup(${condition()}))`,
      `${name}.add_note('note ${random.between(1, 9)}')\nprint(${name}.__notes__)`,
      `print(${name}, repr(${name}), sys.getsizeof(${name}))`,
      `print(${name}.message, len(${name}.exceptions), sys.getrefcount(${name}.exceptions))`,
      `show(${name}.derive([ValueError('derived')]))`,
      `${name}.add_note(5)`,
      `${name}.message = 'new'`,
      `${name}.__cause__ = KeyError('set')\nshow(${name})`,
      `print(${name}.with_traceback(None) is ${name}, ${name}.__traceback__)`,
    ]),
  );
  return [guarded(context, [`${name} = ${made}`, ...steps.map((step) => guarded(context, [step]))])];
}
