/** The name that is looked at: when it was bound anew. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { NamedIn, NameReport } from "../trace/questions.ts";
import { latestOnly } from "./latest-only.ts";
import type { Simulator } from "./store.ts";

export interface NameState {
  readonly selected: ReadonlySignal<NamedIn | undefined>;
  /** The times around the selected step. */
  readonly report: ReadonlySignal<NameReport | undefined>;
  select(name: NamedIn | undefined): void;
}

export interface NameStore {
  readonly names: NameState;
  /** Another step is selected. */
  refresh(): void;
}

/** @param onSelect a name was selected: it is the only thing that is looked at. */
export function createNameState(
  simulator: Simulator,
  step: ReadonlySignal<number>,
  onSelect: () => void,
): NameStore {
  const selected = signal<NamedIn | undefined>(undefined);
  const report = signal<NameReport | undefined>(undefined);
  const questions = latestOnly(simulator, (answer) => {
    report.value = answer?.kind === "name" ? answer.value : undefined;
  });
  const ask = () => {
    if (selected.value !== undefined) questions.ask({ kind: "name", step: step.value, ...selected.value });
  };
  return {
    names: {
      selected,
      report,
      select(name) {
        questions.forget();
        selected.value = name;
        report.value = undefined;
        if (name !== undefined) onSelect();
        ask();
      },
    },
    refresh() {
      const { value } = report;
      const hasAll = value !== undefined && value.rows.length === value.count;
      if (!hasAll) ask();
    },
  };
}
