/** What the panel keeps between reloads besides the request: small, and checked when it comes back. */
import { count, flag, object, oneOf, type Shape } from "../../protocol/shape.ts";
import type { TypeSort } from "./type-table.ts";

export interface ViewState {
  readonly step: number;
  readonly sort: TypeSort;
}

const viewState: Shape<ViewState> = object<ViewState>({
  step: count,
  sort: object<TypeSort>({ column: oneOf("type", "count", "bytes"), isDescending: flag }),
});

/** The state, or undefined for one of an earlier build. */
export function readViewState(value: unknown): ViewState | undefined {
  return viewState.problem(value, "view") === undefined ? (value as ViewState) : undefined;
}
