/**
 * Nests of loops, `try`, `with` and branches that are left by `return`, `break`, `continue`, `raise` and `yield`.
 * Each step prints its number, so that the way through is compared.
 */
import type { Context } from "../context.ts";
import { guarded } from "../exception-statements.ts";
import { block, type Clause, clause, type Statement } from "../statement.ts";

interface Place {
  readonly depth: number;
  readonly inLoop: boolean;
  /** `except*` takes no `return`, `break` or `continue`. */
  readonly inStar: boolean;
  readonly yields: boolean;
}

const MANAGER: Statement = `class Manager:
    def __init__(self, tag, answer): self.tag, self.answer = tag, answer
    def __enter__(self):
        print('enter', self.tag)
        if self.answer == 'refuse': raise KeyError(self.tag)
        return self
    def __exit__(self, kind, error, tb):
        print('exit', self.tag, kind and kind.__name__, error)
        if self.answer == 'raise': raise RuntimeError(self.tag)
        return self.answer
steps = 0
def step(tag):
    global steps
    steps += 1
    print(tag, end=' ')
    if steps > 60: raise SystemError('enough')
    return steps`;

export function controlFlow(context: Context): Statement[] {
  const { random } = context;
  const name = context.freshName("flow");
  const yields = random.chance(0.3);
  const body = blockOf(context, { depth: 3, inLoop: false, inStar: false, yields });
  const call = yields ? `list(${name}(n))` : `${name}(n)`;
  return [
    MANAGER,
    block(`def ${name}(n)`, [...body, `return 'end', n${yields ? "\nyield" : ""}`]),
    block(`for n in range(${random.between(2, 4)})`, [
      "steps = 0",
      guarded(context, [`print('->', ${call})`]),
      ...(random.chance(0.3) ? ["print(sys.exc_info())"] : []),
    ]),
    ...(random.chance(0.3) ? ["print(gc.collect())"] : []),
  ];
}

function blockOf(context: Context, place: Place): Statement[] {
  return context.random.times(1, 3, () => oneStatement(context, place));
}

function inner(place: Place, changes: Partial<Place> = {}): Place {
  return { ...place, depth: place.depth - 1, ...changes };
}

function oneStatement(context: Context, place: Place): Statement {
  const { random } = context;
  const nests = place.depth > 0;
  const tag = random.between(1, 99);
  return random.weighted<() => Statement>([
    [4, () => `step(${tag})`],
    [nests ? 2 : 0, () => loop(context, place)],
    [nests ? 3 : 0, () => attempt(context, place)],
    [nests ? 2 : 0, () => managed(context, place)],
    [nests ? 2 : 0.5, () => branch(context, place)],
    [1.3, () => leave(context, place)],
    [
      place.yields ? 1.5 : 0,
      () => random.pick([`yield ${tag}`, "yield step(0)", `print('sent', (yield ${tag}))`]),
    ],
    [0.5, () => `n += 1`],
    [0.3, () => `assert step(${tag}) % 3, n`],
  ])();
}

function leave({ random }: Context, place: Place): Statement {
  const tag = random.between(1, 99);
  const raises = `raise ${random.pick(["ValueError", "KeyError", "IndexError", "StopIteration", "ZeroDivisionError"])}(${tag})`;
  if (place.inStar) return raises;
  return random.weighted([
    [2, `return ${random.pick([`step(${tag})`, String(tag), "n", "(n, step(0))"])}`],
    [place.inLoop ? 2 : 0, "break"],
    [place.inLoop ? 2 : 0, "continue"],
    [2, raises],
    [0.5, "raise"],
    [0.5, "1 // 0"],
    [0.4, `del n`],
  ]);
}

function condition({ random }: Context): string {
  return random.pick([
    "n",
    "n == 1",
    "n % 2",
    "steps % 2",
    "step(0) % 3 == 1",
    "not n",
    "steps > 5",
    "n and step(7)",
    "n > 1 or steps < 4",
  ]);
}

function branch(context: Context, place: Place): Statement {
  const clauses = [clause(`if ${condition(context)}`, blockOf(context, inner(place)))];
  if (context.random.chance(0.2))
    clauses.push(clause(`elif ${condition(context)}`, blockOf(context, inner(place))));
  if (context.random.chance(0.4)) clauses.push(clause("else", blockOf(context, inner(place))));
  return clauses;
}

function loop(context: Context, place: Place): Statement {
  const { random } = context;
  const head = random.pick([
    "for i in range(3)",
    "for i in (1, n)",
    "while step('w') < 20",
    "for i, j in [(1, 2), (3, n)]",
    "for n in [n, 5]",
  ]);
  const body = blockOf(context, inner(place, { inLoop: true, inStar: false }));
  const more = random.chance(0.3) ? [clause("else", blockOf(context, inner(place)))] : [];
  return block(head, body, ...more);
}

function attempt(context: Context, place: Place): Statement {
  const { random } = context;
  const clauses: Clause[] = [clause("try", blockOf(context, inner(place)))];
  const isStar = random.chance(0.12);
  const handlers = random.between(0, 2);
  for (let index = 0; index < handlers; index++) {
    const kind = random.pick([
      "ValueError",
      "KeyError",
      "(IndexError, KeyError)",
      "LookupError",
      "Exception",
      "ZeroDivisionError",
    ]);
    const named = random.chance(0.6);
    const body = blockOf(context, inner(place, isStar ? { inStar: true, inLoop: false } : {}));
    const shown = named ? ["print('caught', type(e).__name__, e.args, type(e.__context__).__name__)"] : [];
    clauses.push(clause(`except${isStar ? "*" : ""} ${kind}${named ? " as e" : ""}`, [...shown, ...body]));
  }
  if (handlers > 0 && !isStar && random.chance(0.2))
    clauses.push(clause("except", blockOf(context, inner(place))));
  if (handlers > 0 && random.chance(0.3)) clauses.push(clause("else", blockOf(context, inner(place))));
  if (handlers === 0 || random.chance(0.5)) clauses.push(clause("finally", blockOf(context, inner(place))));
  return clauses;
}

function managed(context: Context, place: Place): Statement {
  const { random } = context;
  const one = (): string => {
    const answer = random.weighted([
      [4, "False"],
      [3, "True"],
      [1, "'raise'"],
      [0.7, "'refuse'"],
      [1, "None"],
      [1, "n"],
    ]);
    return `Manager(${random.between(1, 99)}, ${answer})${random.chance(0.3) ? " as m" : ""}`;
  };
  return block(`with ${random.times(1, 2, one).join(", ")}`, blockOf(context, inner(place)));
}
