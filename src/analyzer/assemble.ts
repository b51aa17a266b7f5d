/** Puts the findings of all segments together: without the ignored ones, in words, with absolute offsets. */
import type { ModuleQueries } from "../semantics/module-index.ts";
import type { Module, Segment, Span } from "../syntax/ast.ts";
import type { TextEdit } from "../text/edit.ts";
import { CostModel } from "./estimate.ts";
import type { Finding, Fix, TextRange } from "./finding.ts";
import {
  keepUnignored,
  type RunningRules,
  reportMalformed,
  reportUnused,
  type Silenced,
} from "./ignore-report.ts";
import { insertImport } from "./import-edit.ts";
import { findRule, RULES } from "./registry.ts";
import type { AnyRule, FindingDraft, FixDraft, PlaceDraft } from "./rule.ts";
import { UNUSED_IGNORE_ID } from "./rules/ignores/unused-ignore.ts";
import type { RawFinding } from "./run.ts";
import type { AnalyzerOptions, SegmentState } from "./session.ts";
import { concerns } from "./suppress.ts";

export function assembleFindings(
  module: Module,
  states: ReadonlyMap<Segment, SegmentState>,
  queries: ModuleQueries,
  options: AnalyzerOptions,
): readonly Finding[] {
  const silenced: Silenced = new Map();
  const said = segmentsWithSomething(module, states);
  const fileDirectives = said.flatMap(({ state }) =>
    state.directives.directives.filter(({ scope }) => scope === "file"),
  );
  const finisher = new Finisher(module, queries, options);
  const findings: Finding[] = [];
  for (const { segment, state } of said) {
    const lineDirectives = state.directives.directives.filter(({ scope }) => scope === "line");
    const kept = keepUnignored(state.findings, lineDirectives, fileDirectives, silenced);
    for (const finding of kept) {
      if (finisher.applies(finding)) findings.push(finisher.finish(segment, finding));
    }
  }
  const isReported =
    options.enabledRules.has(UNUSED_IGNORE_ID) &&
    !fileDirectives.some(
      (directive) => directive.rules !== undefined && concerns(directive, UNUSED_IGNORE_ID),
    );
  if (isReported) findings.push(...finishUnused(said, silenced, finisher, options));
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface SaidOfSegment {
  readonly segment: Segment;
  readonly state: SegmentState;
}

/** Most segments of a module have neither findings nor ignore comments; this is done after every keystroke. */
function segmentsWithSomething(
  { segments }: Module,
  states: ReadonlyMap<Segment, SegmentState>,
): readonly SaidOfSegment[] {
  const said: SaidOfSegment[] = [];
  for (const segment of segments) {
    const state = states.get(segment);
    if (state === undefined) continue;
    const { directives, malformed } = state.directives;
    if (state.findings.length > 0 || directives.length > 0 || malformed.length > 0)
      said.push({ segment, state });
  }
  return said;
}

function finishUnused(
  said: readonly SaidOfSegment[],
  silenced: Silenced,
  finisher: Finisher,
  options: AnalyzerOptions,
): readonly Finding[] {
  const rule = findRule(UNUSED_IGNORE_ID);
  if (rule === undefined) return [];
  if (said.every(({ state: { directives: each } }) => each.directives.length + each.malformed.length === 0))
    return [];
  const running = runningRules(options);
  return said.flatMap(({ segment, state }) => {
    const { directives, malformed } = state.directives;
    const drafts = [
      ...malformed.map(reportMalformed),
      ...directives.flatMap((directive) => reportUnused(segment, directive, silenced, running)),
    ];
    return drafts.map((draft) => finisher.finish(segment, { rule, draft }));
  });
}

function runningRules({ enabledRules }: AnalyzerOptions): RunningRules {
  return {
    isKnown: (id) => findRule(id) !== undefined,
    isRunning: (id) => enabledRules.has(id),
    areAllRunning: RULES.every(({ meta }) => !meta.isOnByDefault || enabledRules.has(meta.id)),
    ids: RULES.map(({ meta }) => meta.id),
  };
}

class Finisher {
  private starts: ReadonlyMap<Segment, number> | undefined;
  private readonly costs: CostModel;

  constructor(
    private readonly module: Module,
    private readonly queries: ModuleQueries,
    private readonly options: AnalyzerOptions,
  ) {
    this.costs = new CostModel(options.pythonVersion);
  }

  /** Whether the finding is one for the chosen Python version. */
  applies({ rule }: RawFinding): boolean {
    return rule.appliesTo?.(this.costs) ?? true;
  }

  finish(segment: Segment, { rule, draft }: RawFinding): Finding {
    const { meta } = rule;
    return {
      ruleId: meta.id,
      severity: this.options.severities.get(meta.id) ?? draft.severity ?? meta.defaultSeverity,
      ...this.place(segment, draft),
      ...this.describe(rule, draft),
      related: (draft.related ?? []).map((related) => ({
        ...this.place(segment, related),
        message: related.message,
      })),
      fix: draft.fix === undefined ? undefined : this.finishFix(segment, draft.fix),
      unnecessary: (draft.unnecessary ?? []).map((span) => this.place(segment, span)),
      isCycle: meta.group === "cycles",
    };
  }

  private describe(rule: AnyRule, { facts }: FindingDraft<unknown>): Pick<Finding, "message" | "bytes"> {
    return { message: rule.message(facts, this.costs), bytes: rule.estimate?.(facts, this.costs) };
  }

  private finishFix(segment: Segment, { title, applicability, edits, imports = [] }: FixDraft): Fix {
    const missing = imports.filter((name) => this.queries.originOf(name) !== name);
    const all: readonly TextEdit[] = [
      ...missing.map((name) => insertImport(this.module, name)),
      ...edits.map((edit) => ({ ...this.place(segment, edit), newText: edit.newText })),
    ];
    return { title, applicability, edits: all.toSorted((a, b) => a.start - b.start || a.end - b.end) };
  }

  /** Absolute offsets of a span in its own segment, or in the one it names. */
  private place(segment: Segment, place: PlaceDraft | Span): TextRange {
    const home = "segment" in place && place.segment !== undefined ? place.segment : segment;
    this.starts ??= startsOf(this.module);
    const offset = this.starts.get(home) ?? 0;
    return { start: offset + place.start, end: offset + place.end };
  }
}

function startsOf({ segments, segmentStarts }: Module): ReadonlyMap<Segment, number> {
  const starts = new Map<Segment, number>();
  for (const [index, segment] of segments.entries()) starts.set(segment, segmentStarts[index] ?? 0);
  return starts;
}
