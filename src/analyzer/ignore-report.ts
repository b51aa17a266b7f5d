/** Applies ignore comments to findings, and reports the comments that silence nothing. */
import type { Segment, Span } from "../syntax/ast.ts";
import type { EditDraft, FindingDraft, FixDraft } from "./rule.ts";
import { UNUSED_IGNORE_ID, type UnusedIgnoreFacts } from "./rules/ignores/unused-ignore.ts";
import type { RawFinding } from "./run.ts";
import { concerns, type IgnoreDirective, isCovered, type MalformedDirective } from "./suppress.ts";

/** Which rules a comment has silenced, by id. */
export type Silenced = Map<IgnoreDirective, Set<string>>;

/** What an unused comment is judged by. */
export interface RunningRules {
  readonly isKnown: (ruleId: string) => boolean;
  readonly isRunning: (ruleId: string) => boolean;
  /** All rules that are on by default are running. */
  readonly areAllRunning: boolean;
  /** All there are, to find what a misspelt name was meant to be. */
  readonly ids: readonly string[];
}

/** The findings that no comment silences; notes in `silenced` what the comments do. */
export function keepUnignored(
  findings: readonly RawFinding[],
  lineDirectives: readonly IgnoreDirective[],
  fileDirectives: readonly IgnoreDirective[],
  silenced: Silenced,
): readonly RawFinding[] {
  if (lineDirectives.length === 0 && fileDirectives.length === 0) return findings;
  return findings.filter(({ rule, draft }) => {
    const covering = [
      ...lineDirectives.filter((directive) => isCovered(directive, draft)),
      ...fileDirectives,
    ];
    const effective = covering.filter((directive) => concerns(directive, rule.meta.id));
    for (const directive of effective) note(silenced, directive, rule.meta.id);
    return effective.length === 0;
  });
}

function note(silenced: Silenced, directive: IgnoreDirective, ruleId: string): void {
  let rules = silenced.get(directive);
  if (rules === undefined) {
    rules = new Set();
    silenced.set(directive, rules);
  }
  rules.add(ruleId);
}

export function reportMalformed({ start, end, text }: MalformedDirective): FindingDraft<UnusedIgnoreFacts> {
  return { start, end, facts: { kind: "malformed", text } };
}

/** The findings about one comment. A comment that names `unused-ignore` is never unused. */
export function reportUnused(
  segment: Segment,
  directive: IgnoreDirective,
  silenced: Silenced,
  running: RunningRules,
): readonly FindingDraft<UnusedIgnoreFacts>[] {
  const { start, end, rules, scope, covered } = directive;
  if (rules?.some(({ id }) => id === UNUSED_IGNORE_ID)) return [];
  if (scope === "line" && covered === undefined) {
    return [{ start, end, facts: { kind: "ownLine" }, fix: removeComment(segment, directive) }];
  }
  const used = silenced.get(directive) ?? new Set();
  if (rules === undefined) {
    if (used.size > 0 || !running.areAllRunning) return [];
    const facts = { kind: "unused", scope, rules: [] } as const;
    return [{ start, end, facts, fix: removeComment(segment, directive) }];
  }
  return [
    ...reportUnknownRules(rules, running),
    ...reportUnusedRules(segment, directive, rules, used, running),
  ];
}

function reportUnknownRules(
  rules: NonNullable<IgnoreDirective["rules"]>,
  running: RunningRules,
): readonly FindingDraft<UnusedIgnoreFacts>[] {
  return rules
    .filter(({ id }) => !running.isKnown(id))
    .map(({ id, start, end }) => {
      const similar = findSimilar(id, running.ids);
      const facts = { kind: "unknownRule", rule: id, similar } as const;
      if (similar === undefined) return { start, end, facts };
      const edits = [{ start, end, newText: similar }];
      return { start, end, facts, fix: { title: `Write ${similar}`, applicability: "offered", edits } };
    });
}

function reportUnusedRules(
  segment: Segment,
  directive: IgnoreDirective,
  rules: NonNullable<IgnoreDirective["rules"]>,
  used: ReadonlySet<string>,
  running: RunningRules,
): readonly FindingDraft<UnusedIgnoreFacts>[] {
  const { start, end, scope } = directive;
  const isUseless = ({ id }: { readonly id: string }): boolean => running.isRunning(id) && !used.has(id);
  const useless = rules.filter(isUseless);
  if (useless.length === 0 && rules.length > 0) return [];
  const facts = { kind: "unused", scope, rules: useless.map(({ id }) => id) } as const;
  const kept = rules.filter((rule) => !isUseless(rule));
  const fix = kept.length === 0 ? removeComment(segment, directive) : keepRules(rules, kept);
  return [{ start, end, facts, fix }];
}

function keepRules(rules: readonly Span[], kept: readonly { readonly id: string }[]): FixDraft | undefined {
  const [first, last] = [rules[0], rules.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const newText = kept.map(({ id }) => id).join(", ");
  const edits: readonly EditDraft[] = [{ start: first.start, end: last.end, newText }];
  return { title: "Remove what is not needed from the comment", applicability: "safe", edits };
}

/** With the blanks before it; the whole line where nothing else stands on it. */
function removeComment({ text }: Segment, { start, end }: Span): FixDraft {
  const blanks = /[ \t\f]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const from = start - blanks;
  const isAlone = from === 0 || /[\r\n]/.test(text.charAt(from - 1));
  const newline = isAlone ? (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  return {
    title: "Remove the comment",
    applicability: "safe",
    edits: [{ start: from, end: end + newline, newText: "" }],
  };
}

/** The id that a misspelt one is closest to, if it is close at all. */
export function findSimilar(name: string, ids: readonly string[]): string | undefined {
  const ranked = ids
    .map((id) => ({ id, distance: editDistance(name, id) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= Math.max(2, name.length / 4) ? best.id : undefined;
}

/** Levenshtein's: insertions, deletions and replacements of one character. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
