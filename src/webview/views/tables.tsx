/** Tables of what is alive or was allocated, by type, line or function, at a step, in a window or in the whole run. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Grouping } from "../../trace/groups.ts";
import type { TraceReader } from "../../trace/reader.ts";
import { codeRows, lineText } from "../model/code-rows.ts";
import { CSV_TYPE } from "../model/csv.ts";
import { formatBytes, formatCount, formatExactBytes, formatShare } from "../model/format.ts";
import {
  makeTable,
  sortRows,
  type Table,
  type TableColumn,
  type TableRow,
  tableCsv,
  totalsOf,
} from "../model/tables.ts";
import type { Store } from "../store.ts";
import { SortHeader } from "./sort-header.tsx";
import { Suspects } from "./suspects.tsx";
import { TablesHead } from "./tables-head.tsx";

interface TablesProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

/** More rows than this are not drawn; an export has them all. */
const MAX_ROWS = 300;
/** With more columns there is no room for the source in a narrow panel. */
const SLIM_COLUMNS = 3;
/** With more blocks a table of the selected step waits until the step stays. */
const AT_ONCE_BLOCKS = 3_000_000;
const SETTLE_MS = 120;

export function Tables({ reader, store }: TablesProps) {
  const { grouping, scope, sort } = store.tables.choice.value;
  const step = useSettled(
    scope === "step" ? store.step.value : 0,
    reader.trace.blocks.stored > AT_ONCE_BLOCKS,
  );
  const window = store.timeline.window.value;
  const table = useMemo(
    () => makeTable(reader, { grouping, scope, step, window }),
    [reader, grouping, scope, step, window],
  );
  const sourceOf = useSources(reader);
  const exportCsv = () =>
    store.saveFile(`${grouping}s.csv`, CSV_TYPE, tableCsv(table, grouping, sort, sourceOf));
  return (
    <div class="pane types">
      <TablesHead store={store} onExport={exportCsv} canExport={table.rows.length > 0} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={table.name}>
        <Suspects reader={reader} store={store} />
        {table.rows.length === 0 ? (
          <p class="muted blank">{table.unknown ?? "Nothing."}</p>
        ) : (
          <Rows table={table} grouping={grouping} reader={reader} store={store} sourceOf={sourceOf} />
        )}
      </section>
    </div>
  );
}

interface RowsProps extends TablesProps {
  readonly table: Table;
  readonly grouping: Grouping;
  readonly sourceOf: (line: number) => string;
}

function Rows({ table, grouping, reader, store, sourceOf }: RowsProps) {
  const { columns, rows, name } = table;
  const { sort } = store.tables.choice.value;
  const sorted = useMemo(() => sortRows(table, sort), [table, sort]);
  const total = totalsOf(rows);
  return (
    <table aria-label={name} class={columns.length > SLIM_COLUMNS ? "wide" : ""}>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeader key={column} column={column} grouping={grouping} columns={columns} store={store} />
          ))}
          <th scope="col" class="share">
            Share
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.slice(0, MAX_ROWS).map((row) => (
          <Row key={`${row.group} ${row.name}`} row={row} columns={columns} totalBytes={total.bytes}>
            <RowName
              row={row}
              grouping={grouping}
              reader={reader}
              store={store}
              source={sourceOf(row.line)}
            />
          </Row>
        ))}
      </tbody>
      {rows.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">
              {rows.length > MAX_ROWS ? `All ${formatCount(rows.length)}, ${MAX_ROWS} of them above` : "All"}
            </th>
            {columns.slice(1).map((column) => (
              <Total key={column} column={column} rows={rows} />
            ))}
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  );
}

interface RowProps {
  readonly row: TableRow;
  readonly columns: readonly TableColumn[];
  readonly totalBytes: number;
  readonly children: preact.ComponentChildren;
}

function Row({ row, columns, totalBytes, children }: RowProps) {
  const share = totalBytes === 0 ? 0 : row.bytes / totalBytes;
  return (
    <tr>
      <th scope="row">{children}</th>
      {columns.map((column) =>
        column === "name" ? null : <Amount key={column} column={column} value={row[column]} />,
      )}
      <td class="share">
        <span class="bar" aria-hidden="true">
          <span class="bar-fill" style={{ width: `${100 * share}%` }} />
        </span>
        <span class="number">{formatShare(row.bytes, totalBytes)}</span>
      </td>
    </tr>
  );
}

interface RowNameProps extends TablesProps {
  readonly row: TableRow;
  readonly grouping: Grouping;
  readonly source: string;
}

/** As the machine calls what is of no object that it names; see runtime/heap/blocks.ts. */
const OTHER_BLOCKS = "(namespaces, tables)";
const OTHER_BLOCKS_TITLE = "Tables of the names in modules and classes, and small tables of rarer types";

/** A line leads to its next run, a function to its next step; with Ctrl, or a double click, to the editor. */
function RowName({ row, grouping, reader, store, source }: RowNameProps) {
  const { line, name, group } = row;
  if (grouping === "type" || line === 0)
    return (
      <span class="code-text" title={name === OTHER_BLOCKS ? OTHER_BLOCKS_TITLE : undefined}>
        {name}
      </span>
    );
  const go = (event: MouseEvent) => {
    const direction = event.shiftKey ? -1 : 1;
    if (event.ctrlKey || event.metaKey) store.revealLine(line);
    else if (grouping === "line") store.seekLine(line, direction);
    else {
      const found = reader.findFunction(group, store.step.value, direction);
      if (found !== undefined) store.selectStep(found);
    }
  };
  return (
    <button
      type="button"
      class="text-button row-name"
      title={`Go to the next time it runs (with Shift: the previous one; with Ctrl: show it in the editor)${source === "" ? "" : `: ${source}`}`}
      onClick={go}
      onDblClick={() => store.revealLine(line)}
    >
      <span class={grouping === "line" ? "row-line" : "code-text"}>{grouping === "line" ? line : name}</span>
      {grouping === "line" && source !== "" && <code class="muted source-text">{source}</code>}
    </button>
  );
}

function Amount({ column, value }: { readonly column: TableColumn; readonly value: number }) {
  if (column === "runs" || column === "count") return <td class="number">{formatCount(value)}</td>;
  return (
    <td class="number" title={formatExactBytes(value)}>
      {formatBytes(value)}
    </td>
  );
}

/** The sum of a column, where there is one. */
function Total({ column, rows }: { readonly column: TableColumn; readonly rows: readonly TableRow[] }) {
  if (column === "name" || column === "peak") return <td />;
  return <Amount column={column} value={rows.reduce((sum, row) => sum + row[column], 0)} />;
}

/** The text of a line of the program. */
function useSources(reader: TraceReader): (line: number) => string {
  return useMemo(() => {
    const texts = new Map(codeRows(reader).map((row) => [row.line, lineText([row], row.line)]));
    return (line: number) => texts.get(line) ?? "";
  }, [reader]);
}

/** The value, or where that takes long to show, the value that stayed for a moment. */
function useSettled(value: number, isSlow: boolean): number {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (!isSlow) return undefined;
    const timer = setTimeout(() => settle(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value, isSlow]);
  return isSlow ? settled : value;
}
