/** The page of a rule: its docs in their fixed order, and what was measured on real CPythons, as Markdown. */
import { formatBytes } from "./estimate.ts";
import measured from "./measured.json";
import type { RuleMeta } from "./rule.ts";

interface MeasuredCase {
  readonly title: string;
  /** `peak` above the start, or `kept` after everything was dropped. */
  readonly counts: string;
  readonly runs: readonly MeasuredRun[];
}

interface MeasuredRun {
  /** "3.13.0" */
  readonly python: string;
  readonly beforeBytes: number;
  readonly afterBytes: number;
  /** Time of the better program divided by that of the flagged one. */
  readonly timeRatio: number;
}

const cases: Readonly<Record<string, readonly MeasuredCase[]>> = measured.rules;

export function formatRulePage({
  id,
  group,
  summary,
  defaultSeverity,
  isOnByDefault,
  docs,
}: RuleMeta): string {
  const state = isOnByDefault ? `on, as ${defaultSeverity}` : `off (${defaultSeverity} when switched on)`;
  const sections = [
    `# ${id}`,
    `${summary}. Group \`${group}\`; by default ${state}.`,
    section("What it does", docs.whatItDoes),
    section("Why it costs memory", docs.whyItCostsMemory),
    section("Example", formatSource(docs.example)),
    section("Better", formatSource(docs.better)),
    section("When not to", docs.whenNotTo),
    section("Fix safety", docs.fixSafety),
    section("Measured", [docs.measured, ...(cases[id] ?? []).map(formatCase)].join("\n\n")),
  ];
  return `${sections.join("\n\n")}\n`;
}

function section(title: string, text: string): string {
  return `## ${title}\n\n${text}`;
}

function formatSource(source: string): string {
  return `\`\`\`python\n${source.trimEnd()}\n\`\`\``;
}

function formatCase({ title, counts, runs }: MeasuredCase): string {
  const isPeak = counts === "peak";
  const bytes = isPeak ? "Peak bytes" : "Bytes kept";
  // The time of a program that leaves garbage depends on when it is collected.
  const timeHead = isPeak ? ["Time, better / flagged"] : [];
  const rows = runs.map(({ python, beforeBytes, afterBytes, timeRatio }) => [
    python,
    formatBytes(beforeBytes),
    formatBytes(afterBytes),
    ...(isPeak ? [String(timeRatio)] : []),
  ]);
  return `${title}:\n\n${formatTable(["CPython", `${bytes}, flagged`, `${bytes}, better`, ...timeHead], rows, "right")}`;
}

/** The list of all pages. */
export function formatRuleIndex(metas: readonly RuleMeta[]): string {
  const rows = metas.map(({ id, group, summary, defaultSeverity, isOnByDefault }) => [
    `[${id}](${id}.md)`,
    group,
    summary,
    isOnByDefault ? defaultSeverity : "off",
  ]);
  return `# Rules\n\n${formatTable(["Rule", "Group", "What it finds", "Default"], rows, "left")}\n`;
}

/** A table whose source is aligned, too. The first column is aligned to the left, the others as told. */
function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  alignment: "left" | "right",
): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const isRight = (column: number): boolean => column > 0 && alignment === "right";
  const formatRow = (row: readonly string[]): string => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return isRight(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${cells.join(" | ")} |`;
  };
  const rule = widths.map((width, column) =>
    isRight(column) ? `${"-".repeat(width - 1)}:` : "-".repeat(width),
  );
  return [formatRow(head), formatRow(rule), ...rows.map(formatRow)].join("\n");
}
