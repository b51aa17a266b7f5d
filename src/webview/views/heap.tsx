/** The heap after the selected step: what happened, its objects, and other ways to look at it. */
import { stepEvents, withEvents } from "../model/step-events.ts";
import type { HeapTab, Store } from "../store.ts";
import { Generations } from "./collector.tsx";
import { GraphBar } from "./graph-bar.tsx";
import { HeapGraph } from "./heap-graph.tsx";
import { Retained } from "./heap-tables.tsx";
import { inCode } from "./in-code.tsx";
import { NameCard } from "./name-card.tsx";
import { ObjectCard } from "./object-card.tsx";
import { Pools } from "./pools.tsx";

const TABS: readonly { readonly tab: HeapTab; readonly name: string; readonly title: string }[] = [
  { tab: "objects", name: "Objects", title: "Names, objects and references" },
  {
    tab: "retained",
    name: "Retained",
    title: "What each object alone keeps alive: domination, not reference",
  },
  { tab: "pools", name: "Pools", title: "Where small objects lie, and how full their pools are" },
  { tab: "generations", name: "Generations", title: "What the cycle collector watches" },
];

export function HeapView({ store }: { readonly store: Store }) {
  return (
    <div class="pane heap">
      <h2 id="heap-title">
        {store.expression.value === undefined ? "Heap after this step" : "Heap after this expression"}
      </h2>
      <ul class="narration" aria-live="polite" aria-label="What this step did">
        {sentencesOf(store).map((sentence, index) => (
          <li key={index}>{inCode(sentence)}</li>
        ))}
      </ul>
      <Tabs store={store} />
      <div
        class="heap-body"
        role="tabpanel"
        aria-busy={store.isHeapPending.value}
        id="heap-panel"
        aria-labelledby={`heap-tab-${store.heapTab.value}`}
      >
        <Body store={store} />
      </div>
      <ObjectCard store={store} />
      <NameCard store={store} />
    </div>
  );
}

/** Within a line only what is known of the expression. */
function sentencesOf(store: Store): readonly string[] {
  const moment = store.moment.value;
  const reader = store.reader.value;
  if (moment === undefined) return [];
  const { sentences } = moment.changes;
  return reader === undefined || store.expression.value !== undefined
    ? sentences
    : withEvents(stepEvents(reader, moment.step), sentences);
}

function Body({ store }: { readonly store: Store }) {
  if (store.isHeapUnknown.value) return <p class="muted blank">The heap of this run was not recorded.</p>;
  const moment = store.moment.value;
  const answer = store.tabAnswer.value;
  if (store.heapTab.value === "objects") {
    if (moment === undefined) return <Waiting />;
    return (
      <>
        <GraphBar moment={moment} store={store} />
        <HeapGraph moment={moment} store={store} />
      </>
    );
  }
  switch (answer?.kind) {
    case "dominators":
      return <Retained report={answer.value} store={store} />;
    case "pools":
      return <Pools report={answer.value} />;
    case "generations":
      return <Generations report={answer.value} store={store} />;
    default:
      return <Waiting />;
  }
}

function Waiting() {
  return <p class="muted blank">Looking&hellip;</p>;
}

/** As the ARIA pattern of tabs says: one stop of the tab key, arrows move. */
function Tabs({ store }: { readonly store: Store }) {
  const selected = store.heapTab.value;
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = TABS.findIndex(({ tab }) => tab === selected);
    const next = TABS[(index + step + TABS.length) % TABS.length];
    if (next === undefined) return;
    store.showTab(next.tab);
    document.getElementById(`heap-tab-${next.tab}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Ways to look at the heap" onKeyDown={move}>
      {TABS.map(({ tab, name, title }) => (
        <button
          key={tab}
          id={`heap-tab-${tab}`}
          type="button"
          role="tab"
          title={title}
          aria-selected={tab === selected}
          aria-controls="heap-panel"
          tabIndex={tab === selected ? 0 : -1}
          onClick={() => store.showTab(tab)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
