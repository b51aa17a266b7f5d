/**
 * Rule `unused-ignore`: an ignore comment that silences nothing. Its findings come from ignore-report.ts, since
 * only there it is known what the comments silenced; it has no visitor.
 */
import { defineRule } from "../../rule.ts";

export type UnusedIgnoreFacts =
  /** None of these rules finds anything there; without rules: no rule does. */
  | { readonly kind: "unused"; readonly scope: "line" | "file"; readonly rules: readonly string[] }
  | { readonly kind: "unknownRule"; readonly rule: string; readonly similar: string | undefined }
  /** A comment for a line that stands alone on its own. */
  | { readonly kind: "ownLine" }
  | { readonly kind: "malformed"; readonly text: string };

export const UNUSED_IGNORE_ID = "unused-ignore";

export const unusedIgnore = defineRule<UnusedIgnoreFacts>({
  meta: {
    id: UNUSED_IGNORE_ID,
    group: "ignores",
    summary: "Ignore comment that silences nothing",
    defaultSeverity: "warning",
    isOnByDefault: true,
    docs: {
      whatItDoes:
        "Finds `# heapscope: ignore` comments that silence no finding, name a rule that does not exist, or cannot be understood. Rules that are switched off are not held against a comment.",
      whyItCostsMemory:
        "It does not. But a comment that is left behind when the code has changed will silence the next finding there, unseen.",
      example: "total = 1 + 2  # heapscope: ignore[list-in-sum-min-max]\n",
      better: "total = 1 + 2\n",
      whenNotTo:
        "Where the same file is checked with different settings, a comment may be needed under one of them only; `# heapscope: ignore-file[unused-ignore]` keeps this rule out of a file.",
      fixSafety:
        "Safe: only the comment, or the names in it that do nothing, are removed. A reason that is given after the brackets goes with a comment that is removed as a whole.",
      measured: "Nothing to measure: a comment takes no memory when the program runs.",
    },
  },
  visitor: {},
  message(facts) {
    switch (facts.kind) {
      case "unused":
        return describeUnused(facts.scope, facts.rules);
      case "unknownRule":
        return (
          `There is no rule \`${facts.rule}\`` +
          (facts.similar === undefined
            ? ", so this ignores nothing."
            : `; did you mean \`${facts.similar}\`?`)
        );
      case "ownLine":
        return (
          "This comment stands alone on its line, so it ignores nothing. Put it at the end of the line it is about, " +
          "or of the header of a block; `ignore-file` is for the whole file."
        );
      case "malformed":
        return (
          `\`${facts.text}\` is not understood: write \`heapscope: ignore\`, \`heapscope: ignore[rule, rule]\`, ` +
          "or `ignore-file` with or without rules."
        );
    }
  },
});

function describeUnused(scope: "line" | "file", rules: readonly string[]): string {
  const where = scope === "file" ? "in this file" : "here";
  if (rules.length === 0) return `Nothing is found ${where} that this comment could ignore. Remove it.`;
  const names = rules.map((rule) => `\`${rule}\``).join(", ");
  return `${names} ${rules.length === 1 ? "finds" : "find"} nothing ${where} to ignore. Remove it from the comment.`;
}
