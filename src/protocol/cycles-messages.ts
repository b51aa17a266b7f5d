/** The messages between the extension host and the panel that shows reference cycles, with their runtime checks. */
import type { PlacedClass, PlacedClassGraph, PlacedCycle, PlacedLink } from "../analyzer/class-graph.ts";
import { count, flag, list, object, oneOf, optional, type Shape, text, variants } from "./shape.ts";

export type { PlacedClass, PlacedClassGraph, PlacedCycle, PlacedLink };

const place = { start: count, end: count, line: count };

export const classGraphShape: Shape<PlacedClassGraph> = object<PlacedClassGraph>({
  classes: list(object<PlacedClass>({ ...place, name: text, isImported: flag })),
  links: list(
    object<PlacedLink>({
      ...place,
      from: count,
      to: count,
      attribute: text,
      count: oneOf("one", "many"),
      isWeak: flag,
    }),
  ),
  cycles: list(
    object<PlacedCycle>({
      ...place,
      ruleId: text,
      message: text,
      links: list(count),
      weak: optional(count),
      advice: optional(text),
    }),
  ),
  loops: list(list(count)),
});

/** What is known of one document. */
export interface ShowCyclesMessage {
  readonly kind: "show";
  readonly documentUri: string;
  readonly fileName: string;
  /** Undefined where there is none, for the reason that `problem` gives. */
  readonly graph?: PlacedClassGraph | undefined;
  /** Index of the cycle that the person asked for, into those of the graph. */
  readonly asked?: number | undefined;
  readonly problem?: string | undefined;
}

export type HostToCycles = ShowCyclesMessage;

/** The page listens. */
export interface CyclesReadyMessage {
  readonly kind: "ready";
}

/** Shows a place of the document that is shown. */
export interface RevealCodeMessage {
  readonly kind: "reveal";
  readonly start: number;
  readonly end: number;
}

export interface ExplainCycleMessage {
  readonly kind: "explain";
  readonly ruleId: string;
}

export type CyclesToHost = CyclesReadyMessage | RevealCodeMessage | ExplainCycleMessage;

/** What VS Code keeps for the page while the window is loaded anew. */
export interface CyclesState {
  readonly documentUri: string;
}

export const hostToCycles: Shape<HostToCycles> = object<ShowCyclesMessage>({
  kind: oneOf("show"),
  documentUri: text,
  fileName: text,
  graph: optional(classGraphShape),
  asked: optional(count),
  problem: optional(text),
});

export const cyclesToHost: Shape<CyclesToHost> = variants<CyclesToHost>({
  ready: object<CyclesReadyMessage>({ kind: oneOf("ready") }),
  reveal: object<RevealCodeMessage>({ kind: oneOf("reveal"), start: count, end: count }),
  explain: object<ExplainCycleMessage>({ kind: oneOf("explain"), ruleId: text }),
});

export const cyclesState: Shape<CyclesState> = object<CyclesState>({ documentUri: text });
