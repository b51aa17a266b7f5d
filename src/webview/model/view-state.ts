/** What the panel keeps between reloads besides the request: small, and checked when it comes back. */
import { count, flag, object, oneOf, optional, type Shape } from "../../protocol/shape.ts";
import type { TableChoice } from "../table-state.ts";
import type { TimelineChoice } from "../timeline-state.ts";
import type { StepRange } from "./step-range.ts";
import type { TableSort } from "./tables.ts";

export interface ViewState {
  readonly step: number;
  readonly tables: TableChoice;
  readonly timeline: TimelineChoice;
}

const stepRange: Shape<StepRange> = object<StepRange>({ from: count, to: count });

const viewState: Shape<ViewState> = object<ViewState>({
  step: count,
  tables: object<TableChoice>({
    grouping: oneOf("type", "line", "function"),
    scope: oneOf("end", "step", "run", "made", "alive", "kept"),
    sort: object<TableSort>({
      column: oneOf("name", "runs", "count", "bytes", "freed", "net", "peak"),
      isDescending: flag,
    }),
  }),
  timeline: object<TimelineChoice>({
    stacking: oneOf("plain", "type", "line"),
    zoom: optional(stepRange),
    window: optional(stepRange),
  }),
});

/** The state, or undefined for one of an earlier build. */
export function readViewState(value: unknown): ViewState | undefined {
  return viewState.problem(value, "view") === undefined ? (value as ViewState) : undefined;
}
