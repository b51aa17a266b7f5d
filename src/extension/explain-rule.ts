/** Shows the page of a rule, which ships with the extension, as rendered Markdown. */
import * as vscode from "vscode";
import { RULE_METAS } from "../analyzer/registry.ts";

export const EXPLAIN_RULE = "heapscope.explainRule";

/** A link that shows the page: the target of a diagnostic's code. */
export function explainRuleUri(ruleId: string): vscode.Uri {
  return vscode.Uri.parse(`command:${EXPLAIN_RULE}?${encodeURIComponent(JSON.stringify([ruleId]))}`);
}

export function registerExplainRule(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(EXPLAIN_RULE, async (argument: unknown) => {
    const ruleId = RULE_METAS.some(({ id }) => id === argument) ? argument : await pickRule();
    if (ruleId === undefined) return;
    const page = vscode.Uri.joinPath(extensionUri, "docs", "rules", `${ruleId}.md`);
    await vscode.commands.executeCommand("markdown.showPreview", page);
  });
}

async function pickRule(): Promise<string | undefined> {
  const items = RULE_METAS.map(({ id, summary }) => ({ label: id, detail: summary }));
  const picked = await vscode.window.showQuickPick(items, {
    title: "Explain rule",
    placeHolder: "What a finding means and what to do about it",
    matchOnDetail: true,
  });
  return picked?.label;
}
