/** What the worker knows of the heap at the selected step. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Moment } from "../trace/moment.ts";
import type { Answer, At, FindReport, ObjectReport, PassesReport } from "../trace/questions.ts";
import type { TraceReader } from "../trace/reader.ts";
import { latestOnly } from "./latest-only.ts";
import type { DropPreview, HeapTab, Simulator, Store } from "./store.ts";

type HeapState = Pick<
  Store,
  | "moment"
  | "isHeapUnknown"
  | "isHeapPending"
  | "heapTab"
  | "tabAnswer"
  | "selectedObject"
  | "objectReport"
  | "dropReport"
  | "passes"
  | "passGeneration"
  | "showPasses"
  | "foundObjects"
  | "searchText"
  | "findObjects"
  | "showTab"
  | "selectObject"
  | "previewDrop"
> & {
  /** The selected step or run has changed. */
  refresh(): void;
  /** A new run: what was known is of another one. */
  forget(): void;
};

/** @param at the moment that is shown. */
export function createHeapState(
  simulator: Simulator,
  reader: ReadonlySignal<TraceReader | undefined>,
  at: () => At,
): HeapState {
  const moment = signal<Moment | undefined>(undefined);
  const isHeapUnknown = signal(false);
  const isHeapPending = signal(false);
  const heapTab = signal<HeapTab>("objects");
  const tabAnswer = signal<Answer | undefined>(undefined);
  const selectedObject = signal<number | undefined>(undefined);
  const objectReport = signal<ObjectReport | undefined>(undefined);
  const dropReport = signal<DropPreview | undefined>(undefined);

  const passes = signal<PassesReport | undefined>(undefined);
  const passGeneration = signal(2);
  const searchText = signal("");
  const foundObjects = signal<FindReport | undefined>(undefined);

  const moments = latestOnly(
    simulator,
    (answer) => {
      isHeapUnknown.value = answer === undefined;
      moment.value = answer?.kind === "moment" ? answer.value : undefined;
    },
    isHeapPending,
  );
  const tabs = latestOnly(simulator, (answer) => {
    tabAnswer.value = answer;
  });
  const collections = latestOnly(simulator, (answer) => {
    passes.value = answer?.kind === "passes" ? answer.value : undefined;
  });
  const searches = latestOnly(simulator, (answer) => {
    foundObjects.value = answer?.kind === "find" && searchText.value !== "" ? answer.value : undefined;
  });
  const objects = latestOnly(simulator, (answer) => {
    objectReport.value = answer?.kind === "object" ? answer.value : undefined;
  });

  const askTab = () => {
    const kind = heapTab.value;
    if (kind === "objects") return;
    if (kind === "generations")
      collections.ask({ kind: "passes", ...at(), generation: passGeneration.value });
    tabs.ask({ kind: kind === "retained" ? "dominators" : kind, ...at() });
  };
  const askObject = () => {
    const address = selectedObject.value;
    dropReport.value = undefined;
    if (address === undefined) objectReport.value = undefined;
    else objects.ask({ kind: "object", ...at(), address });
  };

  const askMoment = () => {
    const roots = selectedObject.value === undefined ? [] : [selectedObject.value];
    moments.ask({ kind: "moment", ...at(), roots });
  };
  const askSearch = () => {
    if (searchText.value === "") foundObjects.value = undefined;
    else searches.ask({ kind: "find", ...at(), text: searchText.value });
  };

  const refresh = () => {
    if ((reader.value?.stepCount ?? 0) === 0) return;
    askMoment();
    askTab();
    askObject();
    askSearch();
  };

  return {
    moment,
    isHeapUnknown,
    isHeapPending,
    heapTab,
    tabAnswer,
    selectedObject,
    objectReport,
    dropReport,
    searchText,
    foundObjects,
    findObjects(text) {
      searchText.value = text.trim();
      askSearch();
    },
    passes,
    passGeneration,
    showPasses(generation) {
      passGeneration.value = generation;
      askTab();
    },
    refresh,
    forget() {
      for (const each of [moments, tabs, objects, collections, searches]) each.forget();
      moment.value = undefined;
      passes.value = undefined;
      foundObjects.value = undefined;
      searchText.value = "";
      tabAnswer.value = undefined;
      selectedObject.value = undefined;
      objectReport.value = undefined;
      dropReport.value = undefined;
    },
    showTab(tab) {
      heapTab.value = tab;
      tabAnswer.value = undefined;
      askTab();
    },
    selectObject(address) {
      selectedObject.value = address;
      askObject();
      const isShown = moment.value?.objects.some((object) => object.address === address) ?? false;
      if (address !== undefined && !isShown) askMoment();
    },
    previewDrop(from) {
      const to = selectedObject.value;
      if (to === undefined) return;
      simulator.ask({ kind: "drop", ...at(), from, to }, (answer) => {
        if (answer?.kind === "drop" && selectedObject.value === to) {
          dropReport.value = { from, report: answer.value };
        }
      });
    },
  };
}
