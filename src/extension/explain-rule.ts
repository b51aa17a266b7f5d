/**
 * The pages of the rules, which ship with the extension, as documents of a scheme of their own. The manifest has
 * VS Code show that scheme as rendered Markdown, so a link to a page can stand in a diagnostic.
 */
import * as vscode from "vscode";

export const EXPLAIN_RULE = "heapscope.explainRule";

const SCHEME = "heapscope-rule";

/** The target of a diagnostic's code. Commands are not followed there. */
export function rulePageUri(ruleId: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${ruleId}.md` });
}

export function registerRulePages({
  extensionUri,
  packageJSON,
}: vscode.Extension<unknown>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => {
        const page = vscode.Uri.joinPath(extensionUri, "docs", "rules", path);
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
      },
    }),
    vscode.commands.registerCommand(EXPLAIN_RULE, async (argument: unknown) => {
      const rules = rulesOf(packageJSON);
      const ruleId = rules.find(({ label }) => label === argument)?.label ?? (await pickRule(rules));
      if (ruleId !== undefined) await vscode.commands.executeCommand("vscode.open", rulePageUri(ruleId));
    }),
  );
}

/** The manifest has a setting for each rule, described by what the rule finds. */
function rulesOf(manifest: Manifest): vscode.QuickPickItem[] {
  const settings = manifest.contributes.configuration.properties["heapscope.rules"].properties;
  return Object.entries(settings).map(([label, { markdownDescription }]) => ({
    label,
    detail: markdownDescription,
  }));
}

/** The part of package.json that is read here. */
interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: {
        readonly "heapscope.rules": {
          readonly properties: Readonly<Record<string, { readonly markdownDescription: string }>>;
        };
      };
    };
  };
}

async function pickRule(rules: readonly vscode.QuickPickItem[]): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(rules, {
    title: "Explain rule",
    placeHolder: "What a finding means and what to do about it",
    matchOnDetail: true,
  });
  return picked?.label;
}
