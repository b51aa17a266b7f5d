/** The collector's generations, and what a collection would find: its passes, one after the other. */
import { useState } from "preact/hooks";
import type { ExaminedObject, GenerationsReport, PassesReport } from "../../trace/questions.ts";
import { formatAmount, formatBytes, formatCount } from "../model/format.ts";
import type { Store } from "../store.ts";
import { ObjectButton } from "./heap-tables.tsx";

const GENERATION_NAMES = ["Young", "Middle", "Old"];

export function Generations({
  report,
  store,
}: {
  readonly report: GenerationsReport;
  readonly store: Store;
}) {
  const passes = store.passes.value;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section class="scroll" tabIndex={0} aria-label="Generations">
      {passes !== undefined && <Passes report={passes} store={store} />}
      <div class="generations">
        {report.generations.map(({ objects, newest }, index) => (
          <div key={index} class="generation">
            <h3>
              {GENERATION_NAMES[index] ?? `Generation ${index}`}: {formatAmount(objects, "object")}
            </h3>
            <ol class="newest" aria-label="Newest first">
              {newest.map((line) => (
                <li key={line.address}>
                  <ObjectButton line={line} store={store} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

interface Pass {
  readonly name: string;
  explain(report: PassesReport): string;
  /** What the pass knows of an object, as a number and in words. */
  left(object: ExaminedObject): string;
  verdict(object: ExaminedObject): string;
}

const countText = (count: number): string => (count < 0 ? "\u221e" : formatCount(count));
const leftOf = ({ count, inside }: ExaminedObject): string =>
  count < 0 ? "\u221e" : formatCount(count - inside);

const PASSES: readonly Pass[] = [
  {
    name: "Copy counts",
    explain: ({ examined }) => `The reference counts of ${formatAmount(examined, "object")} are copied.`,
    left: ({ count }) => countText(count),
    verdict: () => "",
  },
  {
    name: "Subtract",
    explain: ({ held }) =>
      `References among these objects are taken off. ${formatAmount(held, "object")} with more than 0 left ${held === 1 ? "is" : "are"} held from outside.`,
    left: leftOf,
    verdict: ({ isHeld }) => (isHeld ? "held from outside" : ""),
  },
  {
    name: "Follow",
    explain: ({ reached }) => `From those the collector reaches ${formatAmount(reached, "object")} more.`,
    left: leftOf,
    verdict: ({ isHeld, reachedFrom }) =>
      isHeld ? "held from outside" : reachedFrom === undefined ? "" : "reached",
  },
  {
    name: "Free the rest",
    explain: (report) =>
      report.unreachable === 0
        ? "Nothing is unreachable. What was examined moves to the next older generation."
        : `${formatAmount(report.unreachable, "object")} with ${formatBytes(report.unreachableBytes)}: weak references to them are cleared, ${report.finalizers === 0 ? "none has a finalizer" : `${formatAmount(report.finalizers, "finalizer")} may run`}, and what is still unreachable is freed.`,
    left: leftOf,
    verdict: ({ isHeld, reachedFrom }) =>
      isHeld ? "held from outside" : reachedFrom === undefined ? "unreachable" : "reached",
  },
];

function Passes({ report, store }: { readonly report: PassesReport; readonly store: Store }) {
  const [index, setIndex] = useState(0);
  const pass = PASSES[index] as Pass;
  const rest = report.examined - report.rows.length;
  return (
    <div class="passes">
      <h3 id="passes-title">What a collection would find now</h3>
      <p class="pass-controls">
        <label>
          Of{" "}
          <select
            value={report.generation}
            onChange={(event) => store.showPasses(Number(event.currentTarget.value))}
          >
            {GENERATION_NAMES.map((name, generation) => (
              <option key={name} value={generation}>
                {generation === 0 ? "the young generation" : `generations 0 to ${generation}`}
              </option>
            ))}
          </select>
        </label>
        <span class="pass-steps" role="toolbar" aria-label="Passes of the collector">
          {PASSES.map(({ name }, at) => (
            <button
              key={name}
              type="button"
              class="pass-step"
              aria-pressed={at === index}
              onClick={() => setIndex(at)}
            >
              {at + 1} {name}
            </button>
          ))}
        </span>
      </p>
      <p aria-live="polite">{pass.explain(report)}</p>
      {report.rows.length > 0 && <PassTable pass={pass} report={report} store={store} />}
      {rest > 0 && <p class="muted">And {formatAmount(rest, "object")} more.</p>}
    </div>
  );
}

function PassTable({
  pass,
  report,
  store,
}: {
  readonly pass: Pass;
  readonly report: PassesReport;
  readonly store: Store;
}) {
  return (
    <table aria-labelledby="passes-title">
      <thead>
        <tr>
          <th scope="col">Object</th>
          <th scope="col" class="number" title="Its reference count">
            Count
          </th>
          <th scope="col" class="number" title="The collector\u2019s copy of the count after this pass">
            Left
          </th>
          <th scope="col">
            <span class="hidden-text">Found</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {report.rows.map((row) => (
          <tr key={row.address} class={pass.verdict(row)}>
            <th scope="row">
              <ObjectButton line={row} store={store} />
            </th>
            <td class="number">{countText(row.count)}</td>
            <td class="number">{pass.left(row)}</td>
            <td class="verdict">{pass.verdict(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
