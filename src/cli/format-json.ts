/** An array with an object for each finding; lines and columns count from 1, columns in UTF-16 as editors do. */
import type { Finding, Fix, TextRange } from "../analyzer/finding.ts";
import { LineIndex } from "../text/line-index.ts";
import type { CheckedSource, FindingOutput, OutputContext } from "./format.ts";

interface JsonRange {
  readonly start: JsonPosition;
  readonly end: JsonPosition;
}

interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

export interface JsonFinding {
  readonly rule: string;
  readonly path: string;
  readonly range: JsonRange;
  readonly severity: string;
  readonly message: string;
  /** Where the source tells the size; `null` where it depends on the data. */
  readonly bytes: number | null;
  readonly related: readonly { readonly range: JsonRange; readonly message: string }[];
  readonly fix: JsonFix | null;
}

interface JsonFix {
  readonly applicability: string;
  readonly title: string;
  readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
}

export function printJson({ write }: OutputContext): FindingOutput {
  let isFirst = true;
  return {
    add({ path, text, findings }: CheckedSource) {
      if (findings.length === 0) return;
      const lines = new LineIndex(text);
      for (const finding of findings) {
        write(isFirst ? "[\n" : ",\n");
        isFirst = false;
        write(JSON.stringify(toJson(finding, path, lines)));
      }
    },
    end() {
      write(isFirst ? "[]\n" : "\n]\n");
    },
  };
}

function toJson(finding: Finding, path: string, lines: LineIndex): JsonFinding {
  const { ruleId, severity, message, bytes, related, fix } = finding;
  return {
    rule: ruleId,
    path,
    range: toRange(finding, lines),
    severity,
    message,
    bytes: bytes?.knownBytes ?? null,
    related: related.map((place) => ({ range: toRange(place, lines), message: place.message })),
    fix: fix === undefined ? null : toJsonFix(fix, lines),
  };
}

function toJsonFix({ applicability, title, edits }: Fix, lines: LineIndex): JsonFix {
  return {
    applicability,
    title,
    edits: edits.map((edit) => ({ range: toRange(edit, lines), newText: edit.newText })),
  };
}

function toRange({ start, end }: TextRange, lines: LineIndex): JsonRange {
  return { start: toPosition(start, lines), end: toPosition(end, lines) };
}

function toPosition(offset: number, lines: LineIndex): JsonPosition {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: column + 1 };
}
