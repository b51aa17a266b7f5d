/**
 * Fixtures: Python files with the expected findings as comments under the code. A marker line is
 *
 *     #          ^^^^^^^^ rule-id (applicability): part of the message
 *
 * and stands for the span above the carets; `#|^^^` starts in the first column. A span over several lines starts
 * above `^>` and ends above `^<`. Marker lines are taken out before the analysis, so they change nothing.
 */
import fs from "node:fs";
import path from "node:path";
import type { Finding } from "../../src/analyzer/finding.ts";
import { RULE_METAS } from "../../src/analyzer/registry.ts";
import { type AnalyzerOptions, defaultOptions } from "../../src/analyzer/session.ts";
import type { TextEdit } from "../../src/text/edit.ts";

export const FIXTURES = "test/analyzer/fixtures";

/** Every fixture runs under all rules, those that are off by default included. */
export const ALL_RULES: AnalyzerOptions = {
  ...defaultOptions("3.13"),
  enabledRules: new Set(RULE_METAS.map(({ id }) => id)),
};

export interface Expectation {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  /** `safe`, `offered` or `none`. */
  readonly applicability: string;
  readonly message: string;
}

export interface Fixture {
  /** `rule-id.py` or `rule-id.variant.py` */
  readonly name: string;
  readonly ruleId: string;
  /** Without the marker lines. */
  readonly source: string;
  readonly expectations: readonly Expectation[];
}

export function readFixtures(): readonly Fixture[] {
  const names = fs
    .readdirSync(FIXTURES)
    .filter((name) => name.endsWith(".py") && !name.endsWith(".fixed.py"));
  return names.sort().map((name) => {
    const text = fs.readFileSync(path.join(FIXTURES, name), "utf8");
    const ruleId = name.split(".", 1)[0] ?? name;
    return { name, ruleId, ...parseFixture(text, name) };
  });
}

/** Whether a Python version has what the fixture or its fixed text needs: `# Runs on 3.10 and later.` */
export function runsOn(source: string, version: string): boolean {
  const since = /^# Runs on 3\.(\d+) and later\.$/m.exec(source)?.[1];
  return since === undefined || Number(version.split(".")[1]) >= Number(since);
}

const MARKER = /^#( *)(\|)?(\^+)([<>])?(?: ([a-z-]+) \((safe|offered|none)\): (.*))?$/;

export function parseFixture(text: string, name: string): Pick<Fixture, "source" | "expectations"> {
  const expectations: Expectation[] = [];
  const lines: string[] = [];
  let lineStart = 0;
  let nextLineStart = 0;
  let open: Omit<Expectation, "end"> | undefined;
  for (const line of text.split("\n")) {
    const match = MARKER.exec(line);
    if (match === null) {
      lines.push(line);
      lineStart = nextLineStart;
      nextLineStart += line.length + 1;
      continue;
    }
    const [, blanks = "", bar, carets = "", arrow, ruleId = "", applicability = "", message = ""] = match;
    const start = lineStart + (bar === undefined ? 1 + blanks.length : 0);
    const end = lineStart + 1 + blanks.length + (bar?.length ?? 0) + carets.length;
    if (arrow === "<") {
      if (open === undefined) throw new Error(`${name}: an end without a start: ${line}`);
      expectations.push({ ...open, end });
      open = undefined;
    } else if (ruleId === "") {
      throw new Error(`${name}: not a marker: ${line}`);
    } else if (arrow === ">") {
      open = { ruleId, start, applicability, message };
    } else {
      expectations.push({ ruleId, start, end, applicability, message });
    }
  }
  if (open !== undefined) throw new Error(`${name}: a start without an end`);
  return { source: lines.join("\n"), expectations };
}

/** All fixes of a rule, or of all rules, that do not overlap; of those that do, the first is taken. */
export function applyFixes(source: string, findings: readonly Finding[], ruleId?: string): string {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    if (finding.fix === undefined || (ruleId !== undefined && finding.ruleId !== ruleId)) continue;
    const fresh = finding.fix.edits.filter((edit) => !taken.some((other) => isSameEdit(edit, other)));
    if (!fresh.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...fresh);
  }
  return applyEdits(source, taken);
}

export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const fromTheEnd = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
  return fromTheEnd.reduce(
    (text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end),
    source,
  );
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

/** A finding as the marker line that would expect it, with the code it is about. */
export function describeFinding(source: string, { ruleId, start, end, fix, message }: Finding): string {
  const line = source.slice(0, start).split("\n").length;
  return `line ${line}: ${ruleId} (${fix?.applicability ?? "none"}) on «${source.slice(start, end)}»: ${message}`;
}
