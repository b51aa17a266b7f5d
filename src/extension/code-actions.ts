/** What can be done about a finding: fix it, fix all of its rule, see its cycle, run it, ignore it, read about its rule. */
import * as vscode from "vscode";
import { collectEdits } from "../analyzer/collect-edits.ts";
import type { Applicability, Finding } from "../analyzer/finding.ts";
import type { TextEdit } from "../text/edit.ts";
import { type CyclePlace, SHOW_CYCLES } from "./cycles-panel.ts";
import { toDiagnostic, toRange } from "./diagnostics.ts";
import type { DocumentFindings } from "./document-findings.ts";
import { EXPLAIN_RULE } from "./explain-rule.ts";
import { type DefinitionPlace, SIMULATE_DEFINITION } from "./simulate-memory.ts";

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append("heapscope");

/** Where the comment goes is found out when the person has chosen the action, since it takes trials. */
class IgnoreAction extends vscode.CodeAction {
  constructor(
    readonly finding: Finding,
    readonly document: vscode.TextDocument,
  ) {
    super(`Ignore ${finding.ruleId} here`, vscode.CodeActionKind.QuickFix);
    this.diagnostics = [toDiagnostic(finding, document)];
  }
}

export class FindingFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
  };

  constructor(private readonly documents: DocumentFindings) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const findings = await this.documents.findingsOf(document);
    const actions: vscode.CodeAction[] = [];
    if (only === undefined || only.contains(vscode.CodeActionKind.QuickFix)) {
      const here = findings.filter((finding) => range.intersection(toRange(finding, document)) !== undefined);
      actions.push(...here.flatMap((finding) => quickFixes(finding, findings, document)));
    }
    if (only?.contains(FIX_ALL)) {
      actions.push(...fixAll("Fix all that Heapscope can fix safely", FIX_ALL, findings, ["safe"], document));
    }
    return actions;
  }

  async resolveCodeAction(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (!(action instanceof IgnoreAction)) return action;
    const { document, finding } = action;
    const edit = await this.documents.findIgnoreEdit(document, finding);
    if (edit === undefined) {
      void vscode.window.showInformationMessage("No comment in this place would ignore only this finding.");
    } else {
      action.edit = toWorkspaceEdit([edit], document);
    }
    return action;
  }
}

function quickFixes(
  finding: Finding,
  all: readonly Finding[],
  document: vscode.TextDocument,
): vscode.CodeAction[] {
  const { fix, ruleId } = finding;
  const sameRule = all.filter((other) => other.ruleId === ruleId && other.fix !== undefined);
  return [
    ...(fix === undefined ? [] : [fixAction(fix.title, finding, fix.edits, document)]),
    ...(sameRule.length < 2 ? [] : fixSameRule(ruleId, sameRule, document)),
    ...(finding.isCycle ? [showCycleAction(finding, document)] : []),
    simulateAction(finding, document),
    new IgnoreAction(finding, document),
    explainAction(finding, document),
  ];
}

function fixAction(
  title: string,
  finding: Finding,
  edits: readonly TextEdit[],
  document: vscode.TextDocument,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(edits, document);
  action.diagnostics = [toDiagnostic(finding, document)];
  action.isPreferred = finding.fix?.applicability === "safe";
  return action;
}

/** All of one rule, offered fixes too: the person sees the rule's name and asks for it. */
function fixSameRule(
  ruleId: string,
  findings: readonly Finding[],
  document: vscode.TextDocument,
): vscode.CodeAction[] {
  const title = `Fix all ${ruleId} in this file`;
  return fixAll(title, vscode.CodeActionKind.QuickFix, findings, ["safe", "offered"], document);
}

/** None where there is nothing to fix. */
function fixAll(
  title: string,
  kind: vscode.CodeActionKind,
  findings: readonly Finding[],
  applicabilities: readonly Applicability[],
  document: vscode.TextDocument,
): vscode.CodeAction[] {
  const edits = collectEdits(findings, applicabilities);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(title, kind);
  action.edit = toWorkspaceEdit(edits, document);
  return [action];
}

/** The function around a finding is called, or its statement run, with inputs; its line is shown first. */
function simulateAction(finding: Finding, document: vscode.TextDocument): vscode.CodeAction {
  const place: DefinitionPlace = {
    uri: document.uri.toString(),
    offset: finding.start,
    shownLine: document.positionAt(finding.start).line + 1,
  };
  return commandAction("Simulate this finding", finding, document, SIMULATE_DEFINITION, place);
}

/** Picked out among the cycles of the file. */
function showCycleAction(finding: Finding, document: vscode.TextDocument): vscode.CodeAction {
  const { ruleId, start } = finding;
  const place: CyclePlace = { uri: document.uri.toString(), ruleId, start };
  return commandAction("Show this reference cycle", finding, document, SHOW_CYCLES, place);
}

function explainAction(finding: Finding, document: vscode.TextDocument): vscode.CodeAction {
  return commandAction(`Explain ${finding.ruleId}`, finding, document, EXPLAIN_RULE, finding.ruleId);
}

/** Runs a command of ours, with one argument. */
function commandAction(
  title: string,
  finding: Finding,
  document: vscode.TextDocument,
  command: string,
  argument: unknown,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [toDiagnostic(finding, document)];
  action.command = { title, command, arguments: [argument] };
  return action;
}

function toWorkspaceEdit(edits: readonly TextEdit[], document: vscode.TextDocument): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const edit of edits) workspaceEdit.replace(document.uri, toRange(edit, document), edit.newText);
  return workspaceEdit;
}
