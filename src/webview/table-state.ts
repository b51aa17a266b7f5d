/** Which table is shown, of what, and in which order. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Grouping } from "../trace/groups.ts";
import type { StepRange } from "./model/step-range.ts";
import {
  DEFAULT_SORT,
  nextSort,
  SCOPES,
  type Scope,
  type TableColumn,
  type TableSort,
} from "./model/tables.ts";

export interface TableChoice {
  readonly grouping: Grouping;
  readonly scope: Scope;
  readonly sort: TableSort;
}

export interface TableState {
  readonly choice: ReadonlySignal<TableChoice>;
  showGrouping(grouping: Grouping): void;
  showScope(scope: Scope): void;
  sortBy(column: TableColumn): void;
}

const DEFAULT: TableChoice = { grouping: "type", scope: "end", sort: DEFAULT_SORT };

export interface TableStore {
  readonly tables: TableState;
  restore(choice: TableChoice | undefined): void;
}

/** @param onChange a choice was made that is to be kept. */
export function createTableState(
  window: ReadonlySignal<StepRange | undefined>,
  onChange: () => void,
): TableStore {
  const choice = signal(DEFAULT);
  /** What was shown before the window was chosen. */
  let before: Scope = DEFAULT.scope;

  const change = (part: Partial<TableChoice>) => {
    choice.value = { ...choice.value, ...part };
    onChange();
  };

  /** Who chooses a window wants to know about it; without one there is nothing to say of it. */
  let hadWindow = false;
  effect(() => {
    const hasWindow = window.value !== undefined;
    if (hasWindow === hadWindow) return;
    hadWindow = hasWindow;
    const { scope } = choice.peek();
    if (hasWindow && !isOfWindow(scope)) {
      before = scope;
      choice.value = { ...choice.peek(), scope: "alive" };
    } else if (!hasWindow && isOfWindow(scope)) choice.value = { ...choice.peek(), scope: before };
  });

  return {
    tables: {
      choice,
      showGrouping: (grouping) => change({ grouping }),
      showScope: (scope) => change({ scope }),
      sortBy: (column) => change({ sort: nextSort(choice.value.sort, column) }),
    },
    restore(saved) {
      if (saved === undefined) return;
      const isPossible = window.value !== undefined || !isOfWindow(saved.scope);
      choice.value = isPossible ? saved : { ...saved, scope: DEFAULT.scope };
    },
  };
}

function isOfWindow(scope: Scope): boolean {
  return SCOPES.some((each) => each.scope === scope && each.ofWindow);
}
