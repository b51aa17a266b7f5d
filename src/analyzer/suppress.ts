/**
 * Comments that silence findings: `# heapscope: ignore`, `ignore[rule, rule]` for a line or, on the header of a
 * compound statement, for its block, and `ignore-file[...]`. Says which findings they cover, and which of them
 * cover nothing. Reads comments only; the findings are the caller's.
 */
import { blocksOf } from "../semantics/blocks.ts";
import type { Comment, Segment, Span, Stmt } from "../syntax/ast.ts";

/** A rule's name as written in a comment; offsets are relative to the segment. */
export interface IgnoredRule extends Span {
  readonly id: string;
}

export interface IgnoreDirective extends Span {
  readonly scope: "line" | "file";
  /** `undefined` for all rules. */
  readonly rules: readonly IgnoredRule[] | undefined;
  /** What a finding must begin or end in; for a block, what it must lie in. Nothing for a file. */
  readonly covered: CoveredSpan | undefined;
}

interface CoveredSpan extends Span {
  readonly kind: "line" | "block";
}

/** A comment that starts as a directive and goes on otherwise. */
export interface MalformedDirective extends Span {
  readonly text: string;
}

export interface SegmentDirectives {
  readonly directives: readonly IgnoreDirective[];
  readonly malformed: readonly MalformedDirective[];
}

const NONE: SegmentDirectives = { directives: [], malformed: [] };

/** In what follows the `heapscope:` of a comment. Words after it give the reason. */
const DIRECTIVE = /^\s*(ignore-file|ignore)\s*(?:\[([^\]]*)\])?(?![\w[-])/;

export function parseDirectives(segment: Segment): SegmentDirectives {
  if (!segment.text.includes("heapscope:")) return NONE;
  const directives: IgnoreDirective[] = [];
  const malformed: MalformedDirective[] = [];
  for (const comment of segment.comments) {
    const text = segment.text.slice(comment.start, comment.end);
    const marker = /#\s*heapscope:/.exec(text);
    if (marker === null) continue;
    const start = comment.start + marker.index;
    const bodyStart = start + marker[0].length;
    const body = segment.text.slice(bodyStart, comment.end);
    const match = DIRECTIVE.exec(body);
    if (match === null) malformed.push({ start, end: comment.end, text: body.trim() });
    else directives.push(readDirective(segment, comment, start, bodyStart, match));
  }
  return { directives, malformed };
}

function readDirective(
  segment: Segment,
  comment: Comment,
  start: number,
  bodyStart: number,
  match: RegExpExecArray,
): IgnoreDirective {
  const [whole, keyword, list] = match;
  const scope = keyword === "ignore-file" ? "file" : "line";
  const listStart = bodyStart + whole.lastIndexOf("[") + 1;
  return {
    start,
    end: comment.end,
    scope,
    rules: list === undefined ? undefined : readRuleList(list, listStart),
    covered: scope === "file" ? undefined : findCoveredSpan(segment, comment),
  };
}

function readRuleList(list: string, listStart: number): readonly IgnoredRule[] {
  return [...list.matchAll(/[^\s,]+/g)].map((match) => {
    const start = listStart + match.index;
    return { id: match[0], start, end: start + match[0].length };
  });
}

/** `undefined` for a comment that stands alone on its line. */
function findCoveredSpan({ text, body }: Segment, comment: Comment): CoveredSpan | undefined {
  const lineStart = startOfLine(text, comment.start);
  if (text.slice(lineStart, comment.start).trim() === "") return undefined;
  const block = findBlock(text, body, comment);
  return block ?? { kind: "line", start: lineStart, end: comment.end };
}

function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

/** The statement or block whose header the comment ends, or on whose first line it stands. */
function findBlock(text: string, stmts: readonly Stmt[], comment: Comment): CoveredSpan | undefined {
  for (const stmt of stmts) {
    if (stmt.end < comment.start) continue;
    if (stmt.start > comment.end) return undefined;
    const blocks = blocksOf(stmt);
    for (const [index, block] of blocks.entries()) {
      const first = block[0];
      const last = block.at(-1);
      if (first === undefined || last === undefined) continue;
      if (index === 0 && isOnHeader(text, stmt, first, comment))
        return { kind: "block", start: stmt.start, end: stmt.end };
      if (endsHeader(text, comment, first)) {
        return { kind: "block", start: startOfLine(text, comment.start), end: last.end };
      }
      const inner = findBlock(text, block, comment);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function isOnHeader(text: string, stmt: Stmt, first: Stmt, comment: Comment): boolean {
  if (comment.start > first.start) return false;
  const keywordStart = "defStart" in stmt ? stmt.defStart : stmt.start;
  if (startOfLine(text, comment.start) === startOfLine(text, keywordStart)) return true;
  return comment.start > keywordStart && endsHeader(text, comment, first);
}

/** Between the comment and the first statement of the block there are only blanks and comments. */
function endsHeader(text: string, comment: Comment, first: Stmt): boolean {
  if (comment.end > first.start) return false;
  return /^(?:\s|#[^\r\n]*)*$/.test(text.slice(comment.end, first.start));
}

/** Whether a directive silences a finding of this rule at this place of the segment. */
export function isCovered({ covered }: IgnoreDirective, finding: Span): boolean {
  if (covered === undefined) return false;
  if (covered.kind === "block") return covered.start <= finding.start && finding.end <= covered.end;
  const touches = (offset: number): boolean => covered.start <= offset && offset <= covered.end;
  return touches(finding.start) || touches(finding.end);
}

/** Whether a directive is about this rule. */
export function concerns({ rules }: IgnoreDirective, ruleId: string): boolean {
  return rules === undefined || rules.some((rule) => rule.id === ruleId);
}
