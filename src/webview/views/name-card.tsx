/** The name that is looked at: each time it was bound anew. */
import type { NameReport } from "../../trace/questions.ts";
import { formatAmount, formatCount } from "../model/format.ts";
import { addressText } from "../model/heap-links.ts";
import type { Store } from "../store.ts";
import { CardHeader, StepLink } from "./card.tsx";

export function NameCard({ store }: { readonly store: Store }) {
  const selected = store.names.selected.value;
  const report = store.names.report.value;
  if (selected === undefined) return null;
  return (
    <section class="object-card" aria-label="Selected name">
      <CardHeader
        title={selected.name}
        note={`in ${selected.frame}`}
        store={store}
        onClose={() => store.names.select(undefined)}
      />
      {report === undefined ? (
        <p class="muted">Looking&hellip;</p>
      ) : (
        <Bindings report={report} store={store} />
      )}
    </section>
  );
}

function Bindings({ report, store }: { readonly report: NameReport; readonly store: Store }) {
  const { rows, count } = report;
  const current = rows.findLastIndex(({ step }) => step <= store.step.value);
  return (
    <>
      <p class="muted">
        {count === 0 ? "It is never bound." : `Bound anew ${formatAmount(count, "time")}`}
        {rows.length < count && `; ${formatCount(rows.length)} of them around this step`}
        {count > 0 && ":"}
      </p>
      <ol class="ledger">
        {rows.map(({ step, text, address }, index) => (
          <li key={step} aria-current={index === current ? "true" : undefined}>
            <StepLink step={step} store={store} />{" "}
            {text === undefined ? <span class="muted">unbound</span> : <span class="code-text">{text}</span>}
            {address !== undefined && <span class="muted"> at {addressText(address)}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
