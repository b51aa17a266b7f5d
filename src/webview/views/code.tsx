/**
 * The program with what each line did, and the line of the selected step. A line leads to the next time it runs;
 * arrow keys move between lines. Marking the current line touches two rows only, whatever the program's length.
 */
import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { LineTotals, TraceReader } from "../../trace/reader.ts";
import { type CodeRow, codeRows } from "../model/code-rows.ts";
import { formatBytes, formatCount, formatExactBytes } from "../model/format.ts";
import type { Token } from "../model/python-tokens.ts";
import type { Store } from "../store.ts";
import { markExpression } from "./expression-mark.ts";

interface CodeViewProps {
  readonly reader: TraceReader;
  readonly store: Store;
}

export function CodeView({ reader, store }: CodeViewProps) {
  const rows = useMemo(() => codeRows(reader), [reader]);
  const table = useRef<HTMLTableElement>(null);
  const { ending } = reader.trace;
  const errorLine = ending.kind === "syntax" || ending.kind === "exception" ? ending.line : undefined;
  const hasRun = reader.stepCount > 0;

  useSignalEffect(() => {
    if (hasRun && table.current !== null) markLine(table.current, reader.step(store.step.value).line);
  });

  useEffect(() => {
    const pane = table.current?.parentElement;
    if (pane === null || pane === undefined) return;
    const observer = new ResizeObserver(() => {
      const row = pane.querySelector<HTMLElement>("tr.current");
      if (row !== null) scrollIntoPane(row);
    });
    observer.observe(pane);
    return () => observer.disconnect();
  }, []);

  useSignalEffect(() => {
    if (table.current !== null) markExpression(table.current, store.expression.value);
  });

  return (
    <div class="pane code">
      <h2 id="code-title">Code</h2>
      <div class="code-scroll">
        <table ref={table} aria-labelledby="code-title" onKeyDown={moveFocus}>
          {hasRun && <Headers />}
          <tbody>
            {rows.map((row) => (
              <Row key={row.line} row={row} store={store} hasRun={hasRun} isError={row.line === errorLine} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Headers() {
  return (
    <thead>
      <tr>
        <th scope="col" class="number">
          <span class="hidden-text">Line</span>
        </th>
        <th scope="col" class="number runs" title="How often the line started">
          Runs
        </th>
        <th scope="col" class="number" title="Bytes that the line allocated, all its runs together">
          Allocated
        </th>
        <th scope="col" class="number kept" title="Bytes of what the line made that is alive at the end">
          Kept
        </th>
        <th scope="col">
          <span class="hidden-text">Source</span>
        </th>
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly row: CodeRow;
  readonly store: Store;
  readonly hasRun: boolean;
  readonly isError: boolean;
}

function Row({ row, store, hasRun, isError }: RowProps) {
  const { line, tokens, totals } = row;
  return (
    <tr data-line={line} class={isError ? "error-line" : ""} onDblClick={() => store.revealLine(line)}>
      <th scope="row" class="number">
        {totals === undefined ? (
          <span class="line-number">{line}</span>
        ) : (
          <LineButton line={line} totals={totals} store={store} />
        )}
      </th>
      {hasRun && <Amounts totals={totals} heat={row.heat} />}
      <td class="source">
        {tokens.map((token, index) => (
          <TokenText key={index} token={token} />
        ))}
      </td>
    </tr>
  );
}

/** One stop of the tab key for the whole table: the line that had the focus last, at first the current one. */
function LineButton({
  line,
  totals,
  store,
}: {
  readonly line: number;
  readonly totals: LineTotals;
  readonly store: Store;
}) {
  const go = (event: MouseEvent) => store.seekLine(line, event.shiftKey ? -1 : 1);
  return (
    <button
      type="button"
      class="line-number"
      tabIndex={-1}
      title="Go to the next run of this line (with Shift: the previous one)"
      aria-label={`Line ${line}, ran ${formatCount(totals.count)} times, allocated ${formatBytes(totals.allocatedBytes)}`}
      onClick={go}
    >
      {line}
    </button>
  );
}

function TokenText({ token }: { readonly token: Token }) {
  const kind = token.text.trim() === "" ? "blank" : token.kind;
  return <span class={`token-${kind}`}>{token.text}</span>;
}

function Amounts({ totals, heat }: { readonly totals: LineTotals | undefined; readonly heat: number }) {
  if (totals === undefined) {
    return (
      <>
        <td class="runs" />
        <td />
        <td class="kept" />
      </>
    );
  }
  return (
    <>
      <td class="number runs">{formatCount(totals.count)}</td>
      <td class="number heat" title={formatExactBytes(totals.allocatedBytes)}>
        <span class="heat-fill" style={{ width: `${100 * heat}%` }} aria-hidden="true" />
        <span>{amountText(totals.allocatedBytes)}</span>
      </td>
      <td class="number kept" title={keptTitle(totals)}>
        {amountText(totals.survivingBytes)}
      </td>
    </>
  );
}

/** Nothing is written where nothing happened, so that the eye finds what did. */
function amountText(bytes: number | undefined): string {
  return bytes === undefined || bytes === 0 ? "" : formatBytes(bytes);
}

/** More is kept than was allocated where objects were made in memory that a free list had. */
function keptTitle({ allocatedBytes, survivingBytes }: LineTotals): string {
  if (survivingBytes === undefined) return "Not known for a run of this size";
  const kept = formatExactBytes(survivingBytes);
  return survivingBytes <= allocatedBytes
    ? kept
    : `${kept}; some in memory that CPython kept of dead objects of the type, which is not allocated anew`;
}

function markLine(table: HTMLTableElement, line: number): void {
  table.querySelector("tr.current")?.classList.remove("current");
  table.querySelector("tr[aria-current]")?.removeAttribute("aria-current");
  const row = table.querySelector<HTMLElement>(`tr[data-line="${line}"]`);
  if (row === null) return;
  row.classList.add("current");
  row.setAttribute("aria-current", "step");
  scrollIntoPane(row);
  const button = row.querySelector("button");
  if (button !== null && !table.contains(document.activeElement)) makeTabStop(table, button);
}

/** Scrolls the pane and never the page. */
function scrollIntoPane(row: HTMLElement): void {
  const pane = row.closest(".code-scroll");
  if (pane === null) return;
  const head = pane.querySelector("thead")?.clientHeight ?? 0;
  const top = row.offsetTop - head;
  if (top < pane.scrollTop) pane.scrollTop = top;
  else if (row.offsetTop + row.offsetHeight > pane.scrollTop + pane.clientHeight)
    pane.scrollTop = row.offsetTop + row.offsetHeight - pane.clientHeight;
}

function moveFocus(event: KeyboardEvent): void {
  const table = event.currentTarget as HTMLTableElement;
  const buttons = [...table.querySelectorAll<HTMLButtonElement>("button.line-number")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const targets = new Map([
    ["ArrowUp", at - 1],
    ["ArrowDown", at + 1],
    ["Home", 0],
    ["End", buttons.length - 1],
  ]);
  const target = buttons[targets.get(event.key) ?? -1];
  if (at < 0 || target === undefined) return;
  event.preventDefault();
  makeTabStop(table, target);
  target.focus();
}

function makeTabStop(table: HTMLTableElement, button: HTMLButtonElement): void {
  const before = table.querySelector<HTMLButtonElement>('button.line-number[tabindex="0"]');
  if (before !== null) before.tabIndex = -1;
  button.tabIndex = 0;
}
