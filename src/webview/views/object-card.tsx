/** The object that is looked at: what it costs, why it lives, and what would go without it. */
import type { ObjectLine, ObjectReport, ReferrerLine } from "../../trace/questions.ts";
import { formatAmount, formatBytes, formatCount } from "../model/format.ts";
import { addressText } from "../model/heap-links.ts";
import type { DropPreview, Store } from "../store.ts";
import { CardHeader, StepLink } from "./card.tsx";

export function ObjectCard({ store }: { readonly store: Store }) {
  const selected = store.selectedObject.value;
  const report = store.objectReport.value;
  if (selected === undefined) return null;
  return (
    <section class="object-card" aria-label="Selected object">
      <CardHeader
        title={report?.text ?? addressText(selected)}
        note={addressText(selected)}
        store={store}
        onClose={() => store.selectObject(undefined)}
      />
      {report === undefined ? (
        <p class="muted">It is not there after this step.</p>
      ) : (
        <Report report={report} store={store} />
      )}
    </section>
  );
}

function Report({ report, store }: { readonly report: ObjectReport; readonly store: Store }) {
  return (
    <div class="object-columns">
      <Size report={report} />
      <Holders report={report} store={store} />
      <Ledger report={report} store={store} />
    </div>
  );
}

function Size({ report }: { readonly report: ObjectReport }) {
  const { sizeBytes, parts, uncountedBytes, blockBytes, retainedBytes } = report;
  return (
    <div>
      <h3>Size</h3>
      <p>
        {formatBytes(sizeBytes)} itself, {formatBytes(retainedBytes)} with all that would go with it
      </p>
      <table class="plain">
        <tbody>
          {parts.map(({ name, bytes }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td class="number">{formatBytes(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {uncountedBytes > 0 && (
        <p>
          {formatBytes(uncountedBytes)} more for the values of its attributes, which{" "}
          <code>sys.getsizeof</code> leaves out
        </p>
      )}
      {blockBytes !== undefined && <p class="muted">In a block of {blockBytes} bytes.</p>}
    </div>
  );
}

function Holders({ report, store }: { readonly report: ObjectReport; readonly store: Store }) {
  const { names, referrers, path, pathNames } = report;
  return (
    <div>
      <h3>Why it is alive</h3>
      {names.length > 0 && <p>Named {names.join(", ")}.</p>}
      {path.length === 0 ? (
        <p>Nothing reaches it: the cycle collector will free it.</p>
      ) : (
        path.length > 1 && (
          <p class="path code-text">{[...pathNames.slice(0, 1), ...path.map(placeOf)].join(" \u2192 ")}</p>
        )
      )}
      <ul class="referrers">
        {referrers.map((line) => (
          <Referrer key={line.address} line={line} store={store} />
        ))}
      </ul>
      {referrers.length === 0 && names.length === 0 && (
        <p class="muted">No object of the program refers to it.</p>
      )}
    </div>
  );
}

/** "Node.next", "list of 3 [0]" */
function placeOf({ text, label }: ReferrerLine): string {
  return label.startsWith("[") ? `${text} ${label}` : `${text}${label}`;
}

function Referrer({ line, store }: { readonly line: ReferrerLine; readonly store: Store }) {
  const preview = store.dropReport.value;
  return (
    <li>
      <button type="button" class="text-button code-text" onClick={() => store.selectObject(line.address)}>
        {placeOf(line)}
      </button>{" "}
      <button type="button" class="text-button" onClick={() => store.previewDrop(line.address)}>
        What if it let go?
      </button>
      {preview?.from === line.address && <Dropped preview={preview} />}
    </li>
  );
}

function Dropped({ preview }: { readonly preview: DropPreview }) {
  const { atOnce, later } = preview.report;
  if (atOnce.count + later.count === 0)
    return <p role="status">Nothing would be freed: others hold it, too.</p>;
  return (
    <p role="status">
      {atOnce.count > 0 &&
        `${formatAmount(atOnce.count, "object")} would die at once: ${formatBytes(atOnce.bytes)}. `}
      {later.count > 0 &&
        `${formatAmount(later.count, "object")} would wait for the cycle collector: ${formatBytes(later.bytes)}. `}
      <span class="muted">{largestText(atOnce.count > 0 ? atOnce.largest : later.largest)}</span>
    </p>
  );
}

function largestText(lines: readonly ObjectLine[]): string {
  return `Largest: ${lines
    .slice(0, 3)
    .map(({ text, sizeBytes }) => `${text} (${formatBytes(sizeBytes)})`)
    .join(", ")}`;
}

function Ledger({ report, store }: { readonly report: ObjectReport; readonly store: Store }) {
  const { ledger, bornStep, freedStep } = report;
  const isWithinStep = store.expression.value !== undefined;
  return (
    <div>
      <h3>{isWithinStep ? "Reference count within this step" : "Reference count"}</h3>
      {!isWithinStep && (
        <p>
          {bornStep < 0 ? "Made before the program" : `Made in step ${formatCount(bornStep + 1)}`}
          {freedStep === undefined ? ", never freed" : `, freed in step ${formatCount(freedStep + 1)}`}
        </p>
      )}
      <ol class="ledger">
        {ledger.map(({ step, from, to }) => (
          <li key={step}>
            {isWithinStep ? `Expression ${formatCount(step + 1)}` : <StepLink step={step} store={store} />}{" "}
            <span class="number">
              {from} &rarr; {to}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
