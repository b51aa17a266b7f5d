/** Turns findings, which hold offsets, into the diagnostics of VS Code. */
import * as vscode from "vscode";
import type { Finding, RelatedLocation, Severity, TextRange } from "../analyzer/finding.ts";
import { rulePageUri } from "./explain-rule.ts";

export const SOURCE = "heapscope";

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function toDiagnostics(
  findings: readonly Finding[],
  document: vscode.TextDocument,
): readonly vscode.Diagnostic[] {
  return findings.flatMap((finding) => [
    toDiagnostic(finding, document),
    ...finding.unnecessary.map((range) => toFaded(finding, range, document)),
  ]);
}

/** For a document that is not analysed; `reason` is the end of a sentence. */
export function toRefusal(reason: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    `Heapscope does not analyse this file: ${reason}.`,
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = SOURCE;
  return diagnostic;
}

export function toDiagnostic(finding: Finding, document: vscode.TextDocument): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding, document),
    finding.message,
    SEVERITIES[finding.severity],
  );
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.ruleId, target: rulePageUri(finding.ruleId) };
  diagnostic.relatedInformation = finding.related.map((related) => toRelated(related, document));
  return diagnostic;
}

export function toRange({ start, end }: TextRange, document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** A hint is not listed; it only fades the code that could go. */
function toFaded({ ruleId }: Finding, range: TextRange, document: vscode.TextDocument): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(range, document),
    "Redundant code",
    vscode.DiagnosticSeverity.Hint,
  );
  diagnostic.source = SOURCE;
  diagnostic.code = ruleId;
  diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

function toRelated(
  related: RelatedLocation,
  document: vscode.TextDocument,
): vscode.DiagnosticRelatedInformation {
  const location = new vscode.Location(document.uri, toRange(related, document));
  return new vscode.DiagnosticRelatedInformation(location, related.message);
}
