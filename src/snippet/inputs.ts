/**
 * Settles what every input is given: what the person typed, or a guess. Expressions may name things of the file, which
 * are then taken along and may need inputs themselves.
 */
import type { Binding } from "../symtable/scope.ts";
import type { PythonParser } from "../syntax/parser.ts";
import { walk } from "../syntax/visit.ts";
import type { Candidate } from "./definition-plan.ts";
import type { Guesser } from "./guess.ts";
import type { Needs } from "./needs.ts";
import { SAMPLE_CONTENT, SAMPLE_PATH, samples } from "./sample-values.ts";
import type { SnippetInput } from "./snippet.ts";

export interface SettledInput extends SnippetInput {
  /** It is a name of a function or class around what is simulated. */
  readonly isLocal: boolean;
  /** Only the expression of another input asked for it. */
  readonly isLate: boolean;
  /** Its guess is computed from other inputs. */
  readonly isComputed: boolean;
}

export function settleInputs(
  parser: PythonParser,
  planned: readonly Candidate[],
  needs: Needs,
  guesser: Guesser,
  typed: Readonly<Record<string, string>>,
): readonly SettledInput[] {
  const settled = new Map<string, SettledInput>();
  let isLate = false;
  const settle = ({ name, guess }: Candidate, isLocal: boolean): void => {
    if (settled.has(name)) return;
    const given = Object.hasOwn(typed, name) ? (typed[name] ?? "").trim() : "";
    const expression = given === "" ? guess.expression : given;
    const isComputed = given === "" && guess.uses !== undefined;
    const sample = expression.includes(samples.path)
      ? { sample: { path: SAMPLE_PATH, content: SAMPLE_CONTENT } }
      : {};
    const { expression: guessed, reason } = guess;
    settled.set(name, { name, expression, guess: guessed, reason, ...sample, isLocal, isLate, isComputed });
    for (const each of namesIn(parser, expression)) needs.needModuleName(each);
    if (isComputed) for (const each of guess.uses ?? []) needs.needLocal(each);
  };
  for (const candidate of planned) settle(candidate, true);
  const settleBinding = (binding: Binding): void =>
    settle({ name: binding.name, guess: guesser.guess(binding) }, binding.scope.kind !== "module");
  for (const binding of needs.inputsInOrder()) settleBinding(binding);
  // It has grown, and grows while it is gone through.
  isLate = true;
  for (const binding of needs.inputs) settleBinding(binding);
  return [...settled.values()];
}

/** Expressions may use the names of inputs before them, and of those that they asked for; computed ones come last. */
export function inOrderOfValues(inputs: readonly SettledInput[]): readonly SettledInput[] {
  const given = inputs.filter(({ isComputed }) => !isComputed);
  const late = given.filter(({ isLate }) => isLate);
  const early = given.filter(({ isLate }) => !isLate);
  return [...late.reverse(), ...early, ...inputs.filter(({ isComputed }) => isComputed)];
}

function namesIn(parser: PythonParser, expression: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { body } of parser.parseModule(expression).segments) {
    walk(body, {
      enter(node) {
        if (node.kind === "Name" && node.ctx === "Load") names.add(node.id);
      },
    });
  }
  return names;
}
