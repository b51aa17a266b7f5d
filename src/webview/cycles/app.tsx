/** The panel: what is shown, the list of cycles and the picture of the classes. */
import { inCode } from "../views/in-code.tsx";
import { ClassGraphView } from "./class-graph-view.tsx";
import { CycleList } from "./cycle-list.tsx";
import { summaryOf } from "./cycle-text.ts";
import type { CyclesStore } from "./state.ts";

export function CyclesApp({ store }: { readonly store: CyclesStore }) {
  const shown = store.shown.value;
  if (shown === undefined) return <main class="message muted">Looking&hellip;</main>;
  const { fileName, graph, problem } = shown;
  return (
    <main class="panel cycles">
      <header class="header">
        <div class="title">
          <h1>{fileName === "" ? "Reference cycles" : `Reference cycles in ${fileName}`}</h1>
        </div>
        <p role="status" class="muted">
          {graph === undefined ? inCode(problem ?? "") : summaryOf(graph)}
        </p>
      </header>
      {graph !== undefined && (
        <div class="cycle-columns">
          <CycleList graph={graph} store={store} />
          <ClassGraphView graph={graph} store={store} />
        </div>
      )}
    </main>
  );
}
