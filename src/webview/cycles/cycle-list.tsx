/** The cycles of objects one below the other, each with its links, why it matters and which link should be weak. */
import type { PlacedClassGraph, PlacedCycle } from "../../protocol/cycles-messages.ts";
import { inCode } from "../views/in-code.tsx";
import { linkText, openLoops, reasonOf, titleOf } from "./cycle-text.ts";
import type { CyclesStore } from "./state.ts";

interface GraphProps {
  readonly graph: PlacedClassGraph;
  readonly store: CyclesStore;
}

export function CycleList({ graph, store }: GraphProps) {
  return (
    <section class="pane cycle-list" aria-labelledby="cycles-title">
      <h2 id="cycles-title">Cycles of objects</h2>
      {graph.cycles.length === 0 ? (
        <p class="blank muted">
          No objects were found that keep each other alive. What classes of other modules do with what they
          are given is followed where this file imports them from its package.
        </p>
      ) : (
        <ul>
          {graph.cycles.map((cycle, index) => (
            <CycleItem key={index} graph={graph} store={store} cycle={cycle} index={index} />
          ))}
        </ul>
      )}
      <Loops graph={graph} store={store} />
    </section>
  );
}

function CycleItem({
  graph,
  store,
  cycle,
  index,
}: GraphProps & { readonly cycle: PlacedCycle; readonly index: number }) {
  const isSelected = store.selected.value === index;
  const { advice, ruleId, start, end, line } = cycle;
  return (
    <li class={`cycle ${isSelected ? "selected" : ""}`}>
      <button
        type="button"
        class="cycle-title"
        aria-pressed={isSelected}
        onClick={() => store.select(isSelected ? undefined : index)}
      >
        {titleOf(graph, cycle)}
      </button>
      <ol class="cycle-links">
        {cycle.links.map((each) => (
          <CycleLink key={each} graph={graph} store={store} index={each} isWeak={each === cycle.weak} />
        ))}
      </ol>
      {advice !== undefined && <p class="advice">{inCode(advice)}</p>}
      <p class="muted">{inCode(reasonOf(cycle))}</p>
      <p class="cycle-tools">
        <button type="button" class="text-button" onClick={() => store.send({ kind: "reveal", start, end })}>
          Closed in line {line}
        </button>
        <button type="button" class="text-button" onClick={() => store.send({ kind: "explain", ruleId })}>
          Explain {ruleId}
        </button>
      </p>
    </li>
  );
}

function CycleLink({
  graph,
  store,
  index,
  isWeak,
}: GraphProps & { readonly index: number; readonly isWeak: boolean }) {
  const link = graph.links[index];
  if (link === undefined) return null;
  const { start, end, line } = link;
  return (
    <li>
      <button type="button" class="text-button" onClick={() => store.send({ kind: "reveal", start, end })}>
        {inCode(linkText(graph, link))} <span class="muted">line {line}</span>
      </button>
      {isWeak && <span class="should-be-weak">should be weak</span>}
    </li>
  );
}

/** Honest about what a picture of classes cannot say. */
function Loops({ graph, store }: GraphProps) {
  const loops = openLoops(graph);
  if (loops.length === 0) return null;
  return (
    <div class="loops">
      <h3>Classes that can reach themselves</h3>
      <p class="muted">
        As a list of nodes does, which is linked one way: no cycle of their objects was found.
      </p>
      <ul>
        {loops.map((loop, index) => (
          <li key={index}>
            {loop.map((each) => {
              const known = graph.classes[each];
              if (known === undefined) return null;
              const { name, start, end } = known;
              return (
                <button
                  key={each}
                  type="button"
                  class="text-button"
                  onClick={() => store.send({ kind: "reveal", start, end })}
                >
                  <code>{name}</code>
                </button>
              );
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
