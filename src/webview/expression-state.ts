/**
 * Stepping within a step: which of its expressions is selected, if one is. The worker runs the program again to find
 * them, so they come after a while and only when somebody asks.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ExpressionLine, ExpressionsReport } from "../trace/questions.ts";
import type { TraceReader } from "../trace/reader.ts";
import type { Simulator, Store } from "./store.ts";

type ExpressionState = Pick<Store, "expression" | "stepExpression"> & {
  /** Index of the selected expression; undefined for the step as a whole. */
  readonly expressionIndex: ReadonlySignal<number | undefined>;
  /** Another step, or another run, is selected. */
  leave(): void;
};

/** The selected expression among those of its step. */
export interface SelectedExpression extends ExpressionLine {
  readonly index: number;
  readonly count: number;
  /** Whether the step has more than were recorded. */
  readonly isCut: boolean;
}

/** @param goTo selects a step as a whole. @param onChange an expression was selected. */
export function createExpressionState(
  simulator: Simulator,
  reader: ReadonlySignal<TraceReader | undefined>,
  step: ReadonlySignal<number>,
  goTo: (step: number) => void,
  onChange: () => void,
): ExpressionState {
  const report = signal<ExpressionsReport | undefined>(undefined);
  const expressionIndex = signal<number | undefined>(undefined);
  let asked = 0;

  const select = (index: number) => {
    expressionIndex.value = index;
    onChange();
  };

  /** @param pick an index of so many expressions. A step without any stays selected as a whole. */
  const enter = (wanted: number, pick: (count: number) => number) => {
    if (wanted < 0 || wanted >= (reader.value?.stepCount ?? 0)) return;
    if (wanted !== step.value) goTo(wanted);
    const question = ++asked;
    simulator.ask({ kind: "expressions", step: wanted }, (answer) => {
      if (question !== asked || answer?.kind !== "expressions") return;
      report.value = answer.value;
      if (answer.value.rows.length > 0) select(pick(answer.value.rows.length));
    });
  };

  const expression = computed((): SelectedExpression | undefined => {
    const index = expressionIndex.value;
    const row = index === undefined ? undefined : report.value?.rows[index];
    if (index === undefined || row === undefined || report.value === undefined) return undefined;
    return { ...row, index, count: report.value.rows.length, isCut: report.value.isCut };
  });

  return {
    expression,
    expressionIndex,
    stepExpression(direction) {
      const index = expressionIndex.value;
      const last = (count: number): number => count - 1;
      if (index === undefined) {
        if (direction > 0) enter(step.value + 1, () => 0);
        else enter(step.value, last);
        return;
      }
      const next = index + direction;
      if (next < 0) enter(step.value - 1, last);
      else if (next >= (report.value?.rows.length ?? 0)) enter(step.value + 1, () => 0);
      else select(next);
    },
    leave() {
      asked++;
      expressionIndex.value = undefined;
      report.value = undefined;
    },
  };
}
