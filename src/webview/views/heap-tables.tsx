/** Other ways to look at the heap of a moment: what keeps most. */
import type { DominatorReport, ObjectLine } from "../../trace/questions.ts";
import { formatBytes } from "../model/format.ts";
import { addressText } from "../model/heap-links.ts";
import type { Store } from "../store.ts";

export function Retained({ report, store }: { readonly report: DominatorReport; readonly store: Store }) {
  if (report.rows.length === 0) return <p class="muted blank">The program holds nothing.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section class="scroll types" tabIndex={0} aria-label="Retained sizes">
      <p class="muted blank">
        What would be freed with each object, because no way from a name goes around it. That is domination:
        more than its own references may be part of it, and what others hold, too, is not.
      </p>
      <table aria-label="Retained sizes">
        <thead>
          <tr>
            <th scope="col">Object</th>
            <th scope="col" class="number">
              Itself
            </th>
            <th scope="col" class="number" title="What would be freed with it">
              Retained
            </th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <tr key={row.address}>
              <th scope="row">
                <ObjectButton line={row} store={store} />
              </th>
              <td class="number">{formatBytes(row.sizeBytes)}</td>
              <td class="number">{formatBytes(row.retainedBytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ObjectButton({ line, store }: { readonly line: ObjectLine; readonly store: Store }) {
  return (
    <button
      type="button"
      class="text-button code-text"
      title={`${line.type} at ${addressText(line.address)}`}
      onClick={() => store.selectObject(line.address)}
    >
      {line.text}
    </button>
  );
}
