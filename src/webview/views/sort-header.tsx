/** The heading of a column that sorts its table. */
import type { Grouping } from "../../trace/groups.ts";
import { columnName, type TableColumn } from "../model/tables.ts";
import type { Store } from "../store.ts";
import { Icon } from "./icon.tsx";

interface SortHeaderProps {
  readonly column: TableColumn;
  readonly columns: readonly TableColumn[];
  readonly grouping: Grouping;
  readonly store: Store;
}

const titles: Partial<Record<TableColumn, string>> = {
  runs: "How often the line started",
  freed: "Bytes that were freed while the line ran, whoever had allocated them",
  net: "Allocated less freed",
  peak: "Most live bytes of the whole program while the line ran",
};

/** The census of the end asks each object; all else is known block by block. */
const EXACT_BYTES = "The objects with their headers and tables, as sys.getsizeof counts them";
const REQUESTED_BYTES = "What was requested for the objects and their tables, as tracemalloc counts";

export function SortHeader({ column, columns, grouping, store }: SortHeaderProps) {
  const { sort, scope } = store.tables.choice.value;
  const bytesTitle = grouping === "type" && scope === "end" ? EXACT_BYTES : REQUESTED_BYTES;
  const isSorted = sort.column === column;
  const order = sort.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" class={column === "name" ? "" : "number"} aria-sort={isSorted ? order : "none"}>
      <button
        type="button"
        class="sort"
        title={column === "bytes" ? bytesTitle : titles[column]}
        onClick={() => store.tables.sortBy(column)}
      >
        {columnName(column, grouping, columns)}
        {isSorted && <Icon name={sort.isDescending ? "arrowDown" : "arrowUp"} />}
      </button>
    </th>
  );
}
