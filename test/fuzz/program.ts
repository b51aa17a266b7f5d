/** Puts a whole program together from its parts, the same for the same seed. */
import { classDefinition } from "./classes.ts";
import { Context } from "./context.ts";
import { ERROR_CLASSES, guarded } from "./exception-statements.ts";
import { functionDefinition } from "./functions.ts";
import { piece } from "./pieces/piece.ts";
import { scenario } from "./scenarios.ts";
import { printStatements, type Statement } from "./statement.ts";
import { assignment, statement } from "./statements.ts";

/**
 * What lies before the program may differ between the interpreters and our machine (garbage of the start, caches),
 * so every program begins with a collection. Most turn the automatic collector off: when it runs depends on
 * allocations that CPython serves from lists of free objects. Not compared: addresses, the order of sets whose
 * members are hashed by address, counts of shared constants, and the sizes of generators (3.11 reserves other
 * stack depths for them than the instruction set that the machine runs).
 */
const START: readonly Statement[] = ["import gc, sys", "gc.collect()"];

export function generate(seed: number): Statement[] {
  const context = new Context(seed);
  const { random } = context;
  const program: Statement[] = [...START];
  if (random.chance(0.8)) program.push("gc.disable()");
  program.push(...ERROR_CLASSES);
  program.push(...random.times(2, 5, () => assignment(context)));
  for (let count = random.between(6, 16); count > 0; count--) {
    program.push(
      ...random.weighted<() => readonly Statement[]>([
        [6, () => [guardedStatement(context)]],
        [2.2, () => functionDefinition(context)],
        [1.8, () => classDefinition(context)],
        [1.8, () => scenario(context)],
        [2.5, () => piece(context)],
      ])(),
    );
  }
  program.push(...random.times(1, 3, () => guardedStatement(context)));
  program.push("print('collected', gc.collect())");
  if (sourceOf(program).includes("weakref.")) program[0] = "import gc, sys, weakref";
  return program;
}

/** A few of the statements are left bare: what they raise ends the program. */
function guardedStatement(context: Context): Statement {
  const written = statement(context);
  return context.random.chance(0.985) ? guarded(context, [written]) : written;
}

export function sourceOf(program: readonly Statement[]): string {
  return printStatements(program);
}
