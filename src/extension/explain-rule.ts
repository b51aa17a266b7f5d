/**
 * The pages of the rules, which ship with the extension, as documents of a scheme of their own. The manifest has
 * VS Code show that scheme as rendered Markdown, so a link to a page can stand in a diagnostic.
 */
import * as vscode from "vscode";
import { RULE_METAS } from "../analyzer/registry.ts";

export const EXPLAIN_RULE = "heapscope.explainRule";

const SCHEME = "heapscope-rule";

/** The target of a diagnostic's code. Commands are not followed there. */
export function rulePageUri(ruleId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${ruleId}.md` });
}

export function registerRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const page = vscode.Uri.joinPath(extensionUri, "docs", "rules", path);
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
      },
    }),
    vscode.commands.registerCommand(EXPLAIN_RULE, async (argument: unknown) => {
      const ruleId = RULE_METAS.find(({ id }) => id === argument)?.id ?? (await pickRule());
      if (ruleId !== undefined) await vscode.commands.executeCommand("vscode.open", rulePageUri(ruleId));
    }),
  );
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
