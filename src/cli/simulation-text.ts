/** A simulated run for people: a sentence, the amounts that matter, and short tables, with columns aligned. */
import type { SimulationReport } from "../simulation/report.ts";
import type { SimulationRequest } from "../simulation/simulate.ts";
import type { Trace } from "../trace/trace.ts";
import type { TraceStats } from "./simulate.ts";

/** Rows of a table before the rest is summed up. */
const MAX_ROWS = 10;
const MAX_SOURCE_LENGTH = 48;

/** Cells of a row; the last is aligned to the left, the others to the right. */
type Row = readonly string[];

export function formatSimulation(
  request: SimulationRequest,
  trace: Trace,
  report: SimulationReport,
  stats: TraceStats | undefined,
): string {
  const sections = [
    describeRun(request, trace, report, stats),
    ...describeOutput(report.stdout),
    ...describeLines(request, report),
    ...describeTypes(report),
    ...describeCollections(report),
  ];
  return `${sections.join("\n\n")}\n`;
}

function describeRun(
  { fileName, pythonVersion }: SimulationRequest,
  { totals }: Trace,
  report: SimulationReport,
  stats: TraceStats | undefined,
): string {
  const { ended, peakBytes, finalBytes, allocations, steps } = report;
  const facts: Row[] = [
    ["ended", ended.reason],
    ["steps", whole(steps)],
    ["peak", bytes(peakBytes)],
    ["at the end", `${bytes(finalBytes)} in ${plural(totals.finalObjects, "object")}`],
    ["allocated", `${bytes(totals.allocatedBytes)} in ${plural(allocations, "block")}`],
  ];
  if (stats !== undefined) {
    const { traceBytes, recordMs, runMs } = stats;
    facts.push(["trace", `${bytes(traceBytes)}; ${recordMs} ms recorded, ${runMs} ms not recorded`]);
  }
  const width = Math.max(...facts.map(([name = ""]) => name.length));
  const lines = facts.map(([name = "", value = ""]) => `  ${name.padEnd(width)}  ${value}`);
  return [`${fileName} on Python ${pythonVersion}`, ...lines].join("\n");
}

function describeOutput(stdout: string): string[] {
  if (stdout === "") return [];
  const lines = stdout.replace(/\n$/, "").split("\n");
  const shown = lines.slice(0, MAX_ROWS).map((line) => `  ${shorten(line, 100)}`);
  const more = lines.length - shown.length;
  return [["Output", ...shown, ...(more > 0 ? [`  ... and ${plural(more, "line")} more`] : [])].join("\n")];
}

function describeLines({ source }: SimulationRequest, { lines }: SimulationReport): string[] {
  const text = source.split(/\r\n|\r|\n/);
  const rows = lines
    .filter(({ allocatedBytes }) => allocatedBytes > 0)
    .sort((a, b) => b.allocatedBytes - a.allocatedBytes || a.line - b.line)
    .map(({ line, count, allocatedBytes, freedBytes, peakBytes }) => [
      `${line}`,
      whole(count),
      whole(allocatedBytes),
      whole(freedBytes),
      whole(peakBytes),
      shorten((text[line - 1] ?? "").trim(), MAX_SOURCE_LENGTH),
    ]);
  return table(
    "Lines, by bytes allocated",
    ["line", "runs", "allocated", "freed", "peak", "source"],
    rows,
    "line",
  );
}

function describeTypes({ types }: SimulationReport): string[] {
  const rows = types.map(({ type, count, bytes }) => [count === 0 ? "" : whole(count), whole(bytes), type]);
  return table("Alive at the end, by bytes", ["objects", "bytes", "type"], rows, "type");
}

function describeCollections({ collections }: SimulationReport): string[] {
  const rows = collections.map(({ step, line, generation, examined, collected }) => [
    whole(step + 1),
    `${line}`,
    `${generation}`,
    whole(examined),
    whole(collected),
    "",
  ]);
  const header = ["step", "line", "generation", "examined", "collected", ""];
  return table("Garbage collections", header, rows, "collection");
}

/** Nothing for a table without rows. */
function table(title: string, header: Row, rows: readonly Row[], noun: string): string[] {
  if (rows.length === 0) return [];
  const shown = [header, ...rows.slice(0, MAX_ROWS)];
  const widths = header.map((_, column) => Math.max(...shown.map((row) => (row[column] ?? "").length)));
  const lines = shown.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const more = rows.length - MAX_ROWS;
  if (more > 0) lines.push(`... and ${plural(more, noun)} more`);
  return [[title, ...lines.map((line) => `  ${line}`)].join("\n")];
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 3)}...`;
}

function whole(value: number): string {
  return value.toLocaleString("en-US");
}

function plural(count: number, noun: string): string {
  return `${whole(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** The exact number, and beside a long one what it means to people. */
function bytes(value: number): string {
  const exact = `${plural(value, "byte")}`;
  if (value < 10_000) return exact;
  const units = ["KB", "MB", "GB"];
  let size = value / 1000;
  let unit = 0;
  for (; size >= 999.95 && unit < units.length - 1; unit++) size /= 1000;
  return `${exact} (${size.toFixed(size < 100 ? 1 : 0)} ${units[unit]})`;
}
