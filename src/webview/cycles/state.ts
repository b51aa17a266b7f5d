/** What the panel shows, and what its views may do. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { CyclesToHost, PlacedClassGraph, ShowCyclesMessage } from "../../protocol/cycles-messages.ts";
import { type ClassPicture, drawClasses } from "./class-picture.ts";

export interface CyclesStore {
  readonly shown: ReadonlySignal<ShowCyclesMessage | undefined>;
  readonly picture: ReadonlySignal<ClassPicture | undefined>;
  /** Index into the cycles of the graph. */
  readonly selected: ReadonlySignal<number | undefined>;
  /** How links stand out, by index. */
  readonly marks: ReadonlySignal<LinkMarks>;
  show(message: ShowCyclesMessage): void;
  select(cycle: number | undefined): void;
  send(message: CyclesToHost): void;
}

export interface LinkMarks {
  readonly inCycles: ReadonlySet<number>;
  readonly weak: ReadonlySet<number>;
  readonly selected: ReadonlySet<number>;
}

export function createCyclesStore(send: (message: CyclesToHost) => void): CyclesStore {
  const shown = signal<ShowCyclesMessage | undefined>(undefined);
  const selected = signal<number | undefined>(undefined);
  const graph = computed(() => shown.value?.graph);
  return {
    shown,
    selected,
    picture: computed(() => (graph.value === undefined ? undefined : drawClasses(graph.value))),
    marks: computed(() => marksOf(graph.value, selected.value)),
    show(message) {
      const isSameFile = message.documentUri === shown.value?.documentUri;
      const before = shown.value?.graph?.cycles[selected.value ?? -1];
      shown.value = message;
      // Edits move cycles: the one with the same rule and links is the same one.
      const after = message.graph?.cycles.findIndex(
        ({ ruleId, links }) => ruleId === before?.ruleId && links.join() === before.links.join(),
      );
      const kept = isSameFile && after !== undefined && after >= 0 ? after : undefined;
      selected.value = message.asked ?? kept;
    },
    select(cycle) {
      selected.value = cycle;
    },
    send,
  };
}

function marksOf(graph: PlacedClassGraph | undefined, selected: number | undefined): LinkMarks {
  const cycles = graph?.cycles ?? [];
  return {
    inCycles: new Set(cycles.flatMap(({ links }) => links)),
    weak: new Set(cycles.flatMap(({ weak }) => weak ?? [])),
    selected: new Set(selected === undefined ? [] : cycles[selected]?.links),
  };
}
