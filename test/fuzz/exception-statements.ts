/** Raising and handling: `try` in all its forms, chaining, errors with several arguments. */
import type { Context } from "./context.ts";
import { condition, expression } from "./expressions.ts";
import { block, type Clause, clause, type Statement } from "./statement.ts";
import { statements } from "./statements.ts";
import { randomType, STR } from "./types.ts";

export const BUILTIN_ERRORS = [
  "ValueError",
  "KeyError",
  "TypeError",
  "IndexError",
  "RuntimeError",
  "LookupError",
  "ZeroDivisionError",
  "AttributeError",
  "StopIteration",
  "OSError",
  "AppError",
  "DeepError",
];
const HANDLED = [
  ...BUILTIN_ERRORS,
  "ArithmeticError",
  "(ValueError, TypeError)",
  "(KeyError, IndexError)",
  "Exception",
  "Exception",
];

export function raising(context: Context, name: string): Statement {
  const { random } = context;
  const made = `${name}(${random.pick(["", "'bad value'", expression(context, STR, 2), expression(context, randomType(random, 1), 2), `'two', ${random.between(1, 9)}`])})`;
  return random.weighted([
    [5, `raise ${made}`],
    [1, `raise ${name}`],
    [1.5, `raise ${made} from ${random.pick(["None", "ValueError('cause')", "KeyError(1)"])}`],
  ]);
}

/** What a handler prints of the exception it caught. */
export function report(context: Context, name: string): string {
  return context.random.weighted([
    [6, `print(type(${name}).__name__, ${name})`],
    [1, `print(repr(${name}), ${name}.args)`],
    [
      1,
      `print(type(${name}).__name__, repr(${name}.__cause__), repr(${name}.__context__), ${name}.__suppress_context__)`,
    ],
    [0.7, `print(type(${name}).__mro__[1].__name__, sys.getrefcount(${name}))`],
    [0.7, `print(sys.exc_info()[0].__name__, ${name}.__traceback__.tb_lineno > 0)`],
  ]);
}

export function tryStatement(context: Context): Statement {
  const { random } = context;
  const part = (low: number, high: number): Statement[] =>
    context.inBranch(false, () => statements(context, low, high));
  const body = part(1, 3);
  if (random.chance(0.4))
    body.push(block(`if ${condition(context)}`, [raising(context, random.pick(BUILTIN_ERRORS))]));
  const clauses: Clause[] = [clause("try", body)];
  const handles = random.chance(0.85);
  if (handles) {
    for (let count = random.between(1, 2); count > 0; count--)
      clauses.push(handler(context, random.pick(HANDLED)));
    clauses.push(handler(context, "Exception"));
    if (random.chance(0.3)) clauses.push(clause("else", part(1, 2)));
  }
  if (!handles || random.chance(0.35)) clauses.push(clause("finally", ["print('finally')", ...part(0, 2)]));
  return clauses;
}

function handler(context: Context, error: string): Clause {
  const { random } = context;
  const name = context.freshName("e");
  const more = context.inBranch(false, () => statements(context, 0, 2));
  if (random.chance(0.15)) {
    more.push(
      block(
        "try",
        [raising(context, random.pick(BUILTIN_ERRORS))],
        clause(`except Exception as ${name}b`, [report(context, `${name}b`)]),
      ),
    );
  }
  if (random.chance(0.08)) more.push("raise");
  if (random.chance(0.08)) more.push(`raise RuntimeError('converted') from ${name}`);
  if (random.chance(0.1)) {
    const kept = context.freshName("kept");
    more.push(`${kept} = ${name}`, `print(${kept}.args, sys.getsizeof(${kept}))`);
  }
  return clause(`except ${error} as ${name}`, [report(context, name), ...more]);
}

/** The statement, so that what it raises is printed and the program goes on. */
export function guarded(context: Context, body: readonly Statement[]): Statement {
  const name = context.freshName("e");
  return block("try", body, clause(`except Exception as ${name}`, [report(context, name)]));
}

export const ERROR_CLASSES: readonly Statement[] = [
  block("class AppError(Exception)", []),
  block("class DeepError(AppError, ValueError)", [
    block("def __init__(self, *args)", ["super().__init__(*args)", "self.count = len(args)"]),
    block("def __str__(self)", ["return f'deep<{self.count}>'"]),
  ]),
];

/** Some of the lines, each guarded, in any order. */
export function guardedSome(context: Context, choices: readonly string[], low = 3, high = 8): Statement[] {
  return context.random.times(low, high, () => guarded(context, [context.random.pick(choices)]));
}
