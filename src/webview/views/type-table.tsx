/** The objects that are alive at the end, by type. */
import type { TraceReader } from "../../trace/reader.ts";
import type { CensusRow } from "../../trace/trace.ts";
import { formatBytes, formatCount, formatExactBytes, formatShare } from "../model/format.ts";
import { sortTypes, type TypeColumn, type TypeSort, totalsOf } from "../model/type-table.ts";
import type { Store } from "../store.ts";
import { Icon } from "./icon.tsx";

interface TypeTableProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

const columns: readonly { readonly column: TypeColumn; readonly name: string; readonly title: string }[] = [
  { column: "type", name: "Type", title: "" },
  { column: "count", name: "Objects", title: "" },
  {
    column: "bytes",
    name: "Bytes",
    title: "The objects with their headers and tables, as sys.getsizeof counts them",
  },
];

export function TypeTable({ reader, store }: TypeTableProps) {
  const { census } = reader.trace;
  const sort = store.typeSort.value;
  const total = totalsOf(census);
  return (
    <div class="pane types">
      <h2 id="types-title">Alive at the end</h2>
      {census.length === 0 ? (
        <p class="muted blank">Nothing that the program allocated is alive at the end.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        <section class="scroll" tabIndex={0} aria-labelledby="types-title">
          <table aria-labelledby="types-title">
            <thead>
              <tr>
                {columns.map(({ column, name, title }) => (
                  <SortHeader
                    key={column}
                    column={column}
                    name={name}
                    title={title}
                    sort={sort}
                    store={store}
                  />
                ))}
                <th scope="col" class="share">
                  Share
                </th>
              </tr>
            </thead>
            <tbody>
              {sortTypes(census, sort).map((row) => (
                <TypeRow key={row.type} row={row} totalBytes={total.bytes} />
              ))}
            </tbody>
            {census.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row">All</th>
                  <td class="number">{formatCount(total.count)}</td>
                  <td class="number" title={formatExactBytes(total.bytes)}>
                    {formatBytes(total.bytes)}
                  </td>
                  <td />
                </tr>
              </tfoot>
            )}
          </table>
        </section>
      )}
    </div>
  );
}

interface SortHeaderProps {
  readonly column: TypeColumn;
  readonly name: string;
  readonly title: string;
  readonly sort: TypeSort;
  readonly store: Store;
}

function SortHeader({ column, name, title, sort, store }: SortHeaderProps) {
  const isSorted = sort.column === column;
  const order = sort.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" class={column === "type" ? "" : "number"} aria-sort={isSorted ? order : "none"}>
      <button type="button" class="sort" title={title} onClick={() => store.sortTypes(column)}>
        {name}
        {isSorted && <Icon name={sort.isDescending ? "arrowDown" : "arrowUp"} />}
      </button>
    </th>
  );
}

function TypeRow({ row, totalBytes }: { readonly row: CensusRow; readonly totalBytes: number }) {
  const share = totalBytes === 0 ? 0 : row.bytes / totalBytes;
  return (
    <tr>
      <th scope="row" class="code-text">
        {row.type}
      </th>
      <td class="number">{formatCount(row.count)}</td>
      <td class="number" title={formatExactBytes(row.bytes)}>
        {formatBytes(row.bytes)}
      </td>
      <td class="share">
        <span class="bar" aria-hidden="true">
          <span class="bar-fill" style={{ width: `${100 * share}%` }} />
        </span>
        <span class="number">{formatShare(row.bytes, totalBytes)}</span>
      </td>
    </tr>
  );
}
