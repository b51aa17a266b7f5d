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
  const columns = [`${bytes}, flagged`, `${bytes}, better`, ...(isPeak ? ["Time, better / flagged"] : [])];
  const rows = runs.map(({ python, beforeBytes, afterBytes, timeRatio }) => {
    const cells = [formatBytes(beforeBytes), formatBytes(afterBytes), ...(isPeak ? [timeRatio] : [])];
    return `| ${[python, ...cells].join(" | ")} |`;
  });
  const head = `| ${["CPython", ...columns].join(" | ")} |`;
  return [`${title}:`, "", head, `|---|${columns.map(() => "---:|").join("")}`, ...rows].join("\n");
}

/** The list of all pages. */
export function formatRuleIndex(metas: readonly RuleMeta[]): string {
  const rows = metas.map(
    ({ id, group, summary, defaultSeverity, isOnByDefault }) =>
      `| [${id}](${id}.md) | ${group} | ${summary} | ${isOnByDefault ? defaultSeverity : "off"} |`,
  );
  const head = ["# Rules", "", "| Rule | Group | What it finds | Default |", "|---|---|---|---|"];
  return `${[...head, ...rows].join("\n")}\n`;
}
